//! A dot for each year on an axis of years.
use klimanetz_core::chart::{Tick, WIDTH, dots};
use leptos::prelude::*;
use std::fmt::Write;
use std::ops::RangeInclusive;

/// The years on an axis; the name says what the picture shows.
#[component]
pub fn DotFigure(#[prop(into)] name: String, years: Vec<u16>, axis: RangeInclusive<u16>) -> impl IntoView {
    let picture = dots(&years, &axis);
    // All dots are one path: as many elements as dots would make a large directory slow.
    let mut path = String::new();
    let (r, d) = (picture.radius, picture.radius * 2.0);
    for (x, y) in &picture.dots {
        // Writing to a text does not fail.
        write!(
            path,
            "M{:.1} {y:.1}a{r:.2} {r:.2} 0 1 0 {d:.2} 0a{r:.2} {r:.2} 0 1 0 -{d:.2} 0",
            x - r
        )
        .ok();
    }
    let (axis_y, height) = (picture.axis_y, picture.height);
    let tick = |tick: &Tick| {
        view! {
            <line class="figure__line" x1=tick.x x2=tick.x y1=axis_y y2=axis_y + 4.0></line>
            <text class="figure__label" x=tick.x y=axis_y + 18.0 text-anchor="middle">{tick.year}</text>
        }
    };
    let ticks = picture.ticks.iter().map(tick).collect_view();
    view! {
        <svg class="figure" viewBox=format!("0 0 {WIDTH} {height}") role="img" aria-label=name font-size="14">
            <line class="figure__line" x1="0" x2=WIDTH y1=axis_y y2=axis_y></line>
            {ticks}
            <path class="figure__dot" d=path></path>
        </svg>
    }
}
