//! First page when stored entries cannot be read: nothing is lost, they can be downloaded, the rest opens.
use crate::session::Session;
use crate::ui::part::{Button, Emphasis, Notice, Tone, Words};
use klimanetz_core::stored::{Area, Damage, Quarantined};
use leptos::prelude::*;

/// Whether the member has to see this page: something is new, or a newer version has to be fetched.
pub fn is_to_be_told(session: Session) -> bool {
    let entries = session.set_aside();
    entries.iter().any(|entry| entry.damage == Damage::Newer) || session.settings.is_news(&keys(&entries))
}

fn keys(entries: &[Quarantined]) -> Vec<&str> {
    entries.iter().map(|entry| entry.key.as_str()).collect()
}

#[component]
pub fn Rescue(on_continue: Callback<()>) -> impl IntoView {
    let session = Session::here();
    let text = session.text();
    let words = &text.failure;
    let entries = session.set_aside();
    let has_newer = entries.iter().any(|entry| entry.damage == Damage::Newer);
    let n_private = entries
        .iter()
        .filter(|entry| Area::of_name(&entry.key) == Some(Area::Private))
        .count();
    let n_shared = entries.len() - n_private;
    let list = keys(&entries)
        .into_iter()
        .map(|key| view! { <li><code><Words text=key.to_owned() /></code></li> })
        .collect_view();
    let go_on = Callback::new(move |()| {
        // If it is not remembered, it is shown again.
        session.settings.note_aside(&keys(&session.set_aside())).ok();
        on_continue.run(());
    });
    view! {
        <div class="frame">
            <main class="frame__main stack" id="content">
                <h1>{words.rescue_title}</h1>
                <p>{words.rescue_text}</p>
                <p>{(words.rescue_affected)(n_shared, n_private)}</p>
                {has_newer.then(|| view! { <Notice tone=Tone::Warning title=words.rescue_newer /> })}
                <details>
                    <summary>{(words.rescue_entries)(entries.len())}</summary>
                    <ul>{list}</ul>
                </details>
                <Download emphasis=Emphasis::Primary />
                <p class="row"><Button label=words.rescue_continue on_click=go_on /></p>
            </main>
        </div>
    }
}

/// Hands out what could not be read, as it is.
#[component]
pub fn Download(#[prop(optional)] emphasis: Emphasis) -> impl IntoView {
    let session = Session::here();
    let text = session.text();
    let told = RwSignal::new(String::new());
    let download = Callback::new(move |()| {
        told.set(match session.make_rescue(&session.set_aside()) {
            Ok(name) => (text.exchange.file_made)(&name),
            Err(_) => text.exchange.not_made.to_owned(),
        });
    });
    view! {
        <p class="row"><Button label=text.failure.rescue_download icon="download" emphasis=emphasis on_click=download /></p>
        <p role="status">{move || told.get()}</p>
    }
}
