//! Which rows of a long table are drawn: those near what is looked at, and all where there are few or the page is printed.
use super::parts::{GROUP, Groups, Heights, Part, Placed};
use super::rest::AtRest;
use crate::platform::long_list::{focused, on_focus, on_print, on_resize, on_scroll, places, set_space, window_height};
use leptos::html::{Table, Tbody};
use leptos::prelude::*;
use std::time::Duration;

/// Up to this many rows are drawn without a window, at once or when typing has ended: the browser's own search finds them all.
const FEW: usize = 150;
/// How many groups are drawn before it is known what is in sight.
const FIRST: usize = 1;
/// How much is drawn above and below the window, in windows. Typing waits only for what is in sight; somebody who has stopped may
/// scroll next; and scrolling passes all of it.
const TYPING: f64 = 0.0;
const AT_REST: f64 = 0.5;
const SCROLLING: f64 = 1.0;

/// What was in sight at the last look.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Seen {
    /// The state of the rows that this holds for.
    of: Option<usize>,
    /// The groups that are in the window, and those that are near it too.
    in_sight: Groups,
    near: Groups,
}

/// A table being looked at.
#[derive(Clone, Copy)]
pub struct Window {
    n: Signal<usize>,
    seen: RwSignal<Seen>,
    /// The group with the focus: it is not taken away, and the ones before and behind it are there for the next step by keyboard,
    /// which may come before anything is heard of scrolling.
    held: RwSignal<Option<usize>>,
    /// Whether the rows have been the same for a moment.
    rest: AtRest,
    /// How many groups from the top are drawn whatever is in sight, and the state of the rows that this holds for.
    grown: RwSignal<(usize, usize)>,
    /// What the table consists of.
    pub parts: Memo<Vec<Part>>,
    heights: StoredValue<Heights>,
    /// What a group is taken to be high that was never drawn; nothing as long as none was measured.
    usual: RwSignal<Option<f64>>,
    is_measured: StoredValue<bool>,
    /// How much is drawn around the window now.
    margin: StoredValue<f64>,
    pub table: NodeRef<Table>,
    /// Whether what stands in a line is higher or lower than a row.
    is_odd: Callback<usize, bool>,
}

impl Window {
    /// Of `n` lines, which are as high as each other but for those that are odd.
    pub fn new(n: Signal<usize>, is_odd: Callback<usize, bool>) -> Window {
        let seen = RwSignal::new(Seen {
            of: None,
            in_sight: (0, FIRST),
            near: (0, FIRST),
        });
        let held = RwSignal::new(None);
        let is_printing = RwSignal::new(false);
        let rest = AtRest::following(move || n.track());
        let grown = RwSignal::new((0, 0));
        let list = Window {
            n,
            seen,
            held,
            rest,
            grown,
            parts: Memo::new(move |_| {
                let (n, seen, held) = (n.get(), seen.get(), held.get());
                // When the rows have changed, only those in sight are drawn.
                let is_current = seen.of == rest.current();
                let (first, last) = if is_current { seen.near } else { seen.in_sight };
                let (of, n_grown) = grown.get();
                let n_grown = if Some(of) == rest.state() { n_grown } else { 0 };
                let are_all = is_printing.get() || (n <= FEW && rest.is_first());
                Part::of(n.div_ceil(GROUP), |group| {
                    let is_beside = held.is_some_and(|held| held.abs_diff(group) <= 1);
                    are_all || group < n_grown || (first..last).contains(&group) || is_beside
                })
            }),
            heights: StoredValue::default(),
            usual: RwSignal::new(None),
            is_measured: StoredValue::new(false),
            margin: StoredValue::new(TYPING),
            table: NodeRef::new(),
            is_odd,
        };
        Effect::new(move |_| {
            n.track();
            list.forget();
            list.margin.try_set_value(TYPING);
            // Once the rows are drawn.
            request_animation_frame(move || list.look());
        });
        Effect::new(move |_| {
            if let Some(state) = rest.state() {
                if list.margin.try_get_value().is_some_and(|margin| margin < AT_REST) {
                    list.margin.try_set_value(AT_REST);
                    list.look();
                }
                list.grow(state);
            }
        });
        let listeners = [
            on_scroll(move || {
                list.margin.try_set_value(SCROLLING);
                list.look();
            }),
            on_focus(move || list.look()),
            on_resize(move || {
                list.forget();
                list.look();
            }),
            on_print(move |is_on_paper| {
                is_printing.try_set(is_on_paper);
            }),
        ];
        // They are dropped with the page they belong to.
        StoredValue::new_local(listeners);
        list
    }

    /// How many rows there are, where not all of them are drawn, or not at once.
    pub fn n_if_long(self) -> Option<usize> {
        let n = self.n.get();
        (n > GROUP).then_some(n)
    }

    /// Draws one group more of few rows after the other, as long as they are at rest in the same state: a key that is pressed meanwhile
    /// does not wait.
    fn grow(self, state: usize) {
        let n = self.n.try_get_untracked().unwrap_or_default();
        if n > FEW || untrack(|| self.rest.state()) != Some(state) {
            return;
        }
        let is_drawn = |group: usize| self.parts.with_untracked(|parts| parts.contains(&Part::Rows(group)));
        if let Some(next) = (0..n.div_ceil(GROUP)).find(|group| !is_drawn(*group)) {
            self.grown.set((state, next + 1));
            request_animation_frame(move || set_timeout(move || self.grow(state), Duration::ZERO));
        }
    }

    /// Makes the space that stands for these groups as high as they were, or are taken to be.
    pub fn space(self, from: usize, to: usize) -> NodeRef<Tbody> {
        let space: NodeRef<Tbody> = NodeRef::new();
        Effect::new(move |_| {
            let (Some(space), usual) = (space.get(), self.usual.get()) else {
                return;
            };
            let (known, n_unknown) = self.heights.with_value(|heights| heights.known(from, to));
            set_space(&space, known, n_unknown, usual);
        });
        space
    }

    /// The heights are others now.
    fn forget(self) {
        self.heights.try_set_value(Heights::default());
        self.is_measured.try_set_value(false);
    }

    fn look(self) {
        let Some(Some(table)) = self.table.try_get_untracked() else {
            return;
        };
        let (Some(window), Some(parts)) = (window_height(), self.parts.try_get_untracked()) else {
            return;
        };
        let places = places(&table);
        if places.len() != parts.len() {
            return;
        }
        let n_groups = self.n.get_untracked().div_ceil(GROUP);
        let placed: Vec<Placed> = parts.into_iter().zip(places).collect();
        let near = |margin: f64| {
            self.heights
                .with_value(|heights| heights.near(&placed, window, margin * window, n_groups))
        };
        let seen = Seen {
            of: untrack(|| self.rest.current()),
            in_sight: near(0.0),
            near: near(self.margin.get_value()),
        };
        let held = focused(&table).and_then(|at| match placed.get(at)? {
            (Part::Rows(group), _) => Some(*group),
            (Part::Space(..), _) => None,
        });
        let rows = |(part, (top, bottom)): &Placed| match part {
            Part::Rows(group) => Some((*group, bottom - top)),
            Part::Space(..) => None,
        };
        let drawn: Vec<(usize, f64)> = placed.iter().filter_map(rows).collect();
        // Measured once, even if nothing more will be drawn: a member who jumps to the end must find it. Everything not drawn is then laid
        // out again.
        let is_odd = |group: usize| (group * GROUP..(group + 1) * GROUP).any(|at| untrack(|| self.is_odd.run(at)));
        let even = drawn.iter().find(|(group, _)| !is_odd(*group));
        if let Some((_, height)) = even
            .or(drawn.first())
            .filter(|(_, height)| *height > 0.0 && !self.is_measured.get_value())
        {
            self.usual.set(Some(*height));
            self.is_measured.set_value(even.is_some());
        }
        if (seen, held) == (self.seen.get_untracked(), self.held.get_untracked()) {
            return;
        }
        self.heights.update_value(|heights| heights.learn(drawn));
        self.held.set(held);
        self.seen.set(seen);
        // What was drawn may be higher or lower than its space was.
        request_animation_frame(move || self.look());
    }
}
