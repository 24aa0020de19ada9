//! „Schritt melden“: a button, and the sheet that it opens, on any page.
mod sheet;

pub use sheet::step_sheet;

use crate::session::Session;
use crate::ui::part::{Button, Emphasis};
use leptos::prelude::*;

/// The button for the municipality `key`. An open sheet is open again after a reload, or back on this page.
pub fn report_step(key: String, emphasis: impl Into<Signal<Emphasis>>) -> impl IntoView {
    let emphasis = emphasis.into();
    let session = Session::here();
    let id = format!("report-{key}");
    let open = session.remembered(id.clone(), false);
    let button = id.clone();
    let close = Callback::new(move |()| {
        open.set(false);
        session.focus(button.clone());
    });
    let key = StoredValue::new(key);
    let label = session.text().step.report;
    let press = Callback::new(move |()| open.set(true));
    view! {
        {move || view! { <Button id=id.clone() label=label emphasis=emphasis.get() on_click=press /> }}
        {move || open.get().then(|| step_sheet(key.get_value(), None, close))}
    }
}
