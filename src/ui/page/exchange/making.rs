//! Files that are made beside the page, one at a time for each card: that it is being made is said at once.
use crate::session::Session;
use leptos::prelude::*;

/// What a card makes, and what it says about it.
#[derive(Clone, Copy)]
pub struct Making {
    session: Session,
    told: RwSignal<String>,
    is_busy: StoredValue<bool>,
}

impl Making {
    /// Says in `told` what becomes of it.
    pub fn new(session: Session, told: RwSignal<String>) -> Making {
        Making {
            session,
            told,
            is_busy: StoredValue::new(false),
        }
    }

    /// Begins `work`, which ends with what is to be said, unless the work before it still goes on.
    pub fn begin(self, work: impl Future<Output = String> + 'static) {
        if self
            .is_busy
            .try_update_value(|is_busy| std::mem::replace(is_busy, true))
            != Some(false)
        {
            return;
        }
        self.told.set(self.session.text().exchange.making.to_owned());
        self.session.beside(async move {
            let said = work.await;
            // The page may have been left in the meantime.
            self.told.try_set(said);
            self.is_busy.try_set_value(false);
        });
    }
}
