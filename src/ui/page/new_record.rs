//! The form for a new record of the catalogue.
use crate::session::Session;
use crate::ui::block::RecordForm;
use klimanetz_core::catalogue::Kind;
use klimanetz_core::draft::RecordDraft;
use klimanetz_core::route::Route;
use leptos::prelude::*;

/// The page; what is known of the new record is the name of a field and an id.
#[component]
pub fn NewRecord(kind: &'static Kind, known: Option<(String, String)>) -> impl IntoView {
    let session = Session::here();
    let text = session.text();
    let id = session.new_id();
    let known: Vec<(&str, &str)> = known.iter().map(|(field, id)| (field.as_str(), id.as_str())).collect();
    let draft = RecordDraft::new(kind, &known);
    let page = Route::One(kind.head, id.clone());
    let saved = Callback::new(move |()| session.go(&page));
    let back = Callback::new(move |()| session.go(&Route::List(kind.head)));
    view! {
        <h1>{text.new_title(kind.code())}</h1>
        <RecordForm
            name=kind.code()
            kind=kind
            id=id
            draft=draft
            shown=RecordDraft::default()
            on_saved=saved
            on_cancel=back
        />
    }
}
