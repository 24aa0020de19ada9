//! What was put into the bin a moment ago, of a list on this page: a line in its place says so and takes it back.
use crate::session::Session;
use crate::ui::part::{Button, Emphasis};
use klimanetz_core::draft::bin;
use klimanetz_core::visible::isolated;
use leptos::prelude::*;

/// The records of one kind that were put into the bin since the page was opened, each with the one that stood behind it.
#[derive(Clone, Copy)]
pub struct JustBinned {
    session: Session,
    kind: &'static str,
    ids: RwSignal<Vec<(String, Option<String>)>>,
}

impl JustBinned {
    /// None so far.
    pub fn of(kind: &'static str) -> JustBinned {
        JustBinned {
            session: Session::here(),
            kind,
            ids: RwSignal::new(Vec::new()),
        }
    }

    /// The ids that are shown, with those just binned in their places: of those alone that do lie in the bin.
    pub fn among(self, mut shown: Vec<String>, is_binned: impl Fn(&str) -> bool) -> Vec<String> {
        self.ids.with(|ids| {
            for (id, next) in ids.iter().rev().filter(|(id, _)| is_binned(id)) {
                let at = shown.iter().position(|shown| Some(shown) == next.as_ref());
                shown.insert(at.unwrap_or(shown.len()), id.clone());
            }
        });
        shown
    }

    /// Puts the record into the bin; `shown` are the ids around it.
    pub fn put(self, id: &str, shown: &[String]) {
        let next = shown.iter().skip_while(|shown| *shown != id).nth(1).cloned();
        self.ids.update(|ids| {
            ids.retain(|(known, _)| known != id);
            ids.push((id.to_owned(), next));
        });
        let edit = bin(self.kind, id, Some(self.session.today()));
        if self.session.tell(self.session.commit(edit)) {
            self.session.focus(line_id(id));
        }
    }

    /// The line that replaces the record called `name`.
    pub fn line(self, id: String, name: &str) -> impl IntoView + use<> {
        let text = self.session.text();
        let (line, own) = (line_id(&id), line_id(&id));
        let back = Callback::new(move |()| {
            let edit = bin(self.kind, &id, None);
            if self.session.tell(self.session.commit(edit)) {
                self.session.focus(to_bin_id(&id));
            }
        });
        view! {
            <p class="row" id=line role="status" tabindex="-1">
                <span class="muted">{(text.common.is_binned_here)(&isolated(name))}</span>
                <Button label=text.common.undo_bin emphasis=Emphasis::Tertiary describedby=own on_click=back />
            </p>
        }
    }
}

fn line_id(id: &str) -> String {
    format!("in-bin-{id}")
}

/// The button that puts the record into the bin.
pub fn to_bin_id(id: &str) -> String {
    format!("to-bin-{id}")
}
