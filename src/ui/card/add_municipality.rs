//! The form that adds a municipality from outside the region by its official key.
use crate::session::Session;
use crate::ui::block::{FormState, LabelOnce, Slot};
use crate::ui::part::{Button, Card, CheckField, FieldKind, Link, Notice, Submit, TextField, Tone};
use klimanetz_core::catalogue::kind;
use klimanetz_core::draft::MunicipalityDraft;
use klimanetz_core::route::Route;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;

#[component]
pub fn AddMunicipality() -> impl IntoView {
    let session = Session::here();
    let text = session.text();
    let form = FormState::new("authority");
    let (key, name, population) = (
        RwSignal::new(String::new()),
        RwSignal::new(String::new()),
        RwSignal::new(String::new()),
    );
    let is_another = RwSignal::new(false);
    form.keep(vec![
        ("key", key.into()),
        ("name", name.into()),
        ("population", population.into()),
        ("isAnother", Slot::Flag(is_another)),
    ]);
    let typed = move || MunicipalityDraft {
        key: key.get(),
        name: name.get(),
        population: population.get(),
        is_another: is_another.get(),
    };
    let namesake = Memo::new(move |_| {
        let typed = MunicipalityDraft {
            key: key.get(),
            name: name.get(),
            ..MunicipalityDraft::default()
        };
        session.with_shared(|document| typed.namesake(document).map(|there| (there.key, there.name)))
    });
    // Said of this one alone.
    Effect::new(move |before: Option<()>| {
        namesake.track();
        if before.is_some() {
            is_another.set(false);
        }
    });
    let hint = move || {
        namesake.get().map(|(key, name)| {
            let words = &text.directory;
            view! {
                <Notice tone=Tone::Warning title=words.same_name>
                    <p><Link href=Route::one(kind::MUNICIPALITY, &key).href() label=name /> " " {key}</p>
                    <p>{words.same_name_hint}</p>
                    <CheckField id=form.id("is-another") label=words.is_another value=is_another />
                </Notice>
            }
        })
    };
    let cancel = move |()| {
        form.let_go();
        session.go(&Route::Directory(String::new()));
    };
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let read = session.with_untracked(|shared, _| untrack(typed).read(&shared.0));
        let added = read.as_ref().ok().map(|(key, _)| key.clone());
        if form.send(session, read.map(|(_, edit)| edit))
            && let Some(key) = added
        {
            session.go(&Route::one(kind::MUNICIPALITY, &key));
        }
    };
    view! {
        <h1>{text.directory.add_title}</h1>
        <Card title=text.directory.add>
            <form class="stack" novalidate on:submit=submit>
                {form.summary()}
                <TextField
                    id=form.id("key")
                    label=text.directory.add_key
                    hint=text.directory.add_key_hint
                    value=key
                    problem=form.problem("key", key)
                />
                <TextField id=form.id("name") label=text.directory.add_name value=name problem=form.problem("name", name) />
                <div aria-live="polite">{hint}</div>
                <TextField
                    id=form.id("population")
                    label=text.directory.add_population
                    kind=FieldKind::Whole
                    optional_mark=text.common.optional
                    value=population
                    problem=form.problem("population", population)
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
