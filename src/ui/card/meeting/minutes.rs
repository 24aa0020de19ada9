//! The minutes of a meeting: to read, to print, to hand on.
use super::page_of;
use crate::session::Session;
use crate::ui::block::{NotFound, paper_blocks};
use crate::ui::part::{Button, Link, Words};
use klimanetz_core::catalogue::kind;
use klimanetz_core::domain::{Meeting, write};
use klimanetz_core::edit::Edit;
use klimanetz_core::interop::{FORMATS, Format, Paper, file_name, markdown, minutes};
use leptos::prelude::*;

/// The page, or the notice that no such meeting is here.
#[component]
pub fn Minutes(id: String) -> impl IntoView {
    let session = Session::here();
    let text = session.text();
    let id = StoredValue::new(id);
    let paper = session.view_both(move |shared, _| id.with_value(|id| minutes(shared, id, text)));
    let is_here = Memo::new(move |_| paper.with(Option::is_some));
    move || match is_here.get() {
        true => view! {
            <Tools id=id paper=paper />
            <div class="stack">{move || paper.with(|paper| paper.as_ref().map(shown))}</div>
        }
        .into_any(),
        false => view! { <NotFound /> }.into_any(),
    }
}

fn shown(paper: &Paper) -> impl IntoView + use<> {
    let title = paper.title.clone();
    view! { <h1><Words text=title /></h1> {paper_blocks(&paper.blocks, 2)} }
}

/// What is done with the minutes; not on paper.
#[component]
fn Tools(id: StoredValue<String>, paper: Memo<Option<Paper>>) -> impl IntoView {
    let session = Session::here();
    let text = session.text();
    let words = &text.minutes;
    let told = RwSignal::new(String::new());
    let found = session.view(move |document| id.with_value(|id| Meeting::find(document, id)));
    let is_agreed = Memo::new(move |_| found.with(|found| found.as_ref().is_some_and(|found| found.is_agreed)));
    let hand_over = move |format: &Format, content: String| {
        let name = found.with_untracked(|found| {
            let (day, title) = found.as_ref().map_or((None, ""), |found| (found.day, &found.title));
            file_name(words.file, day, title, format.ending)
        });
        told.set(match session.hand_over(&name, format.mime, &content) {
            Ok(()) => (text.exchange.file_made)(&name),
            Err(_) => text.meeting.no_file.to_owned(),
        });
    };
    let written = move |write: &dyn Fn(&Paper) -> String| paper.with_untracked(|paper| paper.as_ref().map(write));
    let download = move |format: &'static Format| {
        let make = Callback::new(move |()| {
            if let Some(file) = written(&|paper| (format.write)(paper, text)) {
                hand_over(format, file);
            }
        });
        view! { <Button label=(format.label)(text) icon="download" on_click=make /> }
    };
    let copy = Callback::new(move |()| {
        if let Some(file) = written(&markdown) {
            session.beside(async move {
                let said = if session.copy(&file).await {
                    words.copied
                } else {
                    words.not_copied
                };
                told.try_set(said.to_owned());
            });
        }
    });
    let agree = move |is_agreed: bool| {
        let code = if is_agreed { Meeting::AGREED } else { Meeting::DRAFT };
        let write = id.with_value(|id| write(kind::MEETING, id, "minutes", code.into()));
        session.tell(session.commit(Edit::Write(write.into_iter().collect())));
    };
    let meeting = page_of(&id.get_value()).href();
    view! {
        <div class="minutes__tools stack">
            <p><Link href=meeting label=text.meeting.back /></p>
            <p class="muted">{words.hint}</p>
            <div class="row">
                {FORMATS.iter().map(download).collect_view()}
                <Button label=words.print on_click=Callback::new(move |()| session.print()) />
                <Button label=words.copy on_click=copy />
                {move || {
                    let (label, next) = if is_agreed.get() { (words.reopen, false) } else { (words.agree, true) };
                    view! { <Button label=label id="minutes-agree" on_click=Callback::new(move |()| agree(next)) /> }
                }}
            </div>
            <p role="status">{move || told.get()}</p>
        </div>
    }
}
