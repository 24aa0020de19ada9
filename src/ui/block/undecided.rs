//! „2 Angaben“: differing statements side by side with their authors, and one tap that decides.
use super::{Said, link_to, said_by};
use crate::session::Session;
use crate::ui::part::{Badge, Button, Link, Notice, Tone, Words};
use klimanetz_core::catalogue::kind_of;
use klimanetz_core::domain::Source;
use klimanetz_core::draft::decide;
use klimanetz_core::replica::{Timestamp, Value};
use klimanetz_core::summary::{ToDecide, Undecided, title_of};
use leptos::prelude::*;

/// Finds the first choice between statements on the page.
pub const CHOICE: &str = "[data-choice]";

/// One statement among several.
#[derive(Debug, Clone, PartialEq)]
pub struct Claim {
    /// What it says, in words.
    pub words: String,
    /// What it says, as it is written.
    pub value: Value,
    /// Who said it.
    pub who: Option<String>,
    pub at: Timestamp,
    /// As of when and from where.
    pub source: Option<Source>,
}

/// The statements about one field of one record.
#[component]
pub fn Claims(subject: (String, String), field: String, title: String, claims: Vec<Claim>) -> impl IntoView {
    let session = Session::here();
    let text = session.text();
    let heading = (text.common.undecided_title)(&title, claims.len());
    let says = |claim: &Claim| {
        let said = said_by(session, claim.who.as_deref(), claim.at);
        (claim.words.clone(), said)
    };
    let names = text.choices(&title, &claims.iter().map(says).collect::<Vec<_>>());
    let label = heading.clone();
    let claim = move |(claim, name): (Claim, String)| {
        let (subject, field, value) = (subject.clone(), field.clone(), claim.value);
        let choose = move |()| {
            let edit = session.with_untracked(|shared, _| decide(&shared.0, (&subject.0, &subject.1), &field, &value));
            session.tell(session.commit(edit));
        };
        view! {
            <li class="statement_list__claim">
                <p class="statement_list__value"><Words text=claim.words /></p>
                <Said who=claim.who at=claim.at source=claim.source />
                <Button label=text.common.decide name=name on_click=Callback::new(choose) />
            </li>
        }
    };
    view! {
        <div role="group" aria-label=label tabindex="-1" data-choice="">
            <Notice tone=Tone::Warning title=heading>
                <p>{text.common.undecided_hint}</p>
                <ul class="statement_list">{claims.into_iter().zip(names).map(claim).collect_view()}</ul>
            </Notice>
        </div>
    }
}

/// All undecided fields of a record.
#[component]
pub fn UndecidedFields(fields: Vec<Undecided>) -> impl IntoView {
    let session = Session::here();
    let text = session.text();
    let one = move |undecided: Undecided| {
        let name_of = |id: &str| {
            session
                .with_untracked(|shared, _| title_of(&shared.0, id))
                .map(|(_, title)| title)
        };
        let claims = undecided.statements.into_iter().map(|(value, who, at)| Claim {
            words: text.value((&undecided.subject.0, &undecided.field), &value, &name_of),
            value,
            who,
            at,
            source: None,
        });
        let claims = claims.collect::<Vec<_>>();
        let title = text.field(&undecided.subject.0, &undecided.field);
        view! { <Claims subject=undecided.subject field=undecided.field title=title claims=claims /> }
    };
    fields.into_iter().map(one).collect_view()
}

/// Marks a record in a list about which members disagree.
pub fn undecided_badge(is_undecided: bool) -> Option<impl IntoView> {
    let words = &Session::here().text().common;
    is_undecided.then(|| view! { " " <Badge tone=Tone::Warning text=words.is_undecided /> })
}

/// Links to what members disagree about; each page opens at its first choice.
pub fn choice_links(all: &[ToDecide]) -> impl IntoView + use<> {
    let session = Session::here();
    let text = session.text();
    let link = |one: &ToDecide| {
        let title = match one.title.as_str() {
            "" => text.common.unnamed.to_owned(),
            title => title.to_owned(),
        };
        let is_of_region = kind_of(one.kind).is_some_and(|kind| kind.is_of_region);
        let sort = (!is_of_region).then(|| text.kind(one.kind));
        let page = link_to(one.kind, &one.id);
        let href = page.href();
        view! {
            <li on:click=move |_| session.wish_for_choice(page.clone())>
                <Link href=href label=title />
                " "
                <span class="muted">{sort}</span>
            </li>
        }
    };
    view! { <ul class="link_list">{all.iter().map(link).collect_view()}</ul> }
}
