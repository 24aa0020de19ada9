//! A question in place before something that is hard to undo.

use super::button::{Button, Emphasis};
use leptos::prelude::*;

/// Appears where it stands as soon as `open` is true, takes the focus, and closes itself after either answer.
///
/// The first button is the harmless one and the one that is focused. Escape answers like it. `on_cancel` lets the page
/// put the focus back to where the question came from. The other button looks dangerous, unless `loses_nothing`.
#[component]
pub fn ConfirmPanel(
    open: RwSignal<bool>,
    #[prop(into)] title: String,
    #[prop(into)] confirm: String,
    #[prop(into)] cancel: String,
    #[prop(into)] on_confirm: Callback<()>,
    #[prop(optional, into)] on_cancel: Option<Callback<()>>,
    #[prop(optional)] loses_nothing: bool,
    children: ChildrenFn,
) -> impl IntoView {
    let give_up = move || {
        open.set(false);
        if let Some(on_cancel) = on_cancel {
            on_cancel.run(());
        }
    };
    let agree = move || {
        open.set(false);
        on_confirm.run(());
    };
    let emphasis = if loses_nothing {
        Emphasis::Primary
    } else {
        Emphasis::Danger
    };
    view! {
        <Show when=move || open.get()>
            <div
                class="confirm"
                role="alertdialog"
                aria-label=title.clone()
                on:keydown=move |event| {
                    if event.key() == "Escape" {
                        give_up();
                    }
                }
            >
                <p class="confirm__title"><bdi>{title.clone()}</bdi></p>
                <div class="confirm__body">{children()}</div>
                <div class="row">
                    <Button label=cancel.clone() on_click=give_up takes_focus=true/>
                    <Button label=confirm.clone() emphasis=emphasis on_click=agree/>
                </div>
            </div>
        </Show>
    }
}
