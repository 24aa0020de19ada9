//! Makes a private backup, after saying what it holds.
use super::making::Making;
use crate::session::Session;
use crate::ui::part::{Button, Card, ConfirmPanel};
use klimanetz_core::summary::n_notes;
use leptos::prelude::*;

#[component]
pub fn Backup() -> impl IntoView {
    let session = Session::here();
    let text = session.text();
    let words = &text.exchange;
    let asking = RwSignal::new(false);
    let told = RwSignal::new(String::new());
    let making = Making::new(session, told);
    let count = session.view_both(|_, private| n_notes(private.reveal()));
    let last = move || match session.settings.last_backup.get() {
        None => words.backup_none.to_owned(),
        Some(last) => {
            let made = match last.day.days_until(session.today()) {
                days if days <= 0 => words.backup_today.to_owned(),
                days => (words.backup_last)(days),
            };
            let since = (text.keeping.since_backup)(session.n_writes().saturating_sub(last.n_writes));
            format!("{made} {since}")
        }
    };
    let make = move |()| {
        making.begin(async move {
            match session.make_backup().await {
                Ok(name) => (words.file_made)(&name),
                Err(_) => words.not_made.to_owned(),
            }
        });
    };
    view! {
        <Card title=words.backup_title id="backup">
            <p>{words.backup_text}</p>
            <p class="muted">{last}</p>
            <p class="row"><Button label=words.backup_file id="backup-ask" icon="download" on_click=Callback::new(move |()| asking.set(true)) /></p>
            <ConfirmPanel
                open=asking
                title=words.backup_sure_title
                confirm=words.backup_file
                cancel=text.common.cancel
                on_confirm=Callback::new(make)
                on_cancel=Callback::new(move |()| session.focus("backup-ask"))
                loses_nothing=true
            >
                <p>{move || (words.backup_sure)(count.get())}</p>
            </ConfirmPanel>
            <p role="status">{move || told.get()}</p>
        </Card>
    }
}
