//! „Schritt melden“: a button, and the sheet that it opens, on any page.
mod sheet;

pub use sheet::step_sheet;

use crate::session::Session;
use crate::ui::part::{Button, Emphasis};
use leptos::prelude::*;

/// The button for the municipality `key`. An open sheet is open again after a reload, or back on this page.
pub fn report_step(key: String, emphasis: Emphasis) -> impl IntoView {
    let session = Session::here();
    let id = format!("report-{key}");
    let open = session.remembered(id.clone(), false);
    let button = id.clone();
    let close = Callback::new(move |()| {
        open.set(false);
        session.focus(button.clone());
    });
    let key = StoredValue::new(key);
    view! {
        <Button
            id=id
            label=session.text().step.report
            emphasis=emphasis
            on_click=Callback::new(move |()| open.set(true))
        />
        {move || open.get().then(|| step_sheet(key.get_value(), None, close))}
    }
}
