//! The last page: everything was deleted, here or in another tab.
use crate::session::Session;
use crate::ui::part::{Button, Emphasis};
use leptos::prelude::*;

/// The page.
#[component]
pub fn Cleared() -> impl IntoView {
    let session = Session::here();
    let words = &session.text().keeping;
    let again = Callback::new(move |()| session.reload());
    view! {
        <div class="frame">
            <main class="frame__main stack" id="content" tabindex="-1">
                <h1>{words.cleared_title}</h1>
                <p role="status">{words.cleared}</p>
                <p class="row"><Button label=words.start_again emphasis=Emphasis::Primary on_click=again /></p>
            </main>
        </div>
    }
}
