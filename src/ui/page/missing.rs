//! First page when there was data in this browser and none is found: never a welcome, and nothing is overwritten.
use crate::session::{Missing as Lost, Session};
use crate::ui::part::{Button, ConfirmPanel, Emphasis, Notice, Tone};
use klimanetz_core::domain::Day;
use klimanetz_core::route::Route;
use leptos::prelude::*;

#[component]
pub fn Missing(lost: Lost) -> impl IntoView {
    let session = Session::here();
    let text = session.text();
    let words = &text.keeping;
    let asking = RwSignal::new(false);
    let has_copy = lost.has_copy;
    let restore = Callback::new(move |()| {
        session.tell(session.restore_copy());
    });
    let open_backup = Callback::new(move |()| {
        session.go(&Route::Exchange);
        session.go_on_without();
    });
    let last = lost.witness.as_deref().and_then(last_state).map(|(day, n_records)| {
        view! { <p><strong>{(words.missing_last)(&text.day(day), n_records)}</strong></p> }
    });
    let ask_again = Callback::new(move |()| session.reload());
    let begin_anew = Callback::new(move |()| session.begin_anew());
    view! {
        <div class="frame">
            <main class="frame__main stack" id="content" tabindex="-1">
                <h1>{words.missing_title}</h1>
                <p>{words.missing}</p>
                {last}
                {match (has_copy, lost.is_unsure) {
                    (true, _) => view! { <Notice tone=Tone::Success title=words.missing_copy /> },
                    (false, false) => view! { <Notice tone=Tone::Warning title=words.missing_no_copy /> },
                    (false, true) => view! { <Notice tone=Tone::Warning title=words.missing_unsure /> },
                }}
                <div class="row">
                    {has_copy.then(|| view! {
                        <Button label=words.restore_copy icon="download" emphasis=Emphasis::Primary on_click=restore />
                    })}
                    {lost.is_unsure.then(|| view! {
                        <Button label=words.ask_again emphasis=Emphasis::Primary on_click=ask_again />
                    })}
                    <Button label=words.open_backup on_click=open_backup />
                    <Button
                        label=words.begin_anew
                        id="anew-ask"
                        emphasis=Emphasis::Tertiary
                        on_click=Callback::new(move |()| asking.set(true))
                    />
                </div>
                <ConfirmPanel
                    open=asking
                    title=words.begin_anew_sure
                    confirm=words.begin_anew
                    cancel=text.common.cancel
                    on_confirm=begin_anew
                    on_cancel=Callback::new(move |()| session.focus("anew-ask"))
                >
                    <p>{words.begin_anew_text}</p>
                </ConfirmPanel>
            </main>
        </div>
    }
}

/// The day and the number of records a witness tells of.
fn last_state(witness: &str) -> Option<(Day, usize)> {
    let (day, n_records) = witness.split_once(' ')?;
    Some((Day::parse(day)?, n_records.parse().ok()?))
}
