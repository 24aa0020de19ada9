//! „Auskunft“: everything stored about a person, to read and to save.
use crate::session::Session;
use crate::ui::part::{Button, Card, RichText};
use klimanetz_core::account::account_of;
use leptos::prelude::*;

/// The card; the account is made when it is asked for.
#[component]
pub fn AccountCard(id: String) -> impl IntoView {
    let session = Session::here();
    let text = session.text();
    let words = &text.account;
    let account = RwSignal::new(None::<String>);
    let told = RwSignal::new("");
    let show = move |()| {
        let made = session
            .documents(|shared, own| account_of(text, (shared, own), &id, session.today(), &|at| session.day_of(at)));
        account.set(Some(made));
    };
    let save = move |()| {
        let made = account.get_untracked().unwrap_or_default();
        told.set(match session.make_account(&made) {
            Ok(()) => "",
            Err(_) => text.exchange.not_made,
        });
    };
    let shown = move || {
        account.get().map(|made| {
            view! {
                <div class="row"><Button label=words.save icon="download" on_click=Callback::new(save) /></div>
                <p role="status">{told}</p>
                <RichText text=made />
            }
        })
    };
    view! {
        <Card title=words.heading id="account">
            <p>{words.what}</p>
            <p class="row"><Button label=words.show on_click=Callback::new(show) /></p>
            {shown}
        </Card>
    }
}
