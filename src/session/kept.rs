//! Where the keeper is: the signals that follow it, and how the session tells it what happened.
use super::{NotDone, Session};
use crate::platform::recorder::Recorder;
use crate::platform::{chance, clock};
use klimanetz_core::documents::{Private, Shared};
use klimanetz_core::replica::ReplicaId;
use klimanetz_core::snapshot::StateHash;
use klimanetz_core::stored::keeper::{Around, Clearing, Event, Keeper, Missing, Recording, Standing, Status};
use klimanetz_core::stored::{Area, Quarantined, Store};
use klimanetz_core::summary::StepView;
use leptos::prelude::*;
use std::rc::Rc;
use std::sync::Arc;

/// The keeper with what it works on.
pub(super) struct KeeperHeld {
    pub keeper: Keeper,
    pub store: Rc<dyn Store>,
    pub recorder: Option<Recorder>,
}

/// How far the last change is and how safe everything is, as the keeper says it; with what the session adds.
#[derive(Clone, Copy)]
pub(super) struct SaidSignals {
    pub status: RwSignal<Status>,
    pub recording: RwSignal<Recording>,
    pub is_unsure: RwSignal<bool>,
    pub missing: RwSignal<Option<Missing>>,
    pub set_aside: RwSignal<Vec<Quarantined>>,
    pub is_wiped: RwSignal<bool>,
    pub clearing: RwSignal<Option<Clearing>>,
    pub can_undo: RwSignal<bool>,
    /// What the button is called that takes back the last change; empty as long as the code for it is not here.
    pub undo_name: RwSignal<String>,
    /// What was taken back, until the next change.
    pub taken_back: RwSignal<Option<StepView>>,
    /// Why something was not done, where no form is there to say so.
    pub trouble: RwSignal<Option<NotDone>>,
    /// How many kilobytes are left, once they are few.
    pub nearly_full: RwSignal<Option<usize>>,
}

/// The keeper and the signals that follow it.
#[derive(Clone, Copy)]
pub(super) struct KeptSignals {
    pub held: StoredValue<KeeperHeld, LocalStorage>,
    pub said: SaidSignals,
    /// Tell one state of a document from the next.
    shared: RwSignal<u32>,
    private: RwSignal<u32>,
    /// The hash of the directory at one of these states.
    hash: StoredValue<Option<(u32, StateHash)>>,
}

impl SaidSignals {
    fn new(standing: Standing) -> SaidSignals {
        SaidSignals {
            status: RwSignal::new(standing.status),
            recording: RwSignal::new(standing.recording),
            is_unsure: RwSignal::new(standing.is_unsure),
            missing: RwSignal::new(standing.missing),
            set_aside: RwSignal::new(standing.set_aside),
            is_wiped: RwSignal::new(standing.is_wiped),
            clearing: RwSignal::new(standing.clearing),
            can_undo: RwSignal::new(standing.can_undo),
            undo_name: RwSignal::new(String::new()),
            taken_back: RwSignal::new(None),
            trouble: RwSignal::new(None),
            nearly_full: RwSignal::new(None),
        }
    }

    /// Only what has changed is passed on.
    pub(super) fn say(self, standing: Standing) {
        set(self.status, standing.status);
        set(self.recording, standing.recording);
        set(self.is_unsure, standing.is_unsure);
        set(self.missing, standing.missing);
        set(self.set_aside, standing.set_aside);
        set(self.is_wiped, standing.is_wiped);
        set(self.clearing, standing.clearing);
        set(self.can_undo, standing.can_undo);
    }
}

pub(super) fn set<T: PartialEq + Send + Sync + 'static>(signal: RwSignal<T>, value: T) {
    if signal.with_untracked(|now| *now != value) {
        signal.set(value);
    }
}

impl KeptSignals {
    pub(super) fn new(held: KeeperHeld) -> KeptSignals {
        KeptSignals {
            said: SaidSignals::new(held.keeper.standing().clone()),
            held: StoredValue::new_local(held),
            shared: RwSignal::new(0),
            private: RwSignal::new(0),
            hash: StoredValue::new(None),
        }
    }

    fn state(self, area: Area) -> RwSignal<u32> {
        match area {
            Area::Shared => self.shared,
            Area::Private => self.private,
        }
    }

    /// A document has changed.
    pub(super) fn draw(self, area: Area) {
        self.state(area).update(|state| *state = state.wrapping_add(1));
    }

    /// Follows a document.
    pub(super) fn track(self, area: Area) {
        self.state(area).track();
    }

    /// Looks at the documents as they are now, and follows neither.
    pub(super) fn look<T>(self, of: impl FnOnce(&Shared, &Private) -> T) -> T {
        self.held
            .with_value(|held| of(held.keeper.shared(), held.keeper.private()))
    }

    /// The documents as they are now, for work beside the page: a change in the meantime does not alter what that work began with.
    pub(super) fn both(self) -> (Arc<Shared>, Arc<Private>) {
        self.held
            .with_value(|held| (Arc::clone(held.keeper.shared()), Arc::clone(held.keeper.private())))
    }

    /// Which state of the directory it is.
    pub(super) fn revision(self) -> u32 {
        self.shared.get_untracked()
    }

    /// Remembers the hash of that state.
    pub(super) fn note_hash(self, revision: u32, hash: StateHash) {
        self.hash.set_value(Some((revision, hash)));
    }

    /// The hash of the directory as it is now, if it was worked out.
    pub(super) fn known_hash(self) -> Option<StateHash> {
        let (of, hash) = self.hash.get_value()?;
        (of == self.revision()).then_some(hash)
    }
}

impl Session {
    /// Tells the keeper what happened, and does what it says. Whether what was asked for was done.
    pub(super) fn dispatch(self, event: Event) -> Result<(), NotDone> {
        let (now, who) = (self.now(), self.settings.label_untracked().map(Arc::from));
        let today = clock::today().to_string().into();
        let told = self.kept.held.try_update_value(|held| {
            let mut around = Around {
                store: held.store.as_ref(),
                now,
                today,
                who,
                fresh: &mut fresh_id,
            };
            held.keeper.on(event, &mut around)
        });
        let Some((effects, outcome)) = told else { return Ok(()) };
        effects.into_iter().for_each(|effect| self.carry_out(effect));
        outcome
    }

    /// The same for what nobody asked for, so that nothing can be refused.
    pub(super) fn happens(self, event: Event) {
        self.dispatch(event).ok();
    }
}

/// A replica id nobody ever wrote under.
pub(super) fn fresh_id() -> ReplicaId {
    ReplicaId(chance::replica_id())
}
