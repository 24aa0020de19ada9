//! A chip that opens a small panel beside it; the browser closes the panel when somebody presses Escape or looks elsewhere.
use crate::ui::part::Icon;
use leptos::html::Div;
use leptos::prelude::*;

/// `label` stands on the chip, which is filled if `is_on`; the panel is drawn while it is open, and told how to close itself.
pub fn menu(
    id: String,
    label: impl IntoView,
    is_on: Signal<bool>,
    icon: &'static str,
    panel: impl Fn(Callback<()>) -> AnyView + Send + Sync + 'static,
) -> impl IntoView {
    let place = NodeRef::<Div>::new();
    let is_open = RwSignal::new(false);
    let turned = move |_| {
        let shown = place
            .get_untracked()
            .and_then(|place| place.matches(":popover-open").ok());
        is_open.set(shown.unwrap_or_default());
    };
    let close = Callback::new(move |()| {
        if let Some(place) = place.get_untracked() {
            // Fails only for one that is not open.
            place.hide_popover().ok();
        }
    });
    view! {
        <button type="button" class="chip" data-on=move || is_on.get().then_some("") popovertarget=id.clone()>
            {label}
            <Icon name=icon />
        </button>
        <div class="menu" id=id popover="auto" node_ref=place on:toggle=turned>
            {move || is_open.get().then(|| panel(close))}
        </div>
    }
}
