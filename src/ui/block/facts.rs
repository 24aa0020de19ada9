//! Facts of several parts about a municipality: what is stated in each field, and one form that states any of them.
mod form;

use super::undecided::{Claim, Claims};
use super::{About, Earlier, Said, history};
use crate::session::Session;
use crate::ui::part::{Badge, Button, Emphasis, Fact, Facts, PageLink, Tone, Words};
use form::FactForm;
use klimanetz_core::domain::{Composite, Stated};
use klimanetz_core::page_address;
use klimanetz_core::summary::CompositeView;
use klimanetz_core::text::Text;
use leptos::prelude::*;

/// What a group of facts is called.
#[derive(Clone, Copy)]
pub struct GroupWords {
    /// The beginning of the ids of its form's fields.
    pub form: &'static str,
    /// Opens the form for what is not stated yet.
    pub add: &'static str,
    /// Label of the choice of what the form is about.
    pub what: &'static str,
    /// Said while nothing is stated; may be empty.
    pub none: &'static str,
}

/// What the facts are about, by kind and id.
type Subject = StoredValue<(&'static str, String)>;

/// The facts `of` a record, by kind and id, as a list, each with its way to change it, and the form below; `mark` says what is to be noted about
/// one.
///
/// The children are further pairs of the list, in front.
#[component]
pub fn FactGroup(
    subject: (&'static str, String),
    words: GroupWords,
    #[prop(into)] of: Signal<Vec<CompositeView>>,
    #[prop(into)] mark: Callback<CompositeView, Vec<(Tone, &'static str)>>,
    /// Something was publicly reported, which is shown beside it.
    #[prop(optional, into)]
    is_reported: Signal<bool>,
    #[prop(optional)] children: Option<ChildrenFn>,
) -> impl IntoView {
    let subject = StoredValue::new(subject);
    let editing = RwSignal::new(unsaved(words.form, of));
    let was_open = StoredValue::new(false);
    let open = move |field: String| {
        was_open.set_value(true);
        editing.set(Some(field));
    };
    let next = move || {
        let free = |facts: &Vec<CompositeView>| {
            facts
                .iter()
                .find(|fact| fact.shown().is_none())
                .or(facts.first())
                .map(|fact| fact.field.clone())
        };
        of.with_untracked(free).unwrap_or_default()
    };
    let told = Memo::new(move |_| of.with(|of| of.iter().filter(|fact| is_told(fact)).cloned().collect::<Vec<_>>()));
    let is_empty = Memo::new(move |_| told.with(Vec::is_empty));
    let children = StoredValue::new(children);
    let has_more = children.with_value(Option::is_some);
    let rows = move || {
        let rows = told
            .get()
            .into_iter()
            .map(|fact| row(subject, fact, mark, Callback::new(open)));
        rows.collect_view()
    };
    let is_open = Memo::new(move |_| editing.with(Option::is_some));
    view! {
        <Show when=move || is_empty.get() && !is_reported.get() && !words.none.is_empty()><p class="muted">{words.none}</p></Show>
        <Show when=move || has_more || !is_empty.get()>
            <Facts>{children.with_value(|more| more.as_ref().map(|more| more()))} {rows}</Facts>
        </Show>
        <Show when=move || is_open.get() fallback=move || view! {
            <p class="row">
                <Button label=words.add on_click=Callback::new(move |()| open(next())) icon="edit" takes_focus=was_open.get_value() />
            </p>
        }>
            <FactForm subject=subject words=words of=of editing=editing />
        </Show>
    }
}

/// The field of a fact that was begun and not saved.
fn unsaved(form: &str, of: Signal<Vec<CompositeView>>) -> Option<String> {
    let field = Session::here().unsaved_about(form)?;
    let is_of_group = of.with_untracked(|of| of.iter().any(|fact| fact.field == field));
    is_of_group.then_some(field)
}

/// The name of a fact among those of its group.
fn label(text: &Text, fact: &CompositeView) -> &'static str {
    text.term(fact.element.unwrap_or(&fact.kind.name))
}

/// Something is stated, or was and is in the history.
fn is_told(fact: &CompositeView) -> bool {
    !fact.stated.is_empty() || !fact.earlier.is_empty()
}

fn row(
    subject: Subject,
    fact: CompositeView,
    mark: Callback<CompositeView, Vec<(Tone, &'static str)>>,
    open: Callback<String>,
) -> impl IntoView {
    let text = Session::here().text();
    let kind = fact.kind;
    let line = move |stated: &Stated<Composite>| match &stated.fact {
        Some(fact) => text.fact_line(kind, fact),
        None if stated.value.is_null() => text.common.not_stated.to_owned(),
        None => stated.value.to_string(),
    };
    let source = |stated: &Stated<Composite>| stated.fact.as_ref().map(|fact| fact.source.clone());
    let shown = match fact.stated.as_slice() {
        [] => view! { <p class="muted">{text.common.not_stated}</p> }.into_any(),
        [only] => {
            let badges = mark
                .run(fact.clone())
                .into_iter()
                .map(|(tone, words)| view! { <Badge tone=tone text=words /> });
            let (head, details) = match &only.fact {
                Some(fact) => (text.fact_head(kind, fact), text.fact_details(kind, fact)),
                None => (line(only), Vec::new()),
            };
            let (links, details): (Vec<String>, Vec<String>) =
                details.into_iter().partition(|detail| page_address(detail).is_some());
            let links = links
                .into_iter()
                .map(|link| view! { <p><PageLink address=link /></p> })
                .collect_view();
            let details = (!details.is_empty()).then(|| view! { <p><Words text=details.join(", ") /></p> });
            view! {
                <p class="row"><strong><Words text=head /></strong> {badges.collect_view()}</p>
                {details}
                {links}
                <Said who=only.who.clone() at=only.at source=source(only) />
            }
            .into_any()
        }
        several => {
            let claims = several.iter().map(|stated| Claim {
                words: line(stated),
                value: stated.value.clone(),
                who: stated.who.clone(),
                at: stated.at,
                source: source(stated),
            });
            let (kind, id) = subject.get_value();
            let title = text.field(kind, &fact.field);
            view! { <Claims subject=(kind.to_owned(), id) field=fact.field.clone() title=title claims=claims.collect() /> }.into_any()
        }
    };
    let earlier = fact.earlier.iter();
    let earlier = earlier.map(|stated| Earlier::of(stated, (line(stated), source(stated))));
    let earlier = earlier.collect::<Vec<_>>();
    let about = About {
        subject: subject.get_value(),
        field: fact.field.clone(),
    };
    let label = label(text, &fact);
    let field = fact.field;
    view! {
        <Fact label=label>
            {shown}
            {history(about, earlier)}
            <Button
                label=(text.fact.change)(label)
                emphasis=Emphasis::Tertiary
                on_click=Callback::new(move |()| open.run(field.clone()))
            />
        </Fact>
    }
}
