//! Who said something and when, beside what was said.
use crate::session::Session;
use crate::ui::part::Statement;
use klimanetz_core::domain::Source;
use klimanetz_core::replica::Timestamp;
use klimanetz_core::summary::LastSaid;
use klimanetz_core::visible::isolated;
use leptos::prelude::*;

/// One line: label of the member, day, and source if there is one.
#[component]
pub fn Said(who: Option<String>, at: Timestamp, #[prop(optional_no_strip)] source: Option<Source>) -> impl IntoView {
    let session = Session::here();
    let text = session.text();
    let who = text.who(who.as_deref()).to_owned();
    let when = match &source {
        Some(source) => (text.common.as_of)(&text.day(source.as_of)),
        None => text.day(session.day_of(at)),
    };
    view! { <Statement who=who when=when source=source.map_or_else(String::new, |source| text.source(&source.source).into_owned()) /> }
}

/// Label and day in one text, for tight places.
pub fn said_by(session: Session, who: Option<&str>, at: Timestamp) -> String {
    let text = session.text();
    (text.common.said_by)(&isolated(text.who(who)), &text.day(session.day_of(at)))
}

/// Who touched a record last, below its content.
pub fn last_said(said: &LastSaid) -> impl IntoView + use<> {
    let session = Session::here();
    let text = session.text();
    let who = text.who(said.who.as_deref());
    let line = (text.common.last_said)(&isolated(who), &text.day(session.day_of(said.at)));
    view! { <p class="muted"><bdi>{line}</bdi></p> }
}
