//! Jumps to any record, page or action: a field whose list is moved through with the arrow keys while the focus stays where one types.
mod entries;

use crate::platform::appearance;
use crate::session::{Above, Session};
use crate::ui::part::{Button, Emphasis, Icon, Marked};
use entries::{Entry, Group, groups};
use klimanetz_core::route::Route;
use leptos::ev::KeyboardEvent;
use leptos::html::{Dialog, Input};
use leptos::prelude::*;
use std::time::Duration;

const LIST: &str = "palette-list";

fn option_id(nth: usize) -> String {
    format!("palette-{nth}")
}

/// Above the page until it is closed; then the focus is where it was.
#[component]
pub fn Palette() -> impl IntoView {
    let session = Session::here();
    let text = session.text();
    let words = &text.palette;
    let typed = RwSignal::new(String::new());
    let active = RwSignal::new(0_usize);
    let listed = Memo::new(move |_| typed.with(|typed| groups(session, typed)));
    let n = Memo::new(move |_| listed.with(|groups| groups.iter().map(|group| group.entries.len()).sum::<usize>()));
    let (dialog, field) = (NodeRef::<Dialog>::new(), NodeRef::<Input>::new());
    Effect::new(move |_| {
        if let (Some(dialog), Some(field)) = (dialog.get(), field.get()) {
            // One that is open already, or no longer there, stays as it is.
            dialog.show_modal().ok();
            field.focus().ok();
        }
    });
    // After it is seen, since the first time takes longer than a key may.
    set_timeout(move || session.search.prepare(), Duration::ZERO);
    let close = move || {
        if let Some(dialog) = dialog.get_untracked() {
            dialog.close();
        }
    };
    close_with_page(session, close);
    let choose = move |nth: usize| {
        let act = listed.with_untracked(|groups| nth_entry(groups, nth).map(|entry| entry.act.clone()));
        if let Some(act) = act {
            close();
            act.run(session);
        }
    };
    let move_to = move |nth: usize| {
        active.set(nth);
        appearance::keep_in_sight(&option_id(nth), LIST);
    };
    let press = move |event: KeyboardEvent| {
        let (at, n) = (active.get_untracked(), n.get_untracked());
        let to = match event.key().as_str() {
            "ArrowDown" if n > 0 => (at + 1) % n,
            "ArrowUp" if n > 0 => (at + n - 1) % n,
            "Enter" if !event.is_composing() => {
                event.prevent_default();
                return choose(at);
            }
            _ => return,
        };
        event.prevent_default();
        move_to(to);
    };
    let take = move |event| {
        typed.set(event_target_value(&event));
        active.set(0);
    };
    let shown = move || {
        let mut first = 0;
        listed.with(|groups| {
            let groups = groups.iter().enumerate().map(|(at, group)| {
                let begins = first;
                first += group.entries.len();
                drawn((at, group), begins, active, Callback::new(choose))
            });
            groups.collect_view()
        })
    };
    view! {
        <dialog
            class="palette"
            aria-label=words.title
            node_ref=dialog
            on:close=move |_| session.close_above(Above::Palette)
            on:click=move |event| {
                // What is around the sheet belongs to the dialog itself.
                if event.target() == event.current_target() {
                    close();
                }
            }
        >
            <div class="palette__sheet">
                <div class="palette__field">
                    <Icon name="search" />
                    <input
                        id="palette-field"
                        class="kern-form-input__input"
                        type="text"
                        role="combobox"
                        aria-label=words.title
                        aria-expanded="true"
                        aria-controls=LIST
                        aria-autocomplete="list"
                        aria-activedescendant=move || (n.get() > 0).then(|| option_id(active.get()))
                        dir="auto"
                        autocomplete="off"
                        autocapitalize="off"
                        spellcheck="false"
                        enterkeyhint="go"
                        placeholder=words.placeholder
                        node_ref=field
                        on:input=take
                        on:keydown=press
                    />
                    <Button
                        label=words.close
                        icon="close"
                        icon_only=true
                        emphasis=Emphasis::Tertiary
                        on_click=Callback::new(move |()| close())
                    />
                </div>
                <div class="palette__list" id=LIST role="listbox" aria-label=words.title>{shown}</div>
                <p class="palette__none muted" role="status">
                    {move || if n.get() == 0 { words.nothing.to_owned() } else { String::new() }}
                </p>
                <p class="palette__foot muted">
                    <span><kbd>"↑"</kbd> " " <kbd>"↓"</kbd> " " {words.select}</span>
                    <span><kbd>"↵"</kbd> " " {words.open}</span>
                    <span><kbd>"Esc"</kbd> " " {words.close_key}</span>
                    <span class="palette__example">{words.example}</span>
                </p>
            </div>
        </dialog>
    }
}

/// Another page is shown: what stands above the one before goes.
pub(super) fn close_with_page(session: Session, close: impl Fn() + 'static) {
    Effect::new(move |before: Option<Route>| {
        let now = session.route();
        if before.is_some_and(|before| before != now) {
            close();
        }
        now
    });
}

fn nth_entry(groups: &[Group], nth: usize) -> Option<&Entry> {
    groups.iter().flat_map(|group| &group.entries).nth(nth)
}

/// A group whose first line is the `begins`th of all.
fn drawn(
    (at, group): (usize, &Group),
    begins: usize,
    active: RwSignal<usize>,
    choose: Callback<usize>,
) -> impl IntoView + use<> {
    let heading = format!("palette-group-{at}");
    let named = heading.clone();
    let line = |(nth, entry): (usize, &Entry)| {
        let nth = begins + nth;
        let is_active = move || (active.get() == nth).to_string();
        view! {
            <div
                class="palette__line"
                role="option"
                id=option_id(nth)
                aria-selected=is_active
                on:pointermove=move |_| {
                    if active.get_untracked() != nth {
                        active.set(nth);
                    }
                }
                // The focus stays where one types.
                on:pointerdown=move |event| event.prevent_default()
                on:click=move |_| choose.run(nth)
            >
                <Icon name=entry.icon />
                <span class="palette__title"><Marked pieces=entry.title.clone() /></span>
                <span class="palette__beside muted"><bdi>{entry.beside.clone()}</bdi></span>
            </div>
        }
    };
    view! {
        <div role="group" aria-labelledby=named>
            <div class="palette__heading muted" role="presentation" id=heading>{group.title}</div>
            {group.entries.iter().enumerate().map(line).collect_view()}
        </div>
    }
}
