//! The keys that mean something on every page, as a list.
use super::palette::close_with_page;
use crate::session::{Above, Session};
use crate::ui::part::{Button, Emphasis, Link};
use klimanetz_core::route::Route;
use leptos::html::Dialog;
use leptos::prelude::*;

/// Above the page until it is closed; then the focus is where it was.
#[component]
pub fn Keys() -> impl IntoView {
    let session = Session::here();
    let text = session.text();
    let words = &text.palette;
    let dialog = NodeRef::<Dialog>::new();
    Effect::new(move |_| dialog.get().and_then(|dialog| dialog.show_modal().ok()));
    let close = Callback::new(move |()| {
        if let Some(dialog) = dialog.get_untracked() {
            dialog.close();
        }
    });
    close_with_page(session, move || close.run(()));
    let is_on = session.settings.slash.get_untracked();
    let find: &[&str] = if is_on { &[words.ctrl_k, "/"] } else { &[words.ctrl_k] };
    let list: &[&str] = if is_on { &["?"] } else { &[] };
    let rows = [
        (find, words.title),
        (list, words.keys),
        (&["↑", "↓"], words.select_long),
        (&["↵"], words.open_long),
        (&["Esc"], words.close_long),
        (&["Tab"], words.tab),
    ];
    let row = |(keys, what): (&[&'static str], &'static str)| {
        let keys = keys.iter().map(|key| view! { <kbd>{*key}</kbd> " " }).collect_view();
        view! { <div><dt>{keys}</dt><dd>{what}</dd></div> }
    };
    let rows = rows.into_iter().filter(|(keys, _)| !keys.is_empty()).map(row);
    view! {
        <dialog
            class="palette keys"
            aria-labelledby="keys-title"
            node_ref=dialog
            on:close=move |_| session.close_above(Above::Keys)
        >
            <div class="palette__sheet stack">
                <div class="keys__head">
                    <h2 id="keys-title">{words.keys_title}</h2>
                    <Button
                        label=words.close
                        icon="close"
                        icon_only=true
                        emphasis=Emphasis::Tertiary
                        on_click=close
                    />
                </div>
                <dl>{rows.collect_view()}</dl>
                <p class="muted">{words.keys_hint} " " <Link href=Route::Settings.href() label=text.frame.settings /></p>
            </div>
        </dialog>
    }
}
