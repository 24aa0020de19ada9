//! The map of hexagons: each a link to its municipality, one stop of the tab key for all of them, arrow keys to the neighbours.
use crate::platform::appearance;
use klimanetz_core::chart::{Room, svg};
use klimanetz_core::summary::{MapCell, RegionMap};
use klimanetz_core::visible::isolated;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

/// What the map says beside its shapes.
#[derive(Clone)]
pub struct MapWords {
    /// What the picture shows.
    pub name: String,
    /// Of each cell, in the order of the map.
    pub cells: Vec<String>,
    /// Where each cell leads; empty for one that leads nowhere.
    pub links: Vec<String>,
}

/// The picture; `own` are the keys that are outlined, and what `is_dim` says true of is pale. `pointed` is the cell that has the focus or
/// the pointer.
#[component]
pub fn HexMapFigure(
    map: RegionMap,
    words: MapWords,
    own: Vec<String>,
    is_dim: Callback<String, bool>,
    pointed: RwSignal<Option<usize>>,
) -> impl IntoView {
    let first = map
        .cells
        .iter()
        .position(|cell| own.contains(&cell.cell.key))
        .unwrap_or_default();
    let stop = RwSignal::new(first);
    let next: StoredValue<Vec<[Option<usize>; 4]>> =
        StoredValue::new(map.cells.iter().map(|cell| cell.cell.next).collect());
    let press = move |at: usize, key: KeyboardEvent| {
        let direction = ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"];
        let direction = direction.iter().position(|name| key.key() == *name);
        let to = direction.and_then(|direction| next.with_value(|next| *next.get(at)?.get(direction)?));
        if let Some(to) = to {
            key.prevent_default();
            stop.set(to);
            appearance::focus(&cell_id(to));
        }
    };
    let cell = |(at, cell): (usize, &MapCell)| {
        // What stands in the cell is part of its name: so it can be said by voice.
        let said = words.cells.get(at).map(String::as_str).unwrap_or_default();
        let said = format!("{said}, {} {}", cell.letters, cell.sign);
        let href = words.links.get(at).filter(|href| !href.is_empty()).cloned();
        let corners = cell.cell.corners();
        let [x, letters_y, sign_y] = [cell.cell.x, cell.cell.y - 1.0, cell.cell.y + 14.0].map(svg);
        let key = cell.cell.key.clone();
        let hatch = cell
            .is_reported
            .then(|| view! { <polygon class="hexmap__hatch" points=corners.clone() fill="url(#hatch)"></polygon> });
        view! {
            // Inside an element of SVG a link is one of SVG too.
            <g>
                <a
                    class="hexmap__cell"
                    id=cell_id(at)
                    href=href
                    data-tone=cell.tone.to_string()
                    data-dim=move || is_dim.run(key.clone()).then_some("")
                    tabindex=move || if stop.get() == at { "0" } else { "-1" }
                    aria-label=isolated(&said)
                    on:keydown=move |key| press(at, key)
                    on:focus=move |_| {
                        stop.set(at);
                        pointed.set(Some(at));
                    }
                    on:pointerenter=move |_| pointed.set(Some(at))
                >
                    <polygon points=corners></polygon>
                    {hatch}
                    <text class="hexmap__letters" x=x.clone() y=letters_y>{cell.letters.clone()}</text> " "
                    <text class="hexmap__sign" x=x y=sign_y>{cell.sign.clone()}</text>
                </a>
            </g>
        }
    };
    let cells = map.cells.iter().enumerate().map(cell).collect_view();
    let outline = |cell: &MapCell| {
        let corners = cell.cell.corners();
        view! {
            <polygon class="hexmap__halo" points=corners.clone()></polygon>
            <polygon class="hexmap__own" points=corners></polygon>
        }
    };
    let mine = map.cells.iter().filter(|cell| own.contains(&cell.cell.key));
    let mine = mine.map(outline).collect_view();
    let names = map
        .names
        .iter()
        .map(|(room, name, short)| region_name(room, name, short))
        .collect_view();
    let (width, height) = (svg(map.size.0), svg(map.size.1));
    view! {
        <svg class="hexmap" viewBox=format!("0 0 {width} {height}") role="group" aria-label=words.name>
            <defs>
                <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                    <line class="hexmap__stroke" x1="0" y1="0" x2="0" y2="6"></line>
                </pattern>
            </defs>
            {cells}
            <path class="hexmap__gap" d=map.borders.clone()></path>
            <path class="hexmap__border" d=map.borders.clone()></path>
            {mine}
            {names}
        </svg>
    }
}

fn cell_id(at: usize) -> String {
    format!("cell-{at}")
}

/// In two lines where it is long; on a phone its letters.
fn region_name(room: &Room, name: &str, short: &str) -> impl IntoView + use<> {
    let anchor = if room.is_right { "start" } else { "end" };
    let (first, second) = match name.char_indices().find(|(at, c)| *at > 5 && matches!(c, '-' | ' ')) {
        Some((at, _)) => name.split_at(at + 1),
        None => (name, ""),
    };
    let x = svg(room.x);
    let [up, down, middle] = [-3.0, 13.0, 5.0].map(|off| svg(room.y + off));
    view! {
        <g aria-hidden="true" text-anchor=anchor>
            <text class="hexmap__name" x=x.clone() y=up>{first.trim_end().to_owned()}</text>
            <text class="hexmap__name" x=x.clone() y=down>{second.to_owned()}</text>
            <text class="hexmap__short" x=x y=middle>{short.to_uppercase()}</text>
        </g>
    }
}
