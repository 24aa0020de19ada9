//! The directory, or the picked rows of a list, as a table for Excel.
use crate::session::Session;
use crate::ui::part::{Button, Card, CheckField, Emphasis};
use klimanetz_core::interop::{file_name, is_about_people};
use klimanetz_core::list::Picked;
use klimanetz_exchange::table::{Wanted, table};
use klimanetz_exchange::xlsx;
use leptos::prelude::*;

const MIME: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// The card on the page of the files.
#[component]
pub fn SaveTable() -> impl IntoView {
    let session = Session::here();
    let words = &session.text().excel;
    let with_people = RwSignal::new(false);
    let told = RwSignal::new(String::new());
    let save = Callback::new(move |()| {
        let wanted = Wanted {
            with_people: with_people.get_untracked(),
            only: None,
        };
        told.set(saved(session, &wanted, ""));
    });
    view! {
        <Card title=words.title id="table">
            <p>{words.lead}</p>
            <CheckField id="table-people" label=words.with_people hint=words.with_people_hint value=with_people />
            <p class="row"><Button label=words.save icon="download" on_click=save /></p>
            <p role="status">{move || told.get()}</p>
        </Card>
    }
}

/// The button for the picked rows of a list of this kind. In the demo there is none: what is invented leaves in no file.
pub fn save_picked(picked: RwSignal<Picked>, kind: &'static str) -> AnyView {
    let session = Session::here();
    let text = session.text();
    let told = RwSignal::new(String::new());
    let save = Callback::new(move |()| {
        let ids: Vec<String> = picked.with_untracked(|picked| picked.ids.iter().cloned().collect());
        let wanted = Wanted {
            with_people: is_about_people(kind),
            only: Some((kind, &ids)),
        };
        told.set(saved(session, &wanted, &text.kinds(kind)));
    });
    let button = (!session.is_demo).then(|| {
        view! {
            <Button label=text.excel.save_picked icon="download" emphasis=Emphasis::Secondary on_click=save />
            <span role="status">{move || told.get()}</span>
        }
    });
    view! { {button} }.into_any()
}

/// Makes the file and says what came of it; `what` is part of its name.
fn saved(session: Session, wanted: &Wanted<'_>, what: &str) -> String {
    let text = session.text();
    let words = &text.excel;
    let book = session.with_untracked(|shared, _| table(shared, wanted, text));
    let name = file_name(words.file, Some(session.today()), what, "xlsx");
    let is_made = xlsx::write(&book).is_ok_and(|bytes| session.hand_over_bytes(&name, MIME, &bytes).is_ok());
    if !is_made {
        return words.failed.to_owned();
    }
    let made = match wanted.with_people {
        true => (words.people_in)(&name),
        false => (text.exchange.file_made)(&name),
    };
    match book.sheets.iter().map(|sheet| sheet.n_cut()).sum() {
        0 => made,
        n_cut => format!("{made} {}", (words.cut)(n_cut)),
    }
}
