//! A form that is opened over the page: from the right, in a narrow window over all of it.

use super::icon::Icon;
use leptos::html::Dialog;
use leptos::prelude::*;

/// Open for as long as it is drawn: whoever draws it takes it away on `on_close`, and puts the focus back to where it was opened.
/// Escape, the cross and a click beside it close it. `subject` stands behind the title; what is inside brings a `sheet__form` with its
/// `sheet__body`, which scrolls, and its `sheet__foot`, which stays in sight.
#[component]
pub fn Sheet(
    #[prop(into)] id: String,
    #[prop(into)] title: String,
    #[prop(into)] subject: String,
    #[prop(into)] close: String,
    #[prop(into)] on_close: Callback<()>,
    children: Children,
) -> impl IntoView {
    let place = NodeRef::<Dialog>::new();
    Effect::new(move |_| {
        if let Some(dialog) = place.get() {
            // Fails only where it is open already.
            dialog.show_modal().ok();
        }
    });
    let title_id = format!("{id}-title");
    let named_by = title_id.clone();
    view! {
        <dialog
            id=id
            class="sheet"
            node_ref=place
            aria-labelledby=named_by
            on:close=move |_| on_close.run(())
            on:click=move |event| {
                // What is beside it belongs to the dialog itself.
                if event.target() == event.current_target() {
                    on_close.run(());
                }
            }
        >
            <div class="sheet__inside">
                <header class="sheet__head">
                    <h2 id=title_id><bdi>{title}</bdi></h2>
                    <p class="muted"><bdi>{subject}</bdi></p>
                    <button type="button" class="sheet__close" aria-label=close.clone() title=close on:click=move |_| on_close.run(())>
                        <Icon name="close"/>
                    </button>
                </header>
                {children()}
            </div>
        </dialog>
    }
}
