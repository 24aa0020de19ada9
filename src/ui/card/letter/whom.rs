//! The addresses of a letter, ready for the field of blind copies, and who has none.
use super::Draft;
use crate::session::Session;
use crate::ui::block::link_to;
use crate::ui::part::{Empty, Folded, Link, TextArea};
use klimanetz_core::interop::bcc;
use klimanetz_core::summary::Reference;
use leptos::prelude::*;

/// How many who have no address are named at once; more are folded away.
const NAMED: usize = 6;
/// How many are named at all.
const LISTED: usize = 200;

#[component]
pub fn Whom(draft: Draft) -> impl IntoView {
    let session = Session::here();
    let words = &session.text().mail;
    let recipients = draft.recipients;
    let shown = RwSignal::new(String::new());
    Effect::new(move |_| shown.set(bcc(&draft.addresses(), draft.separator())));
    let n = Memo::new(move |_| recipients.with(|all| all.mailboxes.len()));
    let sorts = move || {
        let n_function = recipients.with(|all| all.mailboxes.iter().filter(|one| one.is_function).count());
        (words.sorts)(n_function, n.get().saturating_sub(n_function))
    };
    let field = move || match n.get() {
        0 => view! { <Empty title=words.nobody><p>{words.nobody_text}</p></Empty> }.into_any(),
        n => {
            let label = (words.addresses)(n);
            view! {
                <TextArea id="letter-addresses" label=label value=shown rows=3 is_readonly=true />
                <p class="muted">{sorts}</p>
            }
            .into_any()
        }
    };
    view! {
        <div class="letter__addresses stack">
            {field}
            {move || recipients.with(|recipients| without(&recipients.without))}
        </div>
    }
}

/// Those of whom no address is known, each a link to where one can be added.
fn without(all: &[Reference]) -> Option<AnyView> {
    let words = &Session::here().text().mail;
    let n_more = all.len().saturating_sub(LISTED);
    let shown: Vec<Reference> = all.iter().take(LISTED).cloned().collect();
    match all.len() {
        0 => None,
        n if n <= NAMED => {
            Some(view! { <p class="row"><span class="muted">{words.without}</span> {links(&shown, 0)}</p> }.into_any())
        }
        n => Some(
            view! { <Folded summary=(words.n_without)(n)><p class="row">{links(&shown, n_more)}</p></Folded> }
                .into_any(),
        ),
    }
}

fn links(shown: &[Reference], n_more: usize) -> impl IntoView + use<> {
    let text = Session::here().text();
    let link = |reference: &Reference| {
        let title = match reference.title.as_str() {
            "" => text.common.unnamed.to_owned(),
            title => title.to_owned(),
        };
        let to = link_to(reference.kind.unwrap_or_default(), &reference.id);
        view! { <Link href=to.href() label=title /> }
    };
    let more = (n_more > 0).then(|| view! { <span class="muted">{(text.mail.others)(n_more)}</span> });
    view! { {shown.iter().map(link).collect_view()} {more} }
}
