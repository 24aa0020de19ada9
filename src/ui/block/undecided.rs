//! „2 Angaben“: differing statements side by side with their authors, and one tap that decides.
use super::Said;
use crate::session::Session;
use crate::ui::part::{Button, Notice, Tone, Words};
use klimanetz_core::domain::Source;
use klimanetz_core::draft::decide;
use klimanetz_core::replica::{Timestamp, Value};
use klimanetz_core::summary::{Undecided, title_of};
use leptos::prelude::*;

/// One statement among several.
#[derive(Debug, Clone, PartialEq)]
pub struct Claim {
    /// What it says, in words.
    pub words: String,
    /// What it says, as it is written.
    pub value: Value,
    /// Who said it.
    pub who: Option<String>,
    /// When.
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
    let claim = move |claim: Claim| {
        let (subject, field, value) = (subject.clone(), field.clone(), claim.value);
        let choose = move |()| {
            let edit = session.with(|shared, _| decide(&shared.0, (&subject.0, &subject.1), &field, &value));
            session.tell(session.commit(edit));
        };
        let name = format!("{}: {}", text.common.decide, claim.words);
        view! {
            <li class="statement_list__claim">
                <p class="statement_list__value"><Words text=claim.words /></p>
                <Said who=claim.who at=claim.at source=claim.source />
                <Button label=text.common.decide name=name on_click=Callback::new(choose) />
            </li>
        }
    };
    view! {
        <Notice tone=Tone::Warning title=heading>
            <p>{text.common.undecided_hint}</p>
            <ul class="statement_list">{claims.into_iter().map(claim).collect_view()}</ul>
        </Notice>
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
                .with(|shared, _| title_of(&shared.0, id))
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
