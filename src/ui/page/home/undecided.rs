//! „Zu entscheiden“ on the overview: everything members disagree about, with links to the choices.
use crate::session::Session;
use crate::ui::block::choice_links;
use crate::ui::part::Card;
use klimanetz_core::summary::to_decide;
use leptos::prelude::*;

/// The card; nothing if there is nothing to decide.
#[component]
pub fn ToDecide() -> impl IntoView {
    let session = Session::here();
    let words = &session.text().home;
    let all = session.view(to_decide);
    move || {
        let links = all.with(|all| (!all.is_empty()).then(|| choice_links(all)));
        links.map(|links| {
            view! {
                <Card title=words.undecided_title id="undecided">
                    <p>{words.undecided_text}</p>
                    {links}
                </Card>
            }
        })
    }
}
