//! What is picked, and what can be done with it; at the foot of the window as long as something is.
use crate::session::Session;
use crate::ui::part::{Button, Emphasis};
use klimanetz_core::list::Picked;
use leptos::prelude::*;

/// `n_in_sight` of those that are picked are shown by the list.
pub fn bar(
    picked: RwSignal<Picked>,
    n_in_sight: Signal<usize>,
    actions: Option<Callback<RwSignal<Picked>, AnyView>>,
) -> impl IntoView {
    let words = &Session::here().text().list;
    let n = Memo::new(move |_| picked.with(|picked| picked.ids.len()));
    let said = Memo::new(move |before: Option<&String>| match n.get() {
        0 if before.is_none_or(String::is_empty) => String::new(),
        0 => words.nothing_picked.to_owned(),
        n => (words.picked)(n, n.saturating_sub(n_in_sight.get())),
    });
    let is_any = Memo::new(move |_| n.get() > 0);
    let drop_all = Callback::new(move |()| picked.update(Picked::clear));
    view! {
        <div class="list__bar" data-empty=move || (!is_any.get()).then_some("")>
            <p class="list__picked" aria-live="polite">{said}</p>
            <Show when=move || is_any.get()>
                <Button label=words.drop on_click=drop_all icon="close" icon_only=true emphasis=Emphasis::Tertiary />
                <div class="row">{actions.map(|actions| actions.run(picked))}</div>
            </Show>
        </div>
    }
}
