//! Links between records: what links here, and what a record is linked to.
use crate::session::Session;
use crate::ui::part::{Badge, Link, Tone, Words};
use klimanetz_core::catalogue::kind_of;
use klimanetz_core::route::Route;
use klimanetz_core::summary::{Linked, Reference};
use leptos::prelude::*;

/// The page of a record; of one that is shown with another, the other's, by its id.
pub fn link_to(kind: &str, id: &str) -> Route {
    let with = kind_of(kind).and_then(|kind| kind.shown_with());
    Route::one(with.map_or(kind, |whole| whole.kind), id)
}

/// What links here.
#[component]
pub fn LinkList(links: Signal<Vec<Linked>>) -> impl IntoView {
    let text = Session::here().text();
    let line = move |linked: Linked| {
        let field = linked.field.map(|field| text.label(&field.label));
        let of = field.map(|field| format!("{}: {field}", text.kind(linked.kind)));
        let title = match kind_of(linked.kind).and_then(|kind| kind.shown_with()) {
            Some(_) => (text.common.contribution_to)(&linked.title),
            _ if linked.title.is_empty() => text.common.unnamed.to_owned(),
            _ => linked.title,
        };
        let double = linked
            .is_double
            .then(|| view! { " " <Badge tone=Tone::Warning text=text.person.maybe_double /> });
        view! {
            <li>
                <Link href=link_to(linked.kind, &linked.id).href() label=title />
                " "
                <Words text=of.unwrap_or(linked.detail) class="muted" />
                {double}
            </li>
        }
    };
    move || {
        let links = links.get();
        if links.is_empty() {
            view! { <p class="muted">{text.common.no_links}</p> }.into_any()
        } else {
            view! { <ul class="link_list">{links.into_iter().map(line).collect_view()}</ul> }.into_any()
        }
    }
}

/// What a record is linked to, as links in one line.
pub fn about_list(about: Vec<Reference>) -> impl IntoView {
    references(Session::here().text().common.linked_to, about)
}

/// Records as links in one line, after a word that says what they are here.
pub fn references(label: &'static str, about: Vec<Reference>) -> impl IntoView {
    let text = Session::here().text();
    let link = move |Reference { kind, id, title }: Reference| match kind {
        Some(kind) => {
            let title = if title.is_empty() {
                text.common.unnamed.to_owned()
            } else {
                title
            };
            view! { <li><Link href=link_to(kind, &id).href() label=title /></li> }.into_any()
        }
        None if title.is_empty() => view! { <li class="muted">{text.common.gone}</li> }.into_any(),
        None => view! { <li class="muted">{title}</li> }.into_any(),
    };
    (!about.is_empty()).then(|| {
        view! {
            <div class="row">
                <span class="muted">{label}</span>
                <ul class="row link_list">{about.into_iter().map(link).collect_view()}</ul>
            </div>
        }
    })
}
