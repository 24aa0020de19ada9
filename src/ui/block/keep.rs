//! A form keeps what is typed into it from the first keystroke: it is there again after Back, a link, a reload or a crash.
use super::FormState;
use super::slot::{Slot, Slots, fill, read, stated, try_read};
use crate::session::Session;
use crate::ui::part::{Button, Emphasis, Notice, Tone};
use klimanetz_core::stored::{Keeping, Unsaved};
use leptos::prelude::*;
use std::collections::BTreeMap;

/// The field that asks once for the member's label.
const LABEL: &str = "ownLabel";

/// How a form is kept.
#[derive(Clone)]
pub struct KeptForm {
    session: Session,
    keeping: StoredValue<Keeping>,
    slots: Slots,
    /// What a form of this kind begins with: what is typed is kept as what differs from it.
    opened: Unsaved,
    /// What stood in it before anything was typed: more, if the last one saved has left something standing.
    untouched: Unsaved,
    /// What the form is about, where a member chooses that in it.
    about: Signal<String>,
    /// What was typed under other choices.
    others: BTreeMap<String, Unsaved>,
}

impl KeptForm {
    fn write(&self, typed: &Unsaved) -> bool {
        let (session, typed) = (self.session, (!typed.is_empty()).then_some(typed));
        let written = self
            .keeping
            .try_update_value(|keeping| session.keep_unsaved(keeping, typed));
        written.unwrap_or(true)
    }

    fn typed(&self, now: Unsaved) -> Unsaved {
        now.differing(&self.opened).in_place_of(&self.opened)
    }
}

impl FormState {
    /// Keeps what is typed into `slots` until the form is saved or cancelled, and fills in what is kept of it.
    pub fn keep(self, slots: Slots) {
        self.keep_what(None, slots);
    }

    /// The same for a form in which a member chooses what it is about. `open` fills in what is stated about that, and says whether
    /// something is: where nothing is, what was typed goes along with the choice.
    pub fn keep_about(self, about: Signal<String>, slots: Slots, open: Callback<(), bool>) {
        open.run(());
        self.keep_what(Some(about), slots);
        Effect::new(move |before: Option<String>| {
            let now = about.get();
            if let Some(before) = before.filter(|before| *before != now) {
                self.turn(before, &now, open);
            }
            now
        });
    }

    fn keep_what(self, about: Option<Signal<String>>, mut slots: Slots) {
        let session = Session::here();
        let is_label_asked = session.settings.kept_label.with_untracked(Option::is_none);
        slots.extend(is_label_asked.then_some((LABEL, Slot::Offered(self.label))));
        let chosen = about.map(|about| about.get_untracked());
        let name = self.name.get_value();
        let (keeping, found) = session.open_form_here(&name, chosen.as_deref());
        let mut found = found.unwrap_or_default();
        let untouched = untrack(|| read(session, &slots));
        let mut opened = untouched.clone();
        // What was typed into another form and stands in this one too is kept with it.
        if let Some(label) = opened.lines.get_mut(LABEL) {
            label.clear();
        }
        let kept = KeptForm {
            session,
            keeping: StoredValue::new(keeping),
            slots,
            opened,
            untouched,
            about: about.unwrap_or_default(),
            others: std::mem::take(&mut found.others),
        };
        self.bring_back(&kept, found);
        self.kept.set(Some(kept));
    }

    /// Fills in what was typed earlier. If something newer is stated since, that stays, and a member decides.
    fn bring_back(self, kept: &KeptForm, mut found: Unsaved) {
        let session = kept.session;
        if found.is_outdated(&untrack(|| read(session, &stated(&kept.slots)))) {
            self.outdated.set(Some(found));
            return;
        }
        self.outdated.set(found.take_outdated());
        self.fill_in(kept, &found);
        if let (Some(known), Some(_)) = (found.known(), self.known.get_value()) {
            self.known.set_value(Some(known));
        }
    }

    fn fill_in(self, kept: &KeptForm, typed: &Unsaved) {
        fill(kept.session, &kept.slots, typed);
        self.is_refilled.set(!typed.has_no_field());
    }

    /// The form is about something else now.
    fn turn(self, before: String, now: &str, open: Callback<(), bool>) {
        let Some(mut kept) = self.kept.get_untracked() else {
            return;
        };
        let session = kept.session;
        let stated = stated(&kept.slots);
        let read_stated = || untrack(|| read(session, &stated));
        let (typed, outdated) = (kept.typed(read_stated()), self.outdated.get_untracked());
        self.outdated.set(None);
        let is_stated = open.run(());
        let begins = read_stated();
        for whole in [&mut kept.opened, &mut kept.untouched] {
            whole.lines.extend(begins.lines.clone());
            whole.sets.extend(begins.sets.clone());
            whole.flags.extend(begins.flags.clone());
        }
        let back = kept.others.remove(now);
        let left = if back.is_none() && !is_stated {
            fill(session, &stated, &typed);
            outdated.unwrap_or_default()
        } else {
            typed.beside(outdated)
        };
        if !left.is_empty() {
            kept.others.insert(before, left);
        }
        if let Some(back) = back {
            self.bring_back(&kept, back);
        }
        self.kept.set(Some(kept));
    }

    /// Whether something typed earlier is there again.
    pub fn is_kept(self) -> bool {
        self.is_refilled.get_untracked() || self.outdated.with_untracked(Option::is_some)
    }

    /// Whether the storage does not take what is typed.
    pub fn is_refused(self) -> bool {
        self.is_refused.get()
    }

    pub(super) fn follow(self) {
        let Some(kept) = self.kept.get() else { return };
        let now = read(kept.session, &kept.slots);
        let is_touched = !now.clone().differing(&kept.untouched).has_no_field();
        let typed = match is_touched {
            true => self.known.with_value(|known| kept.typed(now).knowing(known.as_ref())),
            false => Unsaved::default(),
        };
        if !is_touched {
            self.is_refilled.set(false);
        }
        let mut typed = typed.beside(self.outdated.get());
        typed.about = kept.about.get();
        typed.others = kept.others.clone();
        self.is_refused.set(!kept.write(&typed));
    }

    /// Forgets what is kept: it was saved, or somebody left the form on purpose. What stands in it now is where the next one begins.
    pub fn let_go(self) {
        let forget = move || {
            self.outdated.try_set(None);
            self.begin_from_here(|kept, now| kept.untouched = now);
        };
        forget();
        // Again when the form has emptied itself, if it stays open.
        leptos::task::spawn_local(async move { forget() });
    }

    /// What stands in the form is what is stored now.
    pub fn mark_stored(self) {
        self.begin_from_here(|kept, now| (kept.opened, kept.untouched) = (now.clone(), now));
    }

    fn begin_from_here(self, begin: impl FnOnce(&mut KeptForm, Unsaved)) {
        let Some(Some(mut kept)) = self.kept.try_get_untracked() else {
            return;
        };
        kept.others.clear();
        let outdated = self.outdated.try_get_untracked().flatten();
        kept.write(&outdated.unwrap_or_default());
        if let Some(now) = try_read(kept.session, &kept.slots) {
            begin(&mut kept, now);
            self.kept.try_set(Some(kept));
        }
        self.is_refilled.try_set(false);
        self.is_refused.try_set(false);
    }

    /// Says that something typed earlier is there again, or can be, with a way to throw it away, or that what is typed now cannot be
    /// kept.
    pub(super) fn refilled(self) -> impl IntoView {
        let session = Session::here();
        let words = &session.text().form;
        let discard = Callback::new(move |()| {
            if let Some(kept) = self.kept.get_untracked() {
                fill(session, &kept.slots, &kept.untouched);
                self.begin_from_here(|_, _| ());
            }
        });
        let discard_outdated = Callback::new(move |()| self.outdated.set(None));
        let use_outdated = Callback::new(move |()| {
            if let (Some(kept), Some(mut outdated)) = (self.kept.get_untracked(), self.outdated.get_untracked()) {
                self.outdated.set(outdated.take_outdated());
                self.fill_in(&kept, &outdated);
            }
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
            <Show when=move || !self.is_refilled.get() && self.outdated.with(Option::is_some)>
                <Notice tone=Tone::Warning title=words.outdated>
                    <p>{words.outdated_hint}</p>
                    <div class="row">
                        <Button label=words.use_outdated emphasis=Emphasis::Tertiary on_click=use_outdated />
                        <Button label=words.discard emphasis=Emphasis::Tertiary on_click=discard_outdated />
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
