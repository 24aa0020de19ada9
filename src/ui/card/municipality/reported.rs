//! What was publicly reported about a municipality, with day and source: shown where no member states anything, and no statement.
use super::AuthorityPage;
use crate::session::Session;
use crate::ui::part::{Statement, Words};
use klimanetz_core::catalogue::{Reported, fact_kind};
use leptos::prelude::*;

/// Those of the facts that `wanted` asks for, by their field; nothing if there are none.
pub fn reported_list(place: AuthorityPage, wanted: fn(&Reported) -> bool) -> impl IntoView {
    let words = &place.session.text().region;
    move || {
        place.reported.with(|rows| {
            let rows: Vec<_> = rows.iter().filter(|row| wanted(row)).map(|row| line(row)).collect();
            (!rows.is_empty()).then(|| {
                view! { <ul class="link_list reported">{rows}</ul> <p class="muted">{words.reported_hint}</p> }
            })
        })
    }
}

fn line(row: &'static Reported) -> impl IntoView + use<> {
    let text = Session::here().text();
    let label = fact_kind(row.field).map(|(kind, element)| text.term(kind.element(element).unwrap_or(&kind.name)));
    let said = (text.step.of)(label.unwrap_or(row.field), &text.reported_fact(row));
    view! { <li><Words text=said /> {reported_source(row)}</li> }
}

/// „öffentlich berichtet“, as of when, and the page that says so.
pub fn reported_source(row: &'static Reported) -> impl IntoView + use<> {
    let when = Session::here().text().reported_on(row);
    view! { <Statement who="" when=when source=row.link /> }
}
