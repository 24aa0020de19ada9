//! What else is known of a person: held back until the member releases it.
use crate::session::Session;
use crate::ui::block::{RecordForm, record_facts};
use crate::ui::part::{Button, Card};
use klimanetz_core::catalogue::{Asked, Kind, More};
use klimanetz_core::draft::RecordDraft;
use klimanetz_core::summary::record;
use leptos::prelude::*;

/// The card of the fields that are asked for there, edited in place.
#[component]
pub fn MoreFacts(kind: &'static Kind, more: More, id: String) -> impl IntoView {
    let session = Session::here();
    let text = session.text();
    let editing = RwSignal::new(session.is_unsaved_here("more"));
    let facts = {
        let id = id.clone();
        session.view_documents(move |shared, own| {
            let facts = record(kind, (shared, shared, own), &id).map_or_else(Vec::new, |view| view.facts);
            facts
                .into_iter()
                .filter(|fact| fact.field.asked == Asked::InMore)
                .collect::<Vec<_>>()
        })
    };
    let close = Callback::new(move |()| editing.set(false));
    move || {
        if editing.get() {
            let opened = session.documents_untracked(|shared, own| RecordDraft::open(kind, (shared, own), &id));
            let shown = RecordDraft {
                asked: Asked::InMore,
                ..opened
            };
            return view! {
                <RecordForm name="more" kind=kind id=id.clone() draft=shown.clone() shown=shown on_saved=close on_cancel=close />
            }
            .into_any();
        }
        let open = Callback::new(move |()| editing.set(true));
        let stated = facts.get();
        let shown = match stated.is_empty() {
            true => view! { <p class="muted">{text.common.none_yet}</p> }.into_any(),
            false => record_facts(stated).into_any(),
        };
        view! {
            <Card title=text.label(&more.title) id="more">
                <p class="muted">{text.label(&more.intro)}</p>
                {shown}
                <p class="row"><Button label=text.common.state_more icon="edit" on_click=open /></p>
            </Card>
        }
        .into_any()
    }
}
