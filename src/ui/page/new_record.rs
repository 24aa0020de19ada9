//! The form for a new record of the catalogue.
use crate::session::Session;
use crate::ui::block::RecordForm;
use klimanetz_core::catalogue::Record;
use klimanetz_core::draft::RecordDraft;
use klimanetz_core::route::Route;
use leptos::prelude::*;

/// The page; what is known of the new record is the name of a field and an id.
#[component]
pub fn NewRecord(record: &'static Record, known: Option<(String, String)>) -> impl IntoView {
    let session = Session::here();
    let text = session.text();
    let id = session.new_id();
    let known: Vec<(&str, &str)> = known.iter().map(|(field, id)| (field.as_str(), id.as_str())).collect();
    let draft = RecordDraft::new(record, &known);
    let page = Route::Record(record.path, id.clone());
    let saved = Callback::new(move |()| session.go(&page));
    let back = Callback::new(move |()| session.go(&Route::Records(record.path)));
    view! {
        <h1>{(text.common.add)(text.label(&record.one))}</h1>
        <RecordForm
            name=record.kind
            record=record
            id=id
            draft=draft
            shown=RecordDraft::default()
            on_saved=saved
            on_cancel=back
        />
    }
}
