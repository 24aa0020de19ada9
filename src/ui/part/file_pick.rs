//! Choosing files from the device.

use super::field::{described_by, hint_line, label_line};
use leptos::ev::Event;
use leptos::prelude::*;

/// The browser's own file field; `on_pick` gets its change event, because reading the files is not a part's business.
#[component]
pub fn FilePick(
    #[prop(into)] id: String,
    #[prop(into)] label: String,
    #[prop(into)] hint: String,
    #[prop(into)] on_pick: Callback<Event>,
    #[prop(optional)] multiple: bool,
) -> impl IntoView {
    view! {
        <div class="file_pick kern-form-input">
            {label_line(&id, label, String::new())}
            {hint_line(&id, &hint)}
            <input
                id=id.clone()
                class="kern-form-input__input"
                type="file"
                multiple=multiple
                aria-describedby=described_by(&id, &hint, Signal::default())
                on:change=move |event| on_pick.run(event)
            />
        </div>
    }
}
