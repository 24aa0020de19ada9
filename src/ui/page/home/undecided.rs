//! „Zu entscheiden“ on the overview: everything members disagree about, with links to the choices.
use crate::session::Session;
use crate::ui::block::choice_links;
use crate::ui::part::{ButtonLink, Card};
use klimanetz_core::route::Route;
use klimanetz_core::summary::to_decide;
use leptos::prelude::*;

/// The card; nothing if there is nothing to decide.
#[component]
pub fn ToDecide() -> impl IntoView {
    let session = Session::here();
    let words = &session.text().home;
    let all = session.view(to_decide);
    move || {
        let links = all.with(|all| {
            let n = all.iter().map(|one| one.n).sum::<usize>();
            (!all.is_empty()).then(|| (n, choice_links(all)))
        });
        links.map(|(n, links)| {
            view! {
                <Card title=words.undecided_title id="undecided">
                    <p>{words.undecided_text}</p>
                    {links}
                    <p><ButtonLink label=(session.text().settling.all)(n) href=Route::Settling.href() /></p>
                </Card>
            }
        })
    }
}
