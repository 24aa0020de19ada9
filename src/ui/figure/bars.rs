//! A lying bar for each number, its label above it.
use klimanetz_core::chart::{WIDTH, bars, svg};
use leptos::prelude::*;

/// Labels with their numbers; the name says what the picture shows.
#[component]
pub fn BarFigure(#[prop(into)] name: String, rows: Vec<(&'static str, usize)>) -> impl IntoView {
    let numbers: Vec<usize> = rows.iter().map(|(_, n)| *n).collect();
    let picture = bars(&numbers);
    let thickness = svg(picture.thickness);
    let one = |((label, n), bar): (&(&'static str, usize), &klimanetz_core::chart::Bar)| {
        view! {
            <text class="figure__label" x="0" y=svg(bar.label_y)>{*label}</text>
            <rect class="figure__bar" x="0" y=svg(bar.y) width=svg(bar.width) height=thickness.clone()></rect>
            <text class="figure__number" x=svg(bar.number_x) y=svg(bar.number_y)>{*n}</text>
        }
    };
    let drawn = rows.iter().zip(&picture.bars).map(one).collect_view();
    view! {
        <svg class="figure" viewBox=format!("0 0 {} {}", svg(WIDTH), svg(picture.height)) role="img" aria-label=name font-size="14">
            {drawn}
        </svg>
    }
}
