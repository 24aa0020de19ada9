//! The form of every kind of record of the catalogue.
mod choices;
mod typed;

use super::{FormState, KnownPeople, LabelOnce, RecordPick, earlier_note};
use crate::session::Session;
use crate::ui::part::{
    Button, Card as Framed, CheckField, CheckGroup, FieldKind, Folded, Picked, RadioGroup, SelectField, Submit,
    TextArea, TextField,
};
use choices::{choice, in_order, options};
use klimanetz_core::catalogue::{Asked, Card, Field, Form, Kind, STEP};
use klimanetz_core::domain::latest_step;
use klimanetz_core::draft::RecordDraft;
use klimanetz_core::replica::Document;
use klimanetz_core::summary::Likeness;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use std::collections::BTreeSet;

pub use typed::Typed;

/// The form. `shown` is what was stated when it was opened; only what differs from it is written. The fields in `without` are settled.
/// One that cannot be cancelled stays open for the next new record.
#[component]
pub fn RecordForm(
    #[prop(into)] name: String,
    kind: &'static Kind,
    id: String,
    draft: RecordDraft,
    shown: RecordDraft,
    #[prop(optional)] without: &'static [&'static str],
    /// What the button says that saves.
    #[prop(optional)]
    save: &'static str,
    /// Whether it stands on a card already.
    #[prop(optional)]
    is_on_card: bool,
    on_saved: Callback<()>,
    #[prop(optional, into)] on_cancel: Option<Callback<()>>,
) -> impl IntoView {
    let session = Session::here();
    let text = session.text();
    let form = FormState::of_record(&name, kind);
    let is_new = shown.lines.is_empty() && shown.sets.is_empty();
    let (typed, asked) = (Typed::of(kind, &draft, is_new), draft.asked);
    form.keep(typed.slots());
    let cancel = on_cancel.map(|on_cancel| {
        let cancel = Callback::new(move |()| {
            form.let_go();
            on_cancel.run(());
        });
        view! { <Button label=text.common.cancel on_click=cancel /> }
    });
    let stays_open = on_cancel.is_none();
    let n_saved = RwSignal::new(0);
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
    let own = StoredValue::new(id);
    let doubles = |field: &Field| {
        let like = likeness(kind, field)?;
        let typed = typed.line(field.name)?;
        Some(view! { <KnownPeople like=like typed=typed own=own /> })
    };
    let one = |field: &'static Field| {
        let is_pick = field.is_rare || matches!(field.form, Form::Ref(_) | Form::Refs(_));
        if !(stays_open && is_pick) {
            return one_field(session, form, field, &typed);
        }
        // A new element for the next form: otherwise what was opened or filtered would stay so.
        let typed = typed.clone();
        let drawn = move || one_field(session, form, field, &typed);
        Some(view! { <For each=move || [n_saved.get()] key=|n| *n let:_n>{drawn()}</For> }.into_any())
    };
    let part = |is_held_back: bool| {
        let fields = kind.fields.iter().filter(|field| field.asked == asked);
        let fields = fields.filter(|field| !without.contains(&field.name));
        fields
            .filter(|field| field.is_held_back == is_held_back)
            .map(|field| view! { {one(field)} {doubles(field)} {note(field)} })
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
        let read = session.documents_untracked(|shared, own_document| {
            let document = if kind.is_private() { own_document } else { shared };
            let documents = (document, own_document);
            own.with_value(|id| typed.draft().read(kind, documents, id, &shown, session.today()))
        });
        if form.send_record(session, kind, read) {
            if stays_open {
                typed.begin_anew(kind, &draft);
                own.set_value(session.new_id());
                n_saved.update(|n| *n += 1);
            }
            on_saved.run(());
        }
    };
    let save = if save.is_empty() { text.common.save } else { save };
    let title = match (asked, kind.page.more) {
        (Asked::InMore, Some(more)) => more.title,
        _ => kind.one,
    };
    let form = view! {
        <form class="stack" novalidate on:submit=submit>
            {form.summary()}
            {fields}
            {held_back}
            {(!kind.is_private()).then(|| view! { <LabelOnce form=form /> })}
            <div class="row">
                <Submit label=save />
                {cancel}
            </div>
        </form>
    };
    match is_on_card {
        true => form.into_any(),
        false => view! { <Framed title=text.label(&title)>{form}</Framed> }.into_any(),
    }
}

/// What a person who is typed can have in common in this field with one who is there.
fn likeness(kind: &Kind, field: &Field) -> Option<Likeness> {
    let likeness = match field.form {
        Form::Email => Likeness::Email,
        Form::Phone => Likeness::Phone,
        _ if kind.title.contains(&field.name) => Likeness::Name,
        _ => return None,
    };
    (kind.page.has(Card::Doubles) && field.asked == Asked::InForm).then_some(likeness)
}

/// A field of a form, as its row of the catalogue says.
pub fn one_field(session: Session, form: FormState, field: &'static Field, typed: &Typed) -> Option<AnyView> {
    if !field.is_rare {
        return in_sight(session, form, field, typed);
    }
    let typed = typed.clone();
    let label = session.text().label(&field.label);
    let (line, set) = (typed.line(field.name), typed.set(field.name));
    let is_used = Signal::derive(move || {
        line.is_some_and(|line| !line.with(String::is_empty)) || set.is_some_and(|set| !set.with(BTreeSet::is_empty))
    });
    Some(view! { <Folded summary=label is_used=is_used>{in_sight(session, form, field, &typed)}</Folded> }.into_any())
}

/// The same, not folded away.
pub fn in_sight(session: Session, form: FormState, field: &'static Field, typed: &Typed) -> Option<AnyView> {
    let text = session.text();
    let id = form.id(field.name);
    let label = text.label(&field.label_in_form());
    let is_prose = matches!(field.form, Form::Text);
    let hint = field.hint.map(|hint| text.label(&hint));
    let hint = hint.unwrap_or(if is_prose { text.topic.text_hint } else { "" });
    let mark = mark_of(session, field);
    let line = typed.line(field.name);
    let set = typed.set(field.name);
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
        Form::Line | Form::Tags => input(FieldKind::Text),
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
                    rows=form.rows()
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
        Form::Answers(..) | Form::Votes => None,
        Form::Refs(_) => set.map(|set| pick(session, (id, problem), field, Picked::Many(set))),
    };
    let release = typed.released(field.name).map(|is_released| {
        let label = (text.common.release)(label);
        let id = form.id(&format!("{}-release", field.name));
        view! { <CheckField id=id label=label value=is_released /> }
    });
    Some(view! { <div class="stack stack--tight">{shown?} {release}</div> }.into_any())
}

/// Beside the label of a field that may stay empty; where there is a word for nothing, or something holds then, that says it.
fn mark_of(session: Session, field: &Field) -> &'static str {
    let is_required = field.is_required || field.required_without.is_some();
    let is_said = is_required || field.nothing.is_some() || !field.initially.is_empty();
    if is_said { "" } else { session.text().common.optional }
}

/// What is said about a telephone field whose content cannot be dialled.
fn phone_doubt(session: Session) -> Callback<String, Option<String>> {
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
        text.label(&field.label_in_form()),
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
