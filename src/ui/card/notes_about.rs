//! The member's own notes about a record, on its page.
use crate::session::Session;
use crate::ui::part::{Badge, Card, Link, Tone};
use klimanetz_core::catalogue::kind;
use klimanetz_core::domain::ABOUT;
use klimanetz_core::route::Route;
use klimanetz_core::summary::notes_about;
use leptos::prelude::*;

/// The notes about `id`, and the way to a new one.
#[component]
pub fn NotesAbout(id: String) -> impl IntoView {
    let session = Session::here();
    let text = session.text();
    let new = Route::new(kind::NOTE, Some((ABOUT, &id))).href();
    let notes = session.view_both(move |_, private| notes_about(private.reveal(), &id));
    let line = move |note: klimanetz_core::domain::Note| {
        let title = match note.title() {
            title if title.is_empty() => text.note.untitled.to_owned(),
            title => title,
        };
        let day = text.day(session.day_of(note.at));
        let href = Route::one(kind::NOTE, &note.id).href();
        view! { <li><Link href=href label=title /> " " <span class="muted">{day}</span></li> }
    };
    view! {
        <Card title=text.municipality.notes_title id="notes" act=view! { <Link href=new label=text.municipality.note_add /> }.into_any()>
            <p class="row"><Badge tone=Tone::Info text=text.common.private /></p>
            {move || {
                let notes = notes.get();
                if notes.is_empty() {
                    view! { <p class="muted">{text.municipality.notes_none}</p> }.into_any()
                } else {
                    view! { <ul class="link_list">{notes.into_iter().map(line).collect_view()}</ul> }.into_any()
                }
            }}
        </Card>
    }
}
