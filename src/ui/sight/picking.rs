//! The boxes that pick rows: by mouse, with Shift for all between, and by the arrow keys.
use super::shape::{Row, Tools};
use crate::platform::long_list::focus_beside;
use leptos::html::Input;
use leptos::prelude::*;

/// The boxes of rows, in the order of the page.
const BOXES: &str = "input[data-pick]";

/// The key that drops all that are picked.
pub const DROPS: &str = "Escape";

/// The box that picks all.
pub fn box_heading(tools: Tools) -> impl IntoView {
    let pressed = move |_| tools.pick_all.run(tools.all.get_untracked() != Some(true));
    view! {
        <th scope="col" role="columnheader" class="table__pick">
            <input
                type="checkbox"
                aria-label=tools.all_name
                prop:checked=move || tools.all.get() == Some(true)
                prop:indeterminate=move || tools.all.get().is_none()
                on:change=pressed
            />
        </th>
    }
}

/// The box of the row at a place; `beside` tells which row in sight is the next one, or the one before.
pub fn box_cell(tools: Tools, at: usize, beside: impl Fn(bool) -> Option<usize> + 'static, row: Row) -> impl IntoView {
    let Row { name, is_picked, .. } = row;
    let place = NodeRef::<Input>::new();
    let pick = move |at: usize, is_range: bool| {
        tools.pick.run((at, is_range));
        // The browser has changed it by itself, and perhaps to what it should not be.
        if let Some(shown) = place.get_untracked() {
            shown.set_checked(is_picked.get_untracked());
        }
    };
    view! {
        <td class="table__pick" role="cell">
            <input
                type="checkbox"
                data-pick=""
                node_ref=place
                aria-label=name
                prop:checked=is_picked
                on:click=move |event| pick(at, event.shift_key())
                on:keydown=move |event| {
                    let is_range = event.shift_key();
                    match event.key().as_str() {
                        " " if is_range => {
                            event.prevent_default();
                            pick(at, true);
                        }
                        key @ ("ArrowDown" | "ArrowUp") => {
                            event.prevent_default();
                            let is_next = key == "ArrowDown";
                            let beside = beside(is_next);
                            if let Some(beside) = beside.filter(|_| focus_beside(BOXES, is_next) && is_range) {
                                tools.pick.run((beside, true));
                            }
                        }
                        _ => {}
                    }
                }
            />
        </td>
    }
}
