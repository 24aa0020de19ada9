//! Hands addresses and text to the mail program: by the clipboard, or by links of a length that programs take. Each leaves an entry in
//! the member's own log, once.
use super::Draft;
use crate::session::Session;
use crate::ui::part::{Button, ButtonLink, Emphasis, Link};
use klimanetz_core::catalogue::kind;
use klimanetz_core::draft::disclose;
use klimanetz_core::interop::{Piece, Pieces, bcc, pieces};
use klimanetz_core::route::Route;
use leptos::prelude::*;

/// How many of those who are written to the log names.
const NAMED: usize = 3;

#[component]
pub fn Hand(draft: Draft) -> impl IntoView {
    let session = Session::here();
    let text = session.text();
    let words = &text.mail;
    let told = RwSignal::new(String::new());
    let is_logged = RwSignal::new(false);
    let n = Memo::new(move |_| draft.recipients.with(|all| all.mailboxes.len()));
    let say = move |said: String| {
        if log(session, draft) {
            is_logged.set(true);
        }
        told.try_set(said);
    };
    let copy = move |content: String, said: String| {
        session.beside(async move {
            if session.copy(&content).await {
                say(said);
            } else {
                told.try_set(words.not_copied.to_owned());
            }
        });
    };
    let copy_addresses = Callback::new(move |()| {
        let list = untrack(|| bcc(&draft.addresses(), draft.separator()));
        copy(list, (words.copied)(n.get_untracked()));
    });
    let copy_text = Callback::new(move |()| {
        let letter = untrack(|| draft.letter());
        copy(
            format!("{}\n\n{}", letter.subject, letter.body),
            words.text_copied.to_owned(),
        );
    });
    let opened = Callback::new(move |()| say(words.opened.to_owned()));
    let made = Memo::new(move |_| pieces(&draft.addresses(), &draft.letter(), draft.separator()));
    let hint = move || {
        made.with(|made| {
            let several = (made.links.len() > 1).then(|| view! { <p class="muted">{words.pieces}</p> });
            let body = (!made.has_body).then(|| view! { <p class="muted">{words.no_body}</p> });
            view! { {several} {body} }
        })
    };
    let log_page = Route::list(kind::DISCLOSURE).href();
    view! {
        <Show when=move || { n.get() > 0 }>
            <div class="letter__foot stack">
                <div class="row">
                    <Button label=words.copy_addresses icon="content-copy" emphasis=Emphasis::Primary on_click=copy_addresses />
                    <Button label=words.copy_text icon="content-copy" on_click=copy_text />
                    {move || made.with(|made| links(made, opened))}
                </div>
                {hint}
                {comma_choice(draft.is_comma)}
                <p role="status">{move || told.get()}</p>
                {
                    let log_page = log_page.clone();
                    move || is_logged.get().then(|| view! {
                        <p class="muted">{words.logged} " " <Link href=log_page.clone() label=text.kinds(kind::DISCLOSURE) /></p>
                    })
                }
            </div>
        </Show>
    }
}

/// One link, or one for each part of the addresses.
fn links(made: &Pieces, opened: Callback<()>) -> AnyView {
    let words = &Session::here().text().mail;
    let several = made.links.len() > 1;
    let link = |(at, piece): (usize, &Piece)| {
        let label = match several {
            true => (words.open_piece)(at + 1, piece.n),
            false => words.open.to_owned(),
        };
        view! { <ButtonLink label=label icon="mail" emphasis=Emphasis::Tertiary href=piece.href.clone() on_click=opened /> }
    };
    made.links.iter().enumerate().map(link).collect_view().into_any()
}

fn comma_choice(is_comma: RwSignal<bool>) -> impl IntoView {
    let words = &Session::here().text().mail;
    let button = |label: &'static str, own: bool| {
        let pressed = Signal::derive(move || Some(is_comma.get() == own));
        let choose = Callback::new(move |()| is_comma.set(own));
        view! { <Button label=label emphasis=Emphasis::Tertiary pressed=pressed on_click=choose /> }
    };
    view! {
        <div class="letter__choices row" role="group" aria-label=words.separator>
            <span class="muted">{words.separator}</span>
            {button(words.semicolon, false)}
            {button(words.comma, true)}
        </div>
    }
}

/// Writes down who was written to, on which day and what about; whether it stands in the log now.
fn log(session: Session, draft: Draft) -> bool {
    let words = &session.text().mail;
    let to = draft.recipients.with_untracked(|recipients| {
        let n = recipients.mailboxes.len();
        let mut names: Vec<&str> = recipients
            .mailboxes
            .iter()
            .map(|mailbox| mailbox.of.title.as_str())
            .collect();
        names.dedup();
        let others = names.len().saturating_sub(NAMED);
        names.truncate(NAMED);
        let mut named = names.join(", ");
        if others > 0 {
            named = format!("{named} {}", (words.others)(others));
        }
        (words.log_to)(n, &named)
    });
    let subject = draft.subject.get_untracked();
    let what = match subject.trim() {
        "" => (words.occasion_name)(draft.occasion.get_untracked()),
        subject => subject,
    };
    let id = session.new_id();
    let edit = session.documents_untracked(|_, own| disclose(own, &id, &to, session.today(), what));
    edit.is_none_or(|edit| session.tell(session.commit_private(edit)))
}
