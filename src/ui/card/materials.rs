//! Documents that others can take over, on the page of a municipality: its own, and those of others for its step.
use crate::session::Session;
use crate::ui::part::{Card, Folded, Link, PageLink};
use klimanetz_core::catalogue::kind;
use klimanetz_core::domain::Told;
use klimanetz_core::route::Route;
use klimanetz_core::summary::{MaterialRow, Materials as View, OwnState, materials};
use leptos::prelude::*;

/// The card; `state` tells the step.
#[component]
pub fn Materials(key: String, state: Memo<Option<OwnState>>) -> impl IntoView {
    let session = Session::here();
    let words = &session.text().material;
    let step = Memo::new(move |_| {
        let phase = state.with(|state| state.as_ref()?.phase.clone())?;
        Some(match phase {
            Told::Stated(code) | Told::Reported(code, _) => code,
        })
    });
    let add = Route::new(kind::MATERIAL, Some(("organisation", &key))).href();
    let all = Route::list(kind::MATERIAL).href();
    let view = session.view(move |document| step.with(|step| materials(document, &key, step.as_deref())));
    let own = move || {
        view.with(|View { own, .. }| match own.is_empty() {
            true => view! { <p class="muted">{words.none}</p> }.into_any(),
            false => rows(own),
        })
    };
    let others = move || {
        let step = step.get().unwrap_or_default();
        view.with(|View { for_step, .. }| {
            (!for_step.is_empty()).then(|| {
                let said = (words.for_step)(&session.text().phase_code(&step), for_step.len());
                let all = for_step.clone();
                view! { <Folded summary=said>{rows(&all)}</Folded> }
            })
        })
    };
    view! {
        <Card title=words.title id="materials" act=view! { <Link href=add label=words.add /> }.into_any()>
            {own}
            {others}
            <p><Link href=all label=words.all /></p>
        </Card>
    }
}

/// Documents, one a line.
pub fn rows(all: &[MaterialRow]) -> AnyView {
    let text = Session::here().text();
    let line = |row: &MaterialRow| {
        let sort = row.sort.map(|sort| text.term(sort));
        let day = row.day.map(|day| text.day(day));
        let about: Vec<String> = [sort.map(str::to_owned), day].into_iter().flatten().collect();
        let about = about.join(", ");
        let link = (!row.link.is_empty()).then(|| view! { " " <PageLink address=row.link.clone() /> });
        let title = match row.title.as_str() {
            "" => text.common.unnamed.to_owned(),
            title => title.to_owned(),
        };
        view! {
            <li>
                <strong><Link href=Route::one(kind::MATERIAL, &row.id).href() label=title /></strong>
                <span class="people__about">{about} {link}</span>
            </li>
        }
    };
    view! { <ul class="people link_list">{all.iter().map(line).collect_view()}</ul> }.into_any()
}
