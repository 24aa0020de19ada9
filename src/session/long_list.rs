//! Which groups of rows of a long table are drawn: those near what is looked at, or all where there are few or the page is printed.
use crate::platform::long_list::{focused, heights, near, on_print, on_resize, on_scroll, set_space};
use leptos::html::{Table, Tbody};
use leptos::prelude::*;
use std::collections::BTreeMap;

/// Rows come and go in groups of this size.
pub const GROUP: usize = 16;
/// Up to so many rows are all drawn: the browser's own search finds them all.
const FEW: usize = 150;
/// So many groups are drawn before it is known what is looked at.
const FIRST: usize = 2;

/// A table being looked at.
#[derive(Clone, Copy)]
pub struct LongList {
    n: Signal<usize>,
    range: RwSignal<(usize, usize)>,
    /// The group with the focus: it is not taken away.
    held: RwSignal<Option<usize>>,
    is_printing: RwSignal<bool>,
    /// How high the groups were that are not drawn any more.
    heights: StoredValue<BTreeMap<usize, f64>>,
    /// Whether the table knows how high a group is that was never drawn.
    is_measured: StoredValue<bool>,
    /// The table.
    pub table: NodeRef<Table>,
}

impl LongList {
    /// Of `n` rows.
    pub fn new(n: Signal<usize>) -> LongList {
        let list = LongList {
            n,
            range: RwSignal::new((0, FIRST)),
            held: RwSignal::new(None),
            is_printing: RwSignal::new(false),
            heights: StoredValue::default(),
            is_measured: StoredValue::new(false),
            table: NodeRef::new(),
        };
        Effect::new(move |_| {
            n.track();
            list.forget();
            // Once the rows are drawn.
            request_animation_frame(move || list.look());
        });
        let ears = [
            on_scroll(move || list.look()),
            on_resize(move || {
                list.forget();
                list.look();
            }),
            on_print(move |is_printing| {
                list.is_printing.try_set(is_printing);
            }),
        ];
        // They are let go with the page they belong to.
        StoredValue::new_local(ears);
        list
    }

    /// How many groups there are.
    pub fn n_groups(self) -> usize {
        self.n.get().div_ceil(GROUP)
    }

    /// How many rows there are, where not all of them are drawn.
    pub fn n_if_long(self) -> Option<usize> {
        let n = self.n.get();
        (n > FEW).then_some(n)
    }

    /// Whether this group is drawn.
    pub fn is_drawn(self, group: usize) -> bool {
        let (first, last) = self.range.get();
        let is_near = (first..last).contains(&group) || self.held.get() == Some(group);
        is_near || self.n.get() <= FEW || self.is_printing.get()
    }

    /// Makes the space that stands for this group as high as the group was.
    pub fn space(self, group: usize) -> NodeRef<Tbody> {
        let space: NodeRef<Tbody> = NodeRef::new();
        let height = self.heights.with_value(|heights| heights.get(&group).copied());
        space.on_load(move |space| {
            if let Some(height) = height {
                set_space(&space, height);
            }
        });
        space
    }

    /// The heights are others now.
    fn forget(self) {
        self.heights.try_update_value(BTreeMap::clear);
        self.is_measured.try_set_value(false);
    }

    fn look(self) {
        let Some(Some(table)) = self.table.try_get_untracked() else {
            return;
        };
        let Some(range) = near(&table) else { return };
        let (first, last) = self.range.get_untracked();
        if range == (first, last) {
            return;
        }
        let drawn = heights(&table, first, last);
        // What a group is taken to be high that was never drawn. Once: all of them would be laid out anew.
        if let Some(height) = drawn
            .first()
            .filter(|height| **height > 0.0 && !self.is_measured.get_value())
        {
            set_space(&table, *height);
            self.is_measured.set_value(true);
        }
        self.heights
            .update_value(|heights| heights.extend((first..last).zip(drawn)));
        self.held.set(focused(&table));
        self.range.set(range);
        // What was drawn may be higher or lower than its space was.
        request_animation_frame(move || self.look());
    }
}
