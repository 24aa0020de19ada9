//! A dot for each year on an axis of years.
use klimanetz_core::chart::{Tick, WIDTH, dots, svg};
use leptos::prelude::*;
use std::fmt::Write;
use std::ops::RangeInclusive;

/// Between the topmost dot and the number above it.
const COUNT_ABOVE: f64 = 5.0;

/// The years on an axis; the name says what the picture shows.
#[component]
pub fn DotFigure(#[prop(into)] name: String, years: Vec<u16>, axis: RangeInclusive<u16>) -> impl IntoView {
    let picture = dots(&years, &axis);
    // All dots are one path: as many elements as dots would make a large directory slow.
    let mut path = String::new();
    let (r, d) = (svg(picture.radius), svg(picture.radius * 2.0));
    for (x, y) in &picture.dots {
        let (x, y) = (svg(x - picture.radius), svg(*y));
        // Writing to a text does not fail.
        write!(path, "M{x} {y}a{r} {r} 0 1 0 {d} 0a{r} {r} 0 1 0 -{d} 0").ok();
    }
    // How many stand above each other, above the topmost.
    let mut stacks: Vec<(f64, f64, usize)> = Vec::new();
    for (x, y) in &picture.dots {
        match stacks.iter_mut().find(|(at, ..)| at == x) {
            Some((_, top, n)) => (*top, *n) = (top.min(*y), *n + 1),
            None => stacks.push((*x, *y, 1)),
        }
    }
    let count = |(x, top, n): (f64, f64, usize)| {
        let y = svg(top - picture.radius - COUNT_ABOVE);
        view! { <text class="figure__label" x=svg(x) y=y text-anchor="middle">{n}</text> }
    };
    let counts = stacks.into_iter().map(count).collect_view();
    let [axis_y, tick_y, year_y] = [0.0, 4.0, 18.0].map(|below| svg(picture.axis_y + below));
    let (width, height) = (svg(WIDTH), svg(picture.height));
    let tick = |tick: &Tick| {
        view! {
            <line class="figure__line" x1=svg(tick.x) x2=svg(tick.x) y1=axis_y.clone() y2=tick_y.clone()></line>
            <text class="figure__label" x=svg(tick.x) y=year_y.clone() text-anchor="middle">{tick.year}</text>
        }
    };
    let ticks = picture.ticks.iter().map(tick).collect_view();
    let view_box = format!("0 0 {width} {height}");
    view! {
        <svg class="figure" viewBox=view_box role="img" aria-label=name font-size="14">
            <line class="figure__line" x1="0" x2=width y1=axis_y.clone() y2=axis_y.clone()></line>
            {ticks}
            <path class="figure__dot" d=path></path>
            {counts}
        </svg>
    }
}
