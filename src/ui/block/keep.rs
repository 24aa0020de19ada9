//! A form keeps what is typed into it from the first keystroke: it is there again after Back, a link, a reload or a crash.
use super::FormState;
use crate::session::Session;
use crate::ui::part::{Button, Emphasis, Notice, Tone};
use klimanetz_core::stored::{Keeping, Unsaved};
use leptos::prelude::*;
use std::collections::BTreeSet;

/// A field whose content is kept.
#[derive(Clone, Copy)]
pub enum Slot {
    /// A line, a text, a code or an id.
    Line(RwSignal<String>),
    /// A day that is today unless the member says otherwise.
    Day(RwSignal<String>),
    /// The elements of a set.
    Set(RwSignal<BTreeSet<String>>),
    /// What is ticked or not.
    Flag(RwSignal<bool>),
}

impl From<RwSignal<String>> for Slot {
    fn from(line: RwSignal<String>) -> Slot {
        Slot::Line(line)
    }
}

impl From<RwSignal<BTreeSet<String>>> for Slot {
    fn from(set: RwSignal<BTreeSet<String>>) -> Slot {
        Slot::Set(set)
    }
}

/// The fields of a form that are kept, by name.
pub type Slots = Vec<(&'static str, Slot)>;

/// How a form is kept.
#[derive(Clone)]
pub struct Kept {
    session: Session,
    keeping: StoredValue<Keeping>,
    slots: Slots,
    /// What stood in it before anything was typed.
    untouched: Unsaved,
}

impl Kept {
    fn write(&self, typed: Option<&Unsaved>) -> bool {
        let session = self.session;
        let written = self
            .keeping
            .try_update_value(|keeping| session.keep_unsaved(keeping, typed));
        written.unwrap_or(true)
    }
}

impl FormState {
    /// Keeps what is typed into `slots` until the form is saved or cancelled, and fills in what is kept of it. `part` tells this form
    /// from others of its name on the same page.
    pub fn keep(self, part: &str, slots: Slots) {
        let session = Session::here();
        let form = session.form_here(&format!("{}{part}", self.name.get_value()));
        let (keeping, found) = session.open_form(&form);
        let kept = Kept {
            session,
            untouched: untrack(|| read(session, &slots)),
            keeping: StoredValue::new(keeping),
            slots,
        };
        if let Some(found) = &found {
            fill(&kept.slots, found);
            if let (Some(known), Some(_)) = (found.known(), self.known.get_value()) {
                self.known.set_value(Some(known));
            }
        }
        self.is_refilled.set(found.is_some());
        self.kept.set(Some(kept));
    }

    /// Whether something typed earlier was filled in again.
    pub fn is_kept(self) -> bool {
        self.is_refilled.get_untracked()
    }

    pub(super) fn follow(self) {
        let Some(kept) = self.kept.get() else { return };
        let session = kept.session;
        let typed = read(session, &kept.slots).differing(&kept.untouched);
        if typed.is_empty() {
            self.is_refilled.set(false);
            kept.write(None);
            self.is_refused.set(false);
        } else {
            let typed = self.known.with_value(|known| typed.knowing(known.as_ref()));
            self.is_refused.set(!kept.write(Some(&typed)));
        }
    }

    /// Forgets what is kept: it was saved, or somebody left the form on purpose. What stands in it now is where the next one begins.
    pub fn let_go(self) {
        let forget = move || {
            let Some(Some(mut kept)) = self.kept.try_get_untracked() else {
                return;
            };
            kept.write(None);
            if let Some(slots) = try_read(kept.session, &kept.slots) {
                kept.untouched = slots;
                self.kept.try_set(Some(kept));
            }
            self.is_refilled.try_set(false);
            self.is_refused.try_set(false);
        };
        forget();
        // Again when the form has emptied itself, if it stays open.
        leptos::task::spawn_local(async move { forget() });
    }

    /// Says that something typed earlier is there again, with a way to throw it away, or that what is typed now cannot be kept.
    pub(super) fn refilled(self) -> impl IntoView {
        let session = Session::here();
        let words = &session.text().form;
        let discard = Callback::new(move |()| {
            if let Some(kept) = self.kept.get_untracked() {
                fill(&kept.slots, &kept.untouched);
            }
            self.let_go();
        });
        view! {
            <Show when=move || self.is_refilled.get()>
                <Notice tone=Tone::Info title=words.refilled>
                    <p>{words.refilled_hint}</p>
                    <div class="row">
                        <Button label=words.discard emphasis=Emphasis::Tertiary on_click=discard />
                    </div>
                </Notice>
            </Show>
            <Show when=move || self.is_refused.get()>
                <div role="alert">
                    <Notice tone=Tone::Warning title=words.not_kept><p>{words.not_kept_hint}</p></Notice>
                </div>
            </Show>
        }
    }
}

fn read(session: Session, slots: &Slots) -> Unsaved {
    let mut typed = Unsaved::default();
    for (name, slot) in slots {
        let name = (*name).to_owned();
        match slot {
            Slot::Line(line) => drop(typed.lines.insert(name, line.get())),
            Slot::Day(day) => {
                let day = day.get();
                let is_today = day == session.today().to_string();
                typed.lines.insert(name, if is_today { String::new() } else { day });
            }
            Slot::Set(set) => drop(typed.sets.insert(name, set.get())),
            Slot::Flag(flag) => drop(typed.flags.insert(name, flag.get())),
        }
    }
    typed
}

/// Nothing once the page is gone.
fn try_read(session: Session, slots: &Slots) -> Option<Unsaved> {
    let is_there = |slot: &Slot| match slot {
        Slot::Line(line) | Slot::Day(line) => !line.is_disposed(),
        Slot::Set(set) => !set.is_disposed(),
        Slot::Flag(flag) => !flag.is_disposed(),
    };
    let are_there = slots.iter().all(|(_, slot)| is_there(slot));
    are_there.then(|| untrack(|| read(session, slots)))
}

fn fill(slots: &Slots, typed: &Unsaved) {
    for (name, slot) in slots {
        match slot {
            Slot::Line(line) => {
                if let Some(kept) = typed.lines.get(*name) {
                    line.set(kept.clone());
                }
            }
            Slot::Day(day) => {
                if let Some(kept) = typed.lines.get(*name).filter(|kept| !kept.is_empty()) {
                    day.set(kept.clone());
                }
            }
            Slot::Set(set) => {
                if let Some(kept) = typed.sets.get(*name) {
                    set.set(kept.clone());
                }
            }
            Slot::Flag(flag) => {
                if let Some(kept) = typed.flags.get(*name) {
                    flag.set(*kept);
                }
            }
        }
    }
}
