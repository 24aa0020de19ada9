//! What was taken back, and what that means: said until the next change.
use crate::session::Session;
use crate::ui::part::{Link, Notice, Tone};
use klimanetz_core::catalogue::kind_of;
use klimanetz_core::order::gathered;
use klimanetz_core::route::Route;
use klimanetz_core::summary::StepView;
use leptos::prelude::*;
use std::collections::BTreeSet;

/// The notice above the page.
#[component]
pub fn TakenBackNotice() -> impl IntoView {
    let session = Session::here();
    move || session.taken_back().map(notice)
}

fn notice(step: StepView) -> impl IntoView {
    let text = Session::here().text();
    let words = &text.taken_back;
    let lists: BTreeSet<&'static str> = gathered(step.new.iter().filter_map(|kind| listed_as(kind)));
    let list = |kind: &'static str| (Route::list(kind), text.kinds(kind));
    let links: Vec<(Route, String)> = lists.into_iter().map(list).collect();
    let is_passed_on = step.file.is_some() && step.is_shared;
    let changes = is_passed_on.then(|| (Route::Changes, text.changes.title.to_owned()));
    let link = |(to, label): (Route, String)| view! { <li><Link href=to.href() label=label /></li> };
    let links: Vec<_> = links.into_iter().chain(changes).map(link).collect();
    view! {
        <div role="status">
            <Notice tone=Tone::Info title=text.was_taken_back(&step)>
                {(!step.new.is_empty()).then(|| view! { <p>{words.in_bin}</p> })}
                {is_passed_on.then(|| view! { <p>{words.passed_on}</p> })}
                {(!links.is_empty()).then(|| view! { <ul class="link_list">{links}</ul> })}
            </Notice>
        </div>
    }
}

/// The kind in whose list a record of this kind lies in the bin.
fn listed_as(kind: &str) -> Option<&'static str> {
    let kind = kind_of(kind)?;
    Some(kind.shown_with().map_or(kind.code(), |whole| whole.kind))
}
