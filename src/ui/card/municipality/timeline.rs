//! How the heat planning came to where it is: each step with its day and who says so, the latest in front.
use super::AuthorityPage;
use crate::ui::block::step_words;
use crate::ui::part::{Card, Folded};
use klimanetz_core::domain::{HeatPlan, Stated};
use leptos::prelude::*;

/// How many are not folded away.
const SHOWN: usize = 4;

/// The card; nothing before there is a second step.
pub fn timeline(place: AuthorityPage) -> impl IntoView {
    let text = place.session.text();
    let steps = place.part(|view| {
        let all = view.heat.iter().chain(&view.heat_history);
        all.filter(|stated| !stated.is_withdrawn && stated.fact.is_some())
            .cloned()
            .collect::<Vec<_>>()
    });
    let is_any = Memo::new(move |_| steps.with(|steps| steps.len() > 1));
    let lines = move |from: usize, n: usize| {
        steps.with(|steps| {
            steps
                .iter()
                .skip(from)
                .take(n)
                .map(|stated| line(place, stated))
                .collect_view()
        })
    };
    let n_more = Memo::new(move |_| steps.with(|steps| steps.len().saturating_sub(SHOWN)));
    move || {
        is_any.get().then(|| {
            view! {
                <Card title=text.plan.timeline id="timeline">
                    <ol class="timeline">{move || lines(0, SHOWN)}</ol>
                    {move || (n_more.get() > 0).then(|| view! {
                        <Folded summary=(text.plan.timeline_more)(n_more.get())>
                            <ol class="timeline">{move || lines(SHOWN, usize::MAX)}</ol>
                        </Folded>
                    })}
                </Card>
            }
        })
    }
}

fn line(place: AuthorityPage, stated: &Stated<HeatPlan>) -> impl IntoView + use<> {
    let text = place.session.text();
    let (words, source) = step_words(stated);
    let day = source.as_ref().map(|source| text.day(source.as_of));
    let from = source.map(|source| text.source(&source.source).into_owned());
    let said = [stated.who.clone(), from];
    let said = said.into_iter().flatten().filter(|said| !said.is_empty());
    let said = said.collect::<Vec<_>>().join(", ");
    view! {
        <li>
            <span class="timeline__day">{day}</span>
            <span><bdi>{words}</bdi> <bdi class="timeline__said">{said}</bdi></span>
        </li>
    }
}
