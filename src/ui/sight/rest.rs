//! Tells when nobody has typed for a moment. What is out of sight is drawn only then, so typing waits for nothing but what is in sight.
use leptos::prelude::*;
use std::time::Duration;

const A_MOMENT: Duration = Duration::from_millis(200);

/// The state that it begins in.
const FIRST: usize = 1;

/// Whether what is followed has been the same for a moment.
#[derive(Clone, Copy)]
pub struct AtRest {
    /// Tells one state of it from the next; they are counted from `FIRST`.
    generation: Memo<usize>,
    /// The last state that lasted, or nothing.
    rested: RwSignal<usize>,
}

impl AtRest {
    /// Follows what `track` looks at.
    pub fn following(track: impl Fn() + Send + Sync + 'static) -> AtRest {
        let generation = Memo::new(move |before: Option<&usize>| {
            track();
            before.map_or(FIRST, |before| before.wrapping_add(1))
        });
        let rested = RwSignal::new(0_usize);
        Effect::new(move |_| {
            let now = generation.get();
            let rest = move || {
                if generation.try_get_untracked() == Some(now) {
                    rested.try_set(now);
                }
            };
            set_timeout(rest, A_MOMENT);
        });
        AtRest { generation, rested }
    }

    /// Whether nothing has changed since it was first followed: nobody has typed yet.
    pub fn is_first(self) -> bool {
        self.current() == Some(FIRST)
    }

    /// Which state it is in, whether it lasts or not.
    pub fn current(self) -> Option<usize> {
        self.generation.try_get()
    }

    /// The state that it is in, if that has been for a moment.
    pub fn state(self) -> Option<usize> {
        let now = self.current();
        self.rested.try_get().filter(|rested| Some(*rested) == now)
    }
}
