//! „Auskunft“: everything stored about a person, to read and to save.
use crate::session::Session;
use crate::ui::block::paper_blocks;
use crate::ui::part::{Button, Card, Words};
use klimanetz_core::account::account_of;
use klimanetz_core::catalogue::kind;
use klimanetz_core::interop::{Paper, markdown};
use leptos::prelude::*;

/// The card; the account is made when it is asked for.
#[component]
pub fn AccountCard(id: String) -> impl IntoView {
    let session = Session::here();
    let text = session.text();
    let words = &text.account;
    let account = RwSignal::new(None::<Paper>);
    let told = RwSignal::new("");
    let show = move |()| {
        let made = session.documents_untracked(|shared, own| {
            account_of(text, (shared, own), (kind::PERSON, &id), session.today(), &|at| {
                session.day_of(at)
            })
        });
        account.set(Some(made));
    };
    let save = move |()| {
        let made = account.with_untracked(|account| account.as_ref().map(markdown));
        told.set(match session.make_account(&made.unwrap_or_default()) {
            Ok(()) => "",
            Err(_) => text.exchange.not_made,
        });
    };
    let shown = move || {
        account.get().map(|made| {
            view! {
                <div class="row"><Button label=words.save icon="download" on_click=Callback::new(save) /></div>
                <p role="status">{told}</p>
                <p><strong><Words text=made.title /></strong></p>
                {paper_blocks(&made.blocks, 3)}
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
