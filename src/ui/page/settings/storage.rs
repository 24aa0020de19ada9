//! Where the data lies in this browser, how safe and how full that is, and how to delete it.
use crate::session::{Recording, Session};
use crate::ui::page::rescue::Download;
use crate::ui::part::{Button, ButtonLink, Card, ConfirmPanel, Emphasis, Notice, Tone};
use klimanetz_core::route::Route;
use leptos::prelude::*;

#[component]
pub fn Storage() -> impl IntoView {
    let session = Session::here();
    let text = session.text();
    let words = &text.keeping;
    let asking = RwSignal::new(false);
    let promised = session.promised();
    let meter = session.meter();
    let n_aside = session.set_aside().len();
    let kilobytes = |n_units: usize| text.number(u32::try_from(n_units.div_ceil(1_000)).unwrap_or(u32::MAX));
    let clear = Callback::new(move |()| session.clear_all());
    view! {
        <Card title=words.title id="storage">
            <p>{(words.meter)(&kilobytes(meter.own), &kilobytes(meter.room), meter.percent())}</p>
            {(n_aside > 0).then(|| view! {
                <Notice tone=Tone::Warning title=(words.set_aside)(n_aside)><Download /></Notice>
            })}
            <Show when=move || session.recording() == Recording::Working><p>{words.recorded}</p></Show>
            <p>{move || match promised.get() {
                Some(true) => words.promised,
                _ => words.not_promised,
            }}</p>
            <p class="row">
                <Button
                    label=words.clear
                    id="clear-ask"
                    icon="delete"
                    emphasis=Emphasis::Tertiary
                    on_click=Callback::new(move |()| asking.set(true))
                />
            </p>
            <ConfirmPanel
                open=asking
                title=words.clear_sure
                confirm=words.clear
                cancel=text.common.cancel
                on_confirm=clear
                on_cancel=Callback::new(move |()| session.focus("clear-ask"))
            >
                <p>{words.clear_text}</p>
                <p class="row"><ButtonLink label=words.clear_backup href=Route::Exchange.href() icon="download" /></p>
            </ConfirmPanel>
        </Card>
    }
}
