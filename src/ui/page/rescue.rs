//! First page when stored entries cannot be read: nothing is lost, they can be downloaded, the rest opens.
use crate::session::Session;
use crate::ui::part::{Button, Emphasis, Notice, Tone};
use klimanetz_core::stored::{Damage, Quarantined};
use leptos::prelude::*;

/// The page.
#[component]
pub fn Rescue(entries: Vec<Quarantined>, on_continue: Callback<()>) -> impl IntoView {
    let session = Session::here();
    let text = session.text();
    let words = &text.failure;
    let has_newer = entries.iter().any(|entry| entry.damage == Damage::Newer);
    let n = entries.len();
    let told = RwSignal::new(String::new());
    let keys = entries.iter().map(|entry| entry.key.clone()).collect::<Vec<_>>();
    let download = Callback::new(move |()| {
        told.set(match session.make_rescue(&entries) {
            Ok(name) => (text.exchange.file_made)(&name),
            Err(_) => text.exchange.not_made.to_owned(),
        });
    });
    view! {
        <div class="frame">
            <main class="frame__main stack" id="content">
                <h1>{words.rescue_title}</h1>
                <p>{words.rescue_text}</p>
                {has_newer.then(|| view! { <Notice tone=Tone::Warning title=words.rescue_newer /> })}
                <details>
                    <summary>{(words.rescue_entries)(n)}</summary>
                    <ul>{keys.into_iter().map(|key| view! { <li><code>{key}</code></li> }).collect_view()}</ul>
                </details>
                <div class="row">
                    <Button label=words.rescue_download icon="download" emphasis=Emphasis::Primary on_click=download />
                    <Button label=words.rescue_continue on_click=on_continue />
                </div>
                <p role="status">{move || told.get()}</p>
            </main>
        </div>
    }
}
