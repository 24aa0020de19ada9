//! What the fields of a form offer to choose from.
use crate::session::Session;
use crate::ui::part::Choice;
use klimanetz_core::catalogue::{Field, Form, PHASES, Term, kind_of};
use klimanetz_core::summary::Records;
use leptos::prelude::*;

/// A term.
pub(super) fn choice(session: Session, term: &Term) -> Choice {
    Choice {
        value: term.code.to_owned(),
        label: session.text().term(term).to_owned(),
        note: String::new(),
    }
}

/// The terms behind nothing; a code of a newer catalogue stays what it is.
pub(super) fn options(session: Session, field: &Field, line: RwSignal<String>) -> Vec<Choice> {
    let (text, form) = (session.text(), field.form);
    let plain = |value: String, label: String| Choice {
        value,
        label,
        note: String::new(),
    };
    let mut options = Vec::new();
    if form.default_term().is_none() && field.initially.is_empty() {
        options.push(plain(String::new(), text.common.pick_nothing.to_owned()));
    }
    match form {
        Form::One(terms) => options.extend(terms.iter().map(|term| choice(session, term))),
        _ => options.extend(
            PHASES
                .iter()
                .map(|phase| plain(phase.code.to_owned(), text.phase(phase).to_owned())),
        ),
    }
    let code = line.get_untracked();
    if !options.iter().any(|option| option.value == code) {
        options.push(plain(code.clone(), code));
    }
    options
}

/// The records of a kind in its order; one that is gone stays what it is until another is chosen.
pub(super) fn in_order(session: Session, field: &Field, chosen: RwSignal<String>) -> Vec<Choice> {
    let text = session.text();
    let mut options = vec![Choice {
        label: field
            .nothing
            .map_or(text.common.pick_nothing, |nothing| text.label(&nothing))
            .to_owned(),
        ..Choice::default()
    }];
    for kind in field.form.kinds().iter().filter_map(|kind| kind_of(kind)) {
        let all = session.with_untracked(|shared, _| Records::of(kind, (&shared.0, &shared.0), |_| true));
        let columns: Vec<&Field> = kind.columns.iter().filter_map(|name| kind.field(name)).collect();
        options.extend(all.rows.iter().map(|row| {
            // The day it is sorted by, and what is out of the ordinary.
            let said = columns.iter().zip(&row.columns).take(IN_NOTE);
            let words = said.flat_map(|(field, pieces)| pieces.iter().map(|piece| text.piece(field, piece)));
            Choice {
                value: row.id.clone(),
                label: if row.title.is_empty() {
                    text.common.unnamed.to_owned()
                } else {
                    row.title.clone()
                },
                note: words.collect::<Vec<_>>().join(", "),
            }
        }));
    }
    let chosen = chosen.get_untracked();
    if !options.iter().any(|option| option.value == chosen) {
        options.push(Choice {
            value: chosen,
            label: text.common.gone.to_owned(),
            ..Choice::default()
        });
    }
    options
}

/// How many columns stand beside the name in a list of records.
const IN_NOTE: usize = 2;
