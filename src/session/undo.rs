//! Taking back the last change: what the button says, what is done, and what is said of it afterwards.
use super::Session;
use super::kept::set;
use klimanetz_core::draft::WITHDRAWAL;
use klimanetz_core::stored::Area;
use klimanetz_core::stored::keeper::Event;
use klimanetz_core::summary::{StepView, step};
use klimanetz_core::undo::LastStep;
use leptos::prelude::*;

impl Session {
    /// What the button is called that takes back the last change; it begins with the words it has in the frame.
    pub fn undo_name(self) -> Signal<String> {
        self.kept.said.undo_name.into()
    }

    /// What was taken back, until the next change, and on the page where it happened.
    pub fn taken_back(self) -> Option<StepView> {
        self.kept.said.taken_back.get()
    }

    /// Gives the button its name from now on.
    pub(super) fn name_undo(self) {
        Effect::new(move |_| {
            self.kept.track(Area::Shared);
            self.kept.track(Area::Private);
            self.settings.language.track();
            let last = self.can_undo().then(|| self.last_step()).flatten();
            let name = last.map(|last| self.text().take_back(&last));
            set(self.kept.said.undo_name, name.unwrap_or_default());
        });
    }

    fn last_step(self) -> Option<StepView> {
        let last = self
            .kept
            .held
            .try_update_value(|held| held.keeper.last_step(held.store.as_ref()));
        let view = |last: &LastStep| self.documents_untracked(|shared, _| step(shared, last));
        last.flatten().as_ref().map(view)
    }

    pub(super) fn take_back(self) {
        let last = self.last_step();
        if self.tell(self.change(Event::TookBack(WITHDRAWAL))) {
            set(self.kept.said.taken_back, last);
        }
    }
}
