//! What else is known of a person: held back until the member releases it.
use crate::session::Session;
use crate::ui::block::{RecordForm, record_facts};
use crate::ui::part::{Button, Card};
use klimanetz_core::catalogue::MORE_OF_PERSON;
use klimanetz_core::draft::RecordDraft;
use klimanetz_core::replica::Document;
use klimanetz_core::summary::record;
use leptos::prelude::*;

/// The card, edited in place.
#[component]
pub fn MoreOfPerson(id: String) -> impl IntoView {
    let session = Session::here();
    let text = session.text();
    let editing = RwSignal::new(session.is_unsaved_here("more"));
    let facts = {
        let id = id.clone();
        session.view_documents(move |shared, own| {
            record(&MORE_OF_PERSON, (shared, shared, own), &id).map_or_else(Vec::new, |view| view.facts)
        })
    };
    let close = Callback::new(move |()| editing.set(false));
    move || {
        if editing.get() {
            let shown = session.documents(|shared, own| {
                let entity =
                    |document: &Document| document.entity(MORE_OF_PERSON.kind, &id).cloned().unwrap_or_default();
                RecordDraft::of(&MORE_OF_PERSON, &entity(shared), &entity(own))
            });
            return view! {
                <RecordForm name="more" record=&MORE_OF_PERSON id=id.clone() draft=shown.clone() shown=shown on_saved=close on_cancel=close />
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
            <Card title=text.label(&MORE_OF_PERSON.one) id="more">
                <p class="muted">{text.label(&MORE_OF_PERSON.intro)}</p>
                {shown}
                <p class="row"><Button label=text.common.state_more icon="edit" on_click=open /></p>
            </Card>
        }
        .into_any()
    }
}
