//! The form for a person, new or known.
use crate::session::Session;
use crate::ui::block::{FormState, KnownPeople, LabelOnce, RecordPick, Slot, phone_doubt};
use crate::ui::part::{Button, Card, Choice, FieldKind, Picked, RadioGroup, Submit, TextField};
use klimanetz_core::catalogue::kind;
use klimanetz_core::domain::LegalBasis;
use klimanetz_core::draft::PersonDraft;
use klimanetz_core::route::Route;
use klimanetz_core::summary::Likeness;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use std::collections::BTreeSet;

/// The page of the form for a new person.
#[component]
pub fn NewPerson(works_for: Option<String>) -> impl IntoView {
    let session = Session::here();
    let text = session.text();
    let draft = PersonDraft {
        works_for: works_for.into_iter().collect(),
        ..PersonDraft::default()
    };
    let id = session.new_id();
    let back = Callback::new(move |()| session.go(&Route::list(kind::PERSON)));
    let page = Route::one(kind::PERSON, &id);
    let saved = Callback::new(move |()| session.go(&page));
    view! {
        <h1>{text.new_title(kind::PERSON)}</h1>
        <PersonForm id=id draft=draft shown=PersonDraft::default() on_saved=saved on_cancel=back />
    }
}

/// The form. `shown` is what was stated when it was opened; only what differs from it is written.
#[component]
pub fn PersonForm(
    id: String,
    draft: PersonDraft,
    shown: PersonDraft,
    on_saved: Callback<()>,
    on_cancel: Callback<()>,
) -> impl IntoView {
    let session = Session::here();
    let text = session.text();
    let words = &text.person;
    let form = FormState::hiding("person");
    let own = StoredValue::new(id.clone());
    let (name, function) = (RwSignal::new(draft.name), RwSignal::new(draft.function));
    let (email, phone) = (RwSignal::new(draft.email), RwSignal::new(draft.phone));
    let (works_for, basis): (RwSignal<BTreeSet<String>>, _) =
        (RwSignal::new(draft.works_for), RwSignal::new(draft.basis));
    let lines = [
        ("name", name),
        ("function", function),
        ("email", email),
        ("phone", phone),
        ("basis", basis),
    ];
    let lines = lines.into_iter().map(|(name, line)| (name, Slot::from(line)));
    form.keep("", lines.chain([("worksFor", works_for.into())]).collect());
    let cancel = move |()| {
        form.let_go();
        on_cancel.run(());
    };
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let typed = PersonDraft {
            name: name.get(),
            function: function.get(),
            email: email.get(),
            phone: phone.get(),
            works_for: works_for.get(),
            basis: basis.get(),
        };
        let read = session.with(|documents, _| typed.read(&documents.0, &id, &shown, session.today()));
        if form.send(session, read) {
            on_saved.run(());
        }
    };
    let bases = LegalBasis::ALL.map(|basis| Choice {
        value: basis.code().to_owned(),
        label: text.legal_basis(basis).to_owned(),
        note: String::new(),
    });
    view! {
        <Card title=text.common.kind_person>
            <form class="stack" novalidate on:submit=submit>
                {form.summary()}
                <TextField id=form.id("name") label=words.name value=name problem=form.problem("name", name) />
                <KnownPeople like=Likeness::Name typed=name own=own />
                <TextField
                    id=form.id("function")
                    label=words.function
                    hint=words.function_hint
                    optional_mark=text.common.optional
                    value=function
                    problem=form.problem("function", function)
                />
                <TextField
                    id=form.id("email")
                    label=words.email
                    kind=FieldKind::Email
                    hint=words.email_hint
                    optional_mark=text.common.optional
                    value=email
                    problem=form.problem("email", email)
                />
                <KnownPeople like=Likeness::Email typed=email own=own />
                <TextField
                    id=form.id("phone")
                    label=words.phone
                    kind=FieldKind::Tel
                    optional_mark=text.common.optional
                    value=phone
                    doubt=Some(phone_doubt(session))
                    problem=form.problem("phone", phone)
                />
                <KnownPeople like=Likeness::Phone typed=phone own=own />
                <RecordPick
                    id=form.id("worksFor")
                    legend=words.works_for
                    kinds=&[kind::MUNICIPALITY]
                    picked=Picked::Many(works_for)
                    optional_mark=text.common.optional
                />
                <RadioGroup
                    id=form.id("legalBasis")
                    legend=words.basis
                    hint=words.basis_hint
                    options=bases.to_vec()
                    value=basis
                    problem=form.problem("legalBasis", basis)
                />
                <LabelOnce form=form />
                <div class="row">
                    <Submit label=text.common.save />
                    <Button label=text.common.cancel on_click=Callback::new(cancel) />
                </div>
            </form>
        </Card>
    }
}
