//! The form of every kind of record of the catalogue.
use super::keep::{Slot, Slots};
use super::{FormState, LabelOnce, RecordPick, earlier_note};
use crate::session::Session;
use crate::ui::part::{
    Button, Card, CheckField, CheckGroup, Choice, FieldKind, Picked, RadioGroup, SelectField, Submit, TextArea,
    TextField,
};
use klimanetz_core::catalogue::{Asked, Card, Field, Form, Kind, PHASES, STEP, Term, kind_of};
use klimanetz_core::domain::latest_step;
use klimanetz_core::draft::RecordDraft;
use klimanetz_core::order::gathered;
use klimanetz_core::replica::Document;
use klimanetz_core::summary::Records;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

/// What is typed into the fields of one form.
#[derive(Clone, Default)]
pub(super) struct Typed {
    asked: Asked,
    lines: BTreeMap<&'static str, RwSignal<String>>,
    sets: BTreeMap<&'static str, RwSignal<BTreeSet<String>>>,
    released: BTreeMap<&'static str, RwSignal<bool>>,
}

impl Typed {
    fn of(kind: &'static Kind, draft: &RecordDraft) -> Typed {
        let mut typed = Typed {
            asked: draft.asked,
            ..Typed::default()
        };
        let is_here = |field: &&Field| match field.asked {
            Asked::Elsewhere => draft.asked == Asked::InForm,
            asked => asked == draft.asked,
        };
        for field in kind.fields.iter().filter(is_here) {
            let name = field.name;
            if field.form.is_set() {
                let set = draft.sets.get(name).cloned().unwrap_or_default();
                typed.sets.insert(name, RwSignal::new(set));
            } else {
                typed.lines.insert(name, RwSignal::new(draft.line(name).to_owned()));
            }
            if field.is_held_back {
                typed
                    .released
                    .insert(name, RwSignal::new(draft.released.contains(name)));
            }
        }
        typed
    }

    /// Empty lines of these names.
    pub(super) fn lines(names: impl Iterator<Item = &'static str>) -> Typed {
        Typed {
            lines: gathered(names.map(|name| (name, RwSignal::new(String::new())))),
            ..Typed::default()
        }
    }

    /// What of it is kept while it is not saved.
    pub(super) fn slots(&self) -> Slots {
        let lines = self.lines.iter().map(|(name, line)| (*name, Slot::from(*line)));
        let sets = self.sets.iter().map(|(name, set)| (*name, Slot::from(*set)));
        let released = self.released.iter().map(|(name, is)| (*name, Slot::Flag(*is)));
        lines.chain(sets).chain(released).collect()
    }

    /// The line of this name.
    pub(super) fn line(&self, name: &str) -> Option<RwSignal<String>> {
        self.lines.get(name).copied()
    }

    pub(super) fn draft(&self) -> RecordDraft {
        RecordDraft {
            asked: self.asked,
            lines: gathered(self.lines.iter().map(|(name, line)| (*name, line.get()))),
            sets: gathered(self.sets.iter().map(|(name, set)| (*name, set.get()))),
            released: gathered(self.released.iter().filter(|(_, is)| is.get()).map(|(name, _)| *name)),
        }
    }
}

/// The form. `shown` is what was stated when it was opened; only what differs from it is written. The fields in `without` are settled.
#[component]
pub fn RecordForm(
    #[prop(into)] name: String,
    kind: &'static Kind,
    id: String,
    draft: RecordDraft,
    shown: RecordDraft,
    #[prop(optional)] without: &'static [&'static str],
    on_saved: Callback<()>,
    on_cancel: Callback<()>,
) -> impl IntoView {
    let session = Session::here();
    let text = session.text();
    let form = FormState::of_record(&name, kind);
    let typed = Typed::of(kind, &draft);
    form.keep("", typed.slots());
    let cancel = move |()| {
        form.let_go();
        on_cancel.run(());
    };
    let newest = {
        let id = id.clone();
        let newest = move |document: &Document| kind.page.has(Card::Steps).then(|| latest_step(document, &id));
        session.view(move |document| newest(document).flatten())
    };
    // An earlier day than the one of the step that holds is said to go into the history.
    let note = |field: &Field| {
        let day = (kind.page.has(Card::Steps) && field.name == STEP[1]).then(|| typed.line(field.name));
        day.flatten().map(|day| earlier_note(day, newest.into()))
    };
    let asked = draft.asked;
    let part = |is_held_back: bool| {
        let fields = kind.fields.iter().filter(|field| field.asked == asked);
        let fields = fields.filter(|field| !without.contains(&field.name));
        fields
            .filter(|field| field.is_held_back == is_held_back)
            .map(|field| view! { {one_field(session, form, field, &typed)} {note(field)} })
            .collect::<Vec<_>>()
    };
    let fields = part(false);
    let held_back = part(true);
    let held_back = (!held_back.is_empty()).then(|| {
        view! {
            <fieldset class="stack">
                <legend class="kern-label">{text.common.held_back}</legend>
                <p class="muted">{text.common.release_hint}</p>
                {held_back}
            </fieldset>
        }
    });
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let read = session.documents(|shared, own| {
            let document = if kind.is_private() { own } else { shared };
            typed.draft().read(kind, (document, own), &id, &shown, session.today())
        });
        if form.send_record(session, kind, read) {
            on_saved.run(());
        }
    };
    view! {
        <Card title=text.label(&kind.one)>
            <form class="stack" novalidate on:submit=submit>
                {form.summary()}
                {fields}
                {held_back}
                {(!kind.is_private()).then(|| view! { <LabelOnce form=form /> })}
                <div class="row">
                    <Submit label=text.common.save />
                    <Button label=text.common.cancel on_click=Callback::new(cancel) />
                </div>
            </form>
        </Card>
    }
}

/// A field of a form, as its row of the catalogue says.
pub(super) fn one_field(session: Session, form: FormState, field: &'static Field, typed: &Typed) -> Option<AnyView> {
    let text = session.text();
    let id = form.id(field.name);
    let label = text.label(&field.question.unwrap_or(field.label));
    let is_prose = matches!(field.form, Form::Text);
    let hint = field.hint.map(|hint| text.label(&hint));
    let hint = hint.unwrap_or(if is_prose { text.topic.text_hint } else { "" });
    let mark = mark_of(session, field);
    let line = typed.lines.get(field.name).copied();
    let set = typed.sets.get(field.name).copied();
    let problem = match (line, set) {
        (Some(line), _) => form.problem(field.name, line),
        (_, Some(set)) => form.problem(field.name, set),
        _ => form.told(field.name),
    };
    let is_private = field.is_held_back || form.is_private();
    let input = |kind: FieldKind| {
        let doubt = (field.form == Form::Phone).then(|| phone_doubt(session));
        Some(
            view! {
                <TextField
                    id=id.clone()
                    label=label
                    kind=kind
                    hint=hint
                    optional_mark=mark
                    value=line?
                    problem=problem
                    is_private=is_private
                    doubt=doubt
                />
            }
            .into_any(),
        )
    };
    let shown = match field.form {
        Form::Line => input(FieldKind::Text),
        Form::Decimal(_) => input(FieldKind::Decimal),
        Form::Day | Form::PastDay => input(FieldKind::Date),
        Form::Time => input(FieldKind::Time),
        Form::Number(..) | Form::Count(_) => input(FieldKind::Whole),
        Form::Page => input(FieldKind::Url),
        Form::Email => input(FieldKind::Email),
        Form::Phone => input(FieldKind::Tel),
        Form::Text | Form::Quote(_) => line.map(|line| {
            view! {
                <TextArea
                    id=id
                    hint=hint
                    label=label
                    optional_mark=mark
                    value=line
                    problem=problem
                    rows=5
                    is_private=is_private
                />
            }
            .into_any()
        }),
        Form::One(_) | Form::Phase => line.map(|line| {
            let options = options(session, field, line);
            view! { <SelectField id=id hint=hint label=label optional_mark=mark options=options value=line problem=problem /> }
                .into_any()
        }),
        Form::Many(terms) => set.map(|set| {
            let options = terms.iter().map(|term| choice(session, term)).collect();
            view! { <CheckGroup id=id hint=hint legend=label options=options values=set /> }.into_any()
        }),
        Form::OneInSight(terms) => line.map(|line| {
            let options = terms.iter().map(|term| choice(session, term)).collect();
            view! { <RadioGroup id=id hint=hint legend=label options=options value=line problem=problem /> }.into_any()
        }),
        Form::RefInOrder(_) => line.map(|line| {
            let options = in_order(session, field, line);
            view! { <SelectField id=id hint=hint label=label options=options value=line problem=problem /> }.into_any()
        }),
        Form::Ref(_) => line.map(|line| pick(session, (id, problem), field, Picked::One(line))),
        Form::Answers(..) | Form::Tags | Form::Votes => None,
        Form::Refs(_) => set.map(|set| pick(session, (id, problem), field, Picked::Many(set))),
    };
    let release = typed.released.get(field.name).copied().map(|is_released| {
        let label = (text.common.release)(label);
        let id = form.id(&format!("{}-release", field.name));
        view! { <CheckField id=id label=label value=is_released /> }
    });
    Some(view! { <div class="stack stack--tight">{shown?} {release}</div> }.into_any())
}

/// Beside the label of a field that may stay empty; where there is a word for nothing, or something holds then, that says it.
fn mark_of(session: Session, field: &Field) -> &'static str {
    let is_said = field.is_required || field.nothing.is_some() || !field.initially.is_empty();
    if is_said { "" } else { session.text().common.optional }
}

fn choice(session: Session, term: &Term) -> Choice {
    Choice {
        value: term.code.to_owned(),
        label: session.text().term(term).to_owned(),
        note: String::new(),
    }
}

/// The terms behind nothing; a code of a newer catalogue stays what it is.
fn options(session: Session, field: &Field, line: RwSignal<String>) -> Vec<Choice> {
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
fn in_order(session: Session, field: &Field, chosen: RwSignal<String>) -> Vec<Choice> {
    let text = session.text();
    let mut options = vec![Choice {
        label: field
            .nothing
            .map_or(text.common.pick_nothing, |nothing| text.label(&nothing))
            .to_owned(),
        ..Choice::default()
    }];
    for kind in field.form.kinds().iter().filter_map(|kind| kind_of(kind)) {
        let all = session.with(|shared, _| Records::of(kind, (&shared.0, &shared.0), |_| true));
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

/// What is said of a telephone field from which nobody can be called.
pub fn phone_doubt(session: Session) -> Callback<String, Option<String>> {
    Callback::new(move |typed: String| session.text().phone_doubt(&typed))
}

fn pick(
    session: Session,
    (id, problem): (String, Signal<Option<String>>),
    field: &'static Field,
    picked: Picked,
) -> AnyView {
    let text = session.text();
    let (label, hint) = (
        text.label(&field.question.unwrap_or(field.label)),
        field.hint.map(|hint| text.label(&hint)).unwrap_or_default(),
    );
    let mark = mark_of(session, field);
    let nothing = match (picked, field.nothing) {
        (Picked::One(_), Some(nothing)) => text.label(&nothing),
        (Picked::One(_), None) if !field.is_required => text.common.pick_nothing,
        _ => "",
    };
    view! {
        <RecordPick
            id=id
            legend=label
            kinds=field.form.kinds()
            picked=picked
            nothing=nothing
            hint=hint
            optional_mark=mark
            problem=problem
        />
    }
    .into_any()
}
