//! What a long table consists of from the top to the bottom, and where the groups of its rows are or would be.
use std::collections::BTreeMap;

/// Rows come and go in groups of this size.
pub const GROUP: usize = 8;

/// What stands at a place of the table, from the top to the bottom.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub enum Part {
    /// The rows of a group.
    Rows(usize),
    /// Empty space for the groups from one to before another.
    Space(usize, usize),
}

impl Part {
    /// The groups that are drawn, and empty space for the others.
    pub fn of(n_groups: usize, is_drawn: impl Fn(usize) -> bool) -> Vec<Part> {
        let mut parts = Vec::new();
        for group in 0..n_groups {
            match parts.last_mut() {
                _ if is_drawn(group) => parts.push(Part::Rows(group)),
                Some(Part::Space(_, to)) => *to = group + 1,
                _ => parts.push(Part::Space(group, group + 1)),
            }
        }
        parts
    }
}

/// Some groups: from one to before another.
pub type Groups = (usize, usize);

/// A part, and where its top and its bottom are, in pixels from the top of the window.
pub type Placed = (Part, (f64, f64));

/// How high groups were when they were drawn last.
#[derive(Default)]
pub struct Heights(BTreeMap<usize, f64>);

impl Heights {
    /// Groups have been drawn, and were so high.
    pub fn learn(&mut self, drawn: impl IntoIterator<Item = (usize, f64)>) {
        self.0.extend(drawn);
    }

    /// How high those of these groups are together that were drawn before, and how many never were.
    pub fn known(&self, from: usize, to: usize) -> (f64, u32) {
        let known = self.0.range(from..to).map(|(_, height)| height);
        let n_unknown = (to - from).saturating_sub(known.clone().count());
        (known.sum(), u32::try_from(n_unknown).unwrap_or(u32::MAX))
    }

    /// The first of `n_groups` that is not further above the window than the margin, and the one behind the last that is not further
    /// below. One at least: how a table is laid out depends on what is in its rows.
    pub fn near(&self, parts: &[Placed], window: f64, margin: f64, n_groups: usize) -> Groups {
        let (mut first, mut last) = (0, 0);
        let mut meet = |group: usize, top: f64, bottom: f64| {
            if bottom < -margin {
                first = group + 1;
            }
            if top <= window + margin {
                last = group + 1;
            }
        };
        for (part, (top, bottom)) in parts {
            match *part {
                Part::Rows(group) => meet(group, *top, *bottom),
                Part::Space(from, to) => {
                    let (known, n_unknown) = self.known(from, to);
                    let usual = ((bottom - top - known) / f64::from(n_unknown.max(1))).max(0.0);
                    let mut top = *top;
                    for group in from..to {
                        let bottom = top + self.0.get(&group).copied().unwrap_or(usual);
                        meet(group, top, bottom);
                        top = bottom;
                    }
                }
            }
        }
        let first = first.min(n_groups.saturating_sub(1));
        (first, last.max(first + 1))
    }
}
