//! The superseded statements of a fact, folded away.
use super::Said;
use crate::session::Session;
use crate::ui::part::Words;
use klimanetz_core::domain::Source;
use klimanetz_core::replica::Timestamp;
use leptos::prelude::*;

/// One superseded statement.
pub struct Earlier {
    /// What it said, in words.
    pub words: String,
    /// Who said it.
    pub who: Option<String>,
    /// When.
    pub at: Timestamp,
    /// As of when and from where.
    pub source: Option<Source>,
}

/// The list, newest first; nothing if there is none.
pub fn history(entries: Vec<Earlier>) -> impl IntoView {
    let text = Session::here().text();
    let line = |entry: Earlier| {
        view! { <li><Words text=entry.words /> <Said who=entry.who at=entry.at source=entry.source /></li> }
    };
    (!entries.is_empty()).then(|| {
        view! {
            <details>
                <summary>{text.common.history}</summary>
                <ul class="link_list">{entries.into_iter().map(line).collect_view()}</ul>
            </details>
        }
    })
}
