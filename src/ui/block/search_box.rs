//! The field in the frame that searches everything. What is typed into it leads to the page of what is found.
use crate::session::Session;
use klimanetz_core::route::Route;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;

/// The field, for those who lead the focus there.
pub const SEARCH_FIELD: &str = "search-everything";

/// The field holds what was typed as long as the page of what is found is open.
#[component]
pub fn SearchBox() -> impl IntoView {
    let session = Session::here();
    let (words, keys) = (&session.text().search, &session.text().palette);
    let search = session.search;
    let is_there = move || untrack(|| session.route()) == Route::Search;
    Effect::new(move |was_there: Option<bool>| {
        let is_there = session.route() == Route::Search;
        search.follow(is_there, was_there);
        is_there
    });
    let on_input = move |event| {
        search.typed.set(event_target_value(&event));
        if is_there() {
            search.keep();
        } else if !search.typed.with_untracked(String::is_empty) {
            session.go(&Route::Search);
        }
    };
    let on_submit = move |event: SubmitEvent| {
        event.prevent_default();
        if is_there() {
            session.focus_page();
        } else {
            session.go(&Route::Search);
        }
    };
    // After the focus is seen, since the first time takes longer than a key may.
    let prepare = move |_| set_timeout(move || search.prepare(), std::time::Duration::ZERO);
    view! {
        <form class="frame__search" role="search" aria-label=words.everything on:submit=on_submit>
            <label class="visually-hidden" for=SEARCH_FIELD>{words.label}</label>
            <input
                id=SEARCH_FIELD
                class="kern-form-input__input"
                type="search"
                placeholder=words.label
                dir="auto"
                autocomplete="off"
                autocapitalize="off"
                spellcheck="false"
                enterkeyhint="search"
                aria-keyshortcuts=keys.shortcut
                prop:value=search.typed
                on:input=on_input
                on:focus=prepare
            />
            <kbd aria-hidden="true">{keys.ctrl_k}</kbd>
        </form>
    }
}
