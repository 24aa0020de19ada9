//! How far something is on its way through six stages, as a line.

use leptos::prelude::*;

/// Where a stage is, seen from now.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Passed {
    Done,
    Now,
    #[default]
    Ahead,
}

/// A stage; `day` says since when or by when, where that is known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StageStop {
    pub label: String,
    pub passed: Passed,
    pub day: String,
}

/// The line. In a narrow place its words give way to `summary`, which says the same of now; screen readers get the words everywhere.
/// What is only `reported` is hatched.
#[component]
pub fn StageLine(
    stops: Vec<StageStop>,
    #[prop(into)] summary: String,
    #[prop(optional)] reported: bool,
) -> impl IntoView {
    let stop = |stop: StageStop| {
        let passed = match stop.passed {
            Passed::Done => "done",
            Passed::Now => "now",
            Passed::Ahead => "ahead",
        };
        let day = (!stop.day.is_empty()).then(|| view! { <span class="stage_line__day">{stop.day}</span> });
        let current = (stop.passed == Passed::Now).then_some("step");
        view! {
            <li class="stage_line__stop" data-passed=passed aria-current=current>
                <span class="stage_line__words">{stop.label} " " {day}</span>
            </li>
        }
    };
    view! {
        <div class="stage_line" data-reported=reported.then_some("true")>
            <ol class="stage_line__stops">{stops.into_iter().map(stop).collect_view()}</ol>
            {(!summary.is_empty()).then(|| view! { <p class="stage_line__summary" aria-hidden="true">{summary}</p> })}
        </div>
    }
}
