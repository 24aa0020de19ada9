//! Into the bin, out of it, and gone for ever, at the foot of a record's page.
use crate::session::Session;
use crate::ui::part::{Button, ConfirmPanel, Emphasis, Notice, Tone};
use klimanetz_core::draft::{bin, erase};
use klimanetz_core::edit::Edit;
use klimanetz_core::route::Route;
use klimanetz_core::visible::isolated;
use leptos::prelude::*;

/// The actions for a record of the directory; after erasing the member is led to `after`.
///
/// The children stand in the question before erasing; `on_erased` does what belongs to the answer.
#[component]
pub fn BinActions(
    kind: &'static str,
    id: String,
    is_binned: Signal<bool>,
    name: Signal<String>,
    after: Route,
    #[prop(optional)] is_private: bool,
    #[prop(optional, into)] on_erased: Option<Callback<()>>,
    #[prop(optional)] children: Option<ChildrenFn>,
) -> impl IntoView {
    let session = Session::here();
    let text = session.text();
    let asking = RwSignal::new(false);
    let id = StoredValue::new(id);
    let after = StoredValue::new(after);
    let more = StoredValue::new(children);
    let commit = move |edit: Edit| match is_private {
        true => session.commit_private(edit),
        false => session.commit(edit),
    };
    let put = move |into_bin: bool| {
        let day = into_bin.then(|| session.today());
        session.tell(commit(id.with_value(|id| bin(kind, id, day))));
    };
    let erase_now = move |()| {
        let edit = session.with(|shared, _| id.with_value(|id| erase(&shared.0, id)));
        if edit.is_some_and(|edit| session.tell(commit(edit))) {
            if let Some(on_erased) = on_erased {
                on_erased.run(());
            }
            session.go(&after.get_value());
        }
    };
    let binned = move || {
        view! {
            <Notice tone=Tone::Warning title=text.common.is_binned>
                <div class="row">
                    <Button label=text.common.restore on_click=Callback::new(move |()| put(false)) />
                    <Button label=text.common.erase id="erase-ask" icon="delete" on_click=Callback::new(move |()| asking.set(true)) />
                </div>
            </Notice>
        }
    };
    view! {
        <Show when=move || is_binned.get() fallback=move || view! {
            <p class="row">
                <Button
                    label=text.common.to_bin
                    icon="delete"
                    emphasis=Emphasis::Tertiary
                    on_click=Callback::new(move |()| put(true))
                />
            </p>
        }>{binned()}</Show>
        {move || view! {
            <ConfirmPanel
                open=asking
                title=(text.person.erase_title)(&isolated(&name.get()))
                confirm=text.common.erase
                cancel=text.common.cancel
                on_confirm=Callback::new(erase_now)
                on_cancel=Callback::new(move |()| session.focus("erase-ask"))
            >
                <div class="stack">
                    <p>{text.person.erase_text}</p>
                    {more.with_value(|more| more.as_ref().map(|more| more()))}
                </div>
            </ConfirmPanel>
        }}
    }
}
