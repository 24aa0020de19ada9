//! The last page: everything is deleted, here or in another tab.
use crate::session::{Clearing, Session};
use crate::ui::part::{Button, Emphasis};
use leptos::prelude::*;

#[component]
pub fn Cleared() -> impl IntoView {
    let session = Session::here();
    let words = &session.text().keeping;
    let again = Callback::new(move |()| session.reload());
    let once_more = Callback::new(move |()| session.clear_all());
    let state = move || match session.clearing() {
        Some(Clearing::Done) | None => view! {
            <h1>{words.cleared_title}</h1>
            <p role="status">{words.cleared}</p>
            <p class="row"><Button label=words.start_again emphasis=Emphasis::Primary on_click=again /></p>
        }
        .into_any(),
        Some(Clearing::Running) => view! { <h1>{words.clearing}</h1> }.into_any(),
        Some(Clearing::Unfinished) => view! {
            <h1>{words.unfinished_title}</h1>
            <p role="alert">{words.unfinished}</p>
            <p class="row"><Button label=words.clear emphasis=Emphasis::Primary on_click=once_more /></p>
        }
        .into_any(),
    };
    view! {
        <div class="frame">
            <main class="frame__main stack" id="content" tabindex="-1">
                {state}
            </main>
        </div>
    }
}
