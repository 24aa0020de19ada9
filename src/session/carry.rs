//! What the keeper says is to be done is done here: asking the recorder, waiting, drawing, deleting. Nothing is decided.
use super::Session;
use super::slices::{MUCH, in_slices};
use crate::platform::recorder::{self, Recorder, Unavailable};
use crate::platform::{address, locks, persistence, pwa, storage, tabs, task, witness};
use klimanetz_core::pace::Pace;
use klimanetz_core::stored::keeper::{Answer, Ask, Effect, Encoding, Event, Failure};
use klimanetz_core::stored::{Bases, Store};
use leptos::prelude::*;

impl Session {
    /// What goes on beside the pages.
    pub(super) fn work_beside(self) {
        tabs::on_write(move |key, value| {
            self.settings.follow_tab(&key, value.as_deref());
            self.happens(Event::Heard(key, value));
        });
        tabs::on_message(move |message| {
            if message == tabs::CLEARED {
                self.happens(Event::Clears);
            }
        });
        tabs::on_wake(move || self.happens(Event::Woke));
        self.happens(Event::Began);
        locks::hold_for_life("keeper", move || self.happens(Event::Locked));
        self.measure_later();
    }

    pub(super) fn carry_out(self, effect: Effect) {
        match effect {
            Effect::Ask(ask) => task::spawn(async move {
                let answer = self.answer(ask).await;
                self.happens(Event::Recorded(answer));
            }),
            Effect::Encode(encoding) => self.encode(encoding),
            Effect::After(timer) => set_timeout(move || self.happens(Event::Elapsed(timer)), timer.delay()),
            Effect::Draw(area) => self.kept.draw(area),
            Effect::Say => {
                let standing = self.kept.held.with_value(|held| held.keeper.standing().clone());
                self.kept.said.say(standing);
            }
            Effect::Measure => self.look_at_meter(),
            Effect::HasData { is_first } => {
                self.settings.note_data();
                // Some browsers ask the member, others decide for themselves; what comes of it is shown in the settings.
                if is_first {
                    task::spawn(async {
                        persistence::ask().await;
                    });
                }
            }
            Effect::Witness(note) => task::spawn(async move {
                task::painted().await;
                if !self.is_clearing_untracked() {
                    witness::leave(&note).await;
                }
            }),
            Effect::EraseCopy => task::spawn(async move {
                recorder::erase().await.ok();
                witness::remove().await;
                self.happens(Event::CopyErased);
            }),
            Effect::EraseAll => self.erase_all(),
        }
    }

    fn encode(
        self,
        Encoding {
            purpose,
            shared,
            private,
        }: Encoding,
    ) {
        task::spawn(async move {
            let writing = async |pace: Pace<'_>| Bases::of(&shared, &private, pace).await;
            if let Some(bases) = in_slices(writing, &|_| (), || true).await {
                drop((shared, private));
                self.happens(Event::Encoded(purpose, bases));
            }
        });
    }

    /// What the recorder says. One that failed is dropped.
    async fn answer(self, ask: Ask) -> Answer {
        self.ask(ask).await.unwrap_or_else(|failure| {
            self.kept.held.update_value(|held| held.recorder = None);
            Answer::Failed(failure)
        })
    }

    async fn ask(self, ask: Ask) -> Result<Answer, Failure> {
        let recorder = self.recorder(matches!(ask, Ask::Open)).await?;
        match ask {
            Ask::Open => {
                recorder.level().await;
                let names = recorder.names().await.map_err(failure)?;
                return Ok(Answer::Names(names, recorder.is_whole()));
            }
            Ask::Rows(names) => return recorder.rows(&names).await.map(Answer::Rows).map_err(failure),
            Ask::Apply(batch) => {
                if batch.put.values().map(String::len).sum::<usize>() > MUCH {
                    task::painted().await;
                }
                recorder.apply(&batch).await.map_err(failure)?;
            }
            Ask::Rewrite(rewrite) => recorder.rewrite(|rows| rewrite.batch(rows)).await.map_err(failure)?,
        }
        Ok(Answer::Done)
    }

    /// The recorder, opened if it is not open and may be.
    async fn recorder(self, opens: bool) -> Result<Recorder, Failure> {
        let open = self.kept.held.with_value(|held| held.recorder.clone());
        if let Some(recorder) = open {
            return Ok(recorder);
        }
        if !opens {
            return Err(Failure::Refused);
        }
        let recorder = Recorder::open().await.map_err(|unavailable| match unavailable {
            Unavailable::Refused => Failure::Absent,
            Unavailable::Late => Failure::Late,
        })?;
        let kept = recorder.clone();
        self.kept.held.update_value(|held| held.recorder = Some(kept));
        Ok(recorder)
    }

    fn erase_all(self) {
        task::spawn(async move {
            let is_copy_gone = recorder::erase().await.is_ok();
            witness::remove().await;
            pwa::remove().await;
            self.happens(Event::Cleared(empty_storage() && is_copy_gone));
        });
        // At once too: what is gone now cannot be copied into the recorder any more.
        empty_storage();
    }
}

fn failure(unavailable: Unavailable) -> Failure {
    match unavailable {
        Unavailable::Refused => Failure::Refused,
        Unavailable::Late => Failure::Late,
    }
}

/// Removes every key of this page. Whether none is left.
fn empty_storage() -> bool {
    address::forget();
    storage::probe().is_ok_and(|store| {
        let keys = store.keys().unwrap_or_default();
        keys.iter().all(|key| store.remove(key).is_ok())
    })
}
