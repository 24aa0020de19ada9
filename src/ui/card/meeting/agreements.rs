//! What was agreed at a meeting: who, until when, and one tap when it is done.
use crate::session::Session;
use crate::ui::block::{RecordForm, references};
use crate::ui::part::{Badge, Button, Card, Emphasis, Link, Tone};
use klimanetz_core::catalogue::{kind, kind_of};
use klimanetz_core::draft::{RecordDraft, done};
use klimanetz_core::route::Route;
use klimanetz_core::summary::{Agreed, agreements};
use leptos::prelude::*;

#[component]
pub fn Agreements(meeting: String) -> impl IntoView {
    let session = Session::here();
    let words = &session.text().meeting;
    let id = StoredValue::new(meeting);
    let view = session.view(move |document| id.with_value(|id| agreements(document, id)));
    let adding = RwSignal::new(session.is_unsaved_here("agreement"));
    let list = move || {
        let all = view.get();
        match all.is_empty() {
            true => view! { <p class="muted">{words.no_agreements}</p> }.into_any(),
            false => view! { <ul class="link_list">{all.into_iter().map(line).collect_view()}</ul> }.into_any(),
        }
    };
    view! {
        <Card title=words.agreements id="agreements">
            {list}
            <Show
                when=move || adding.get()
                fallback=move || view! {
                    <p class="row">
                        <Button label=words.add_agreement id="agreement-add" icon="add" on_click=Callback::new(move |()| adding.set(true)) />
                    </p>
                }
            >
                {form(id, adding)}
            </Show>
        </Card>
    }
}

fn form(meeting: StoredValue<String>, adding: RwSignal<bool>) -> Option<AnyView> {
    let session = Session::here();
    let agreement = kind_of(kind::AGREEMENT)?;
    let draft = meeting.with_value(|meeting| RecordDraft::new(agreement, &[("meeting", meeting)]));
    let close = Callback::new(move |()| {
        adding.set(false);
        session.focus("agreement-add");
    });
    Some(
        view! {
            <RecordForm
                name="agreement"
                kind=agreement
                id=session.new_id()
                draft=draft
                shown=RecordDraft::default()
                without=&["meeting", "done"]
                on_saved=close
                on_cancel=close
            />
        }
        .into_any(),
    )
}

fn line(agreed: Agreed) -> impl IntoView {
    let session = Session::here();
    let text = session.text();
    let title = if agreed.title.is_empty() {
        text.common.unnamed.to_owned()
    } else {
        agreed.title
    };
    let title_id = format!("agreed-{}", agreed.id);
    let state = match (agreed.done, agreed.due) {
        (Some(day), _) => Some((Tone::Success, (text.meeting.done_on)(&text.day(day)))),
        (None, Some(day)) => {
            let tone = if day < session.today() {
                Tone::Warning
            } else {
                Tone::Neutral
            };
            Some((tone, (text.meeting.due)(&text.day(day))))
        }
        (None, None) => None,
    };
    let is_done = agreed.done.is_some();
    let href = Route::one(kind::AGREEMENT, &agreed.id).href();
    let button_id = format!("finish-{}", agreed.id);
    let toggle = Callback::new(move |()| {
        let day = (!is_done).then(|| session.today());
        session.tell(session.commit(done((kind::AGREEMENT, &agreed.id), day)));
    });
    view! {
        <li class="stack stack--tight">
            <p class="row">
                <strong id=title_id.clone()><Link href=href label=title /></strong>
                {state.map(|(tone, words)| view! { <Badge tone=tone text=words /> })}
                <Button
                    label=if is_done { text.meeting.reopen } else { text.meeting.finish }
                    id=button_id
                    emphasis=Emphasis::Tertiary
                    describedby=title_id
                    on_click=toggle
                />
            </p>
            {references(text.meeting.who, agreed.who)}
        </li>
    }
}
