//! Language, theme, label, and the storage of this browser.
mod storage;

use crate::session::{DEMO, Session, Theme, theme_name};
use crate::ui::block::FormState;
use crate::ui::card::OwnChoice;
use crate::ui::part::{ButtonLink, Card, CheckField, Choice, Notice, RadioGroup, Submit, TextField, Tone};
use klimanetz_core::stored::StoreError;
use klimanetz_core::text::Language;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;

/// The page; every choice holds at once.
#[component]
pub fn Settings() -> impl IntoView {
    let session = Session::here();
    let text = session.text();
    let words = &text.settings;
    let settings = session.settings;
    let trouble = RwSignal::new(None::<&'static str>);
    let told = RwSignal::new("");
    let keep = move |outcome: Result<(), StoreError>| {
        session.remember_choices();
        trouble.set(outcome.err().map(|error| text.store_error(error)));
    };
    let language = RwSignal::new(settings.language.get_untracked().tag().to_owned());
    let theme = RwSignal::new(theme_name(settings.theme.get_untracked()).to_owned());
    Effect::new(move |before: Option<()>| {
        let chosen = Language::parse(&language.get());
        if let (Some(chosen), true) = (chosen, before.is_some()) {
            keep(settings.set_language(chosen));
        }
    });
    Effect::new(move |before: Option<()>| {
        let chosen = theme.with(|name| themes().into_iter().find(|theme| theme_name(*theme) == name));
        if let (Some(chosen), true) = (chosen, before.is_some()) {
            keep(settings.set_theme(chosen));
        }
    });
    let slash = RwSignal::new(settings.slash.get_untracked());
    Effect::new(move |before: Option<()>| {
        let is_on = slash.get();
        if before.is_some() {
            keep(settings.set_slash(is_on));
        }
    });
    let without = RwSignal::new(!settings.starting.get_untracked());
    Effect::new(move |before: Option<()>| {
        let is_on = !without.get();
        if before.is_some() {
            keep(settings.set_starting(is_on));
        }
    });
    let label = RwSignal::new(settings.kept_label.get_untracked().unwrap_or_default());
    let label_form = FormState::new("label");
    label_form.keep(vec![("label", label.into())]);
    let save_label = move |event: SubmitEvent| {
        event.prevent_default();
        keep(settings.set_label(&label.get()));
        label_form.let_go();
        told.set(text.frame.taken);
    };
    // Each language is named in itself.
    let languages = [(Language::German, "Deutsch"), (Language::English, "English")].map(|(language, name)| Choice {
        value: language.tag().to_owned(),
        label: name.to_owned(),
        note: String::new(),
    });
    let names = [words.light, words.dark, words.system];
    let theme_choices = themes().into_iter().zip(names).map(|(theme, name)| Choice {
        value: theme_name(theme).to_owned(),
        label: name.to_owned(),
        note: String::new(),
    });
    view! {
        <h1>{words.title}</h1>
        {move || trouble.get().map(|sentence| view! { <Notice tone=Tone::Danger title=sentence /> })}
        <OwnChoice on_kept=Callback::new(keep) />
        {(!session.is_demo).then(|| view! {
            <Card title=text.region.reported id="reported">
                <CheckField
                    id="settings-starting"
                    label=text.region.without_starting
                    hint=text.region.without_starting_hint
                    value=without
                />
            </Card>
        })}
        <div class="split">
            <Card title=words.language id="language">
                <RadioGroup id="settings-language" legend=words.language options=languages.to_vec() value=language />
            </Card>
            <Card title=words.theme id="theme">
                <RadioGroup id="settings-theme" legend=words.theme options=theme_choices.collect() value=theme />
            </Card>
        </div>
        <Card title=text.form.label id="label">
            <form class="stack" novalidate on:submit=save_label>
                {label_form.summary()}
                <TextField
                    id="settings-label"
                    label=text.form.label
                    hint=text.form.label_hint
                    optional_mark=text.common.optional
                    value=label
                />
                <div class="row"><Submit label=words.label_save /></div>
                <p role="status">{move || told.get()}</p>
            </form>
        </Card>
        <Card title=text.search.keyboard id="keyboard">
            <CheckField id="settings-slash" label=text.search.slash hint=text.search.slash_hint value=slash />
        </Card>
        {(!session.is_demo).then(|| view! {
            <storage::Storage />
            <Card title=text.demo.title id="demo">
                <p>{text.demo.what}</p>
                <p class="row"><ButtonLink label=text.demo.enter href=DEMO icon="arrow-forward" /></p>
            </Card>
        })}
        <Notice tone=Tone::Warning title=words.shared_computer><p>{words.shared_computer_text}</p></Notice>
    }
}

fn themes() -> [Theme; 3] {
    [Theme::Light, Theme::Dark, Theme::System]
}
