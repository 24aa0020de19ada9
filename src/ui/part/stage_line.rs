//! The six stages of heat planning as a line: what is done, where it is now, what is to come.
use leptos::prelude::*;

/// One stage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StagePoint {
    /// 1 to 6.
    pub number: u8,
    /// Its name.
    pub name: &'static str,
    /// Since when it is there, or was, if known.
    pub when: Option<String>,
}

/// `now` is the number of the present stage, 0 if none is known; `name` says the same in words, and is all there is on a phone.
#[component]
pub fn StageLine(points: Vec<StagePoint>, now: u8, #[prop(into)] name: String) -> impl IntoView {
    let point = |point: StagePoint| {
        let state = match point.number {
            number if number < now => "done",
            number if number == now => "now",
            _ => "coming",
        };
        view! {
            <li class="stage_line__stage" data-state=state aria-current=(state == "now").then_some("step")>
                <span class="stage_line__name">{point.number.to_string()} " " {point.name}</span>
                <span class="stage_line__when">{point.when}</span>
            </li>
        }
    };
    view! {
        <ol class="stage_line" aria-label=name.clone()>{points.into_iter().map(point).collect_view()}</ol>
        <p class="stage_line__words" aria-hidden="true">{name}</p>
    }
}
