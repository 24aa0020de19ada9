//! Bars that are legend and filter of the map: sign, word, bar, number, each a link to those it counts.
use leptos::prelude::*;

/// One bar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StageBar {
    /// How dark it is, 0 to 6.
    pub tone: u8,
    /// The sign in the cells of the map.
    pub sign: String,
    /// What it stands for.
    pub label: String,
    /// How many.
    pub n: usize,
    /// How many of them by what was publicly reported alone: the hatched part of the bar.
    pub n_reported: usize,
    /// The same in words; may be empty.
    pub note: String,
    /// Where those are listed.
    pub href: String,
}

/// All of them; the longest is as wide as there is room.
#[component]
pub fn StageBars(bars: Vec<StageBar>) -> impl IntoView {
    let most = bars.iter().map(|bar| bar.n).max().unwrap_or_default().max(1);
    let line = |bar: StageBar| {
        let tone = bar.tone.to_string();
        let part = |n: usize| (n * 100 / most).to_string();
        let (width, hatched) = (part(bar.n), part(bar.n_reported));
        let note = (!bar.note.is_empty()).then(|| view! { " " <span class="visually-hidden">{bar.note}</span> });
        view! {
            <li>
                <a class="stage_bars__bar" href=bar.href>
                    <span class="stage_key" data-tone=tone.clone() aria-hidden="true">{bar.sign}</span>
                    <span>{bar.label}</span>
                    <svg class="stage_bars__line" data-tone=tone viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                        <rect class="stage_bars__all" width=width height="10"></rect>
                        <rect width=hatched height="10" fill="url(#hatch)"></rect>
                    </svg>
                    <b>{bar.n} {note}</b>
                </a>
            </li>
        }
    };
    view! { <ul class="stage_bars">{bars.into_iter().map(line).collect_view()}</ul> }
}
