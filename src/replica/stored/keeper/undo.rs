//! The member's last changes, to be taken back one after the other: a step each, under a key of its own, in no document and no file.
use super::super::encoding::{decode, encode};
use super::super::store::{Store, StoreError};
use crate::documents::Area;
use crate::edit::Edit;
use crate::json;
use crate::order::{gathered, sort};
use crate::undo::{Before, Bin, LastStep, Withdrawal};
use crate::{Document, EntityId, Kind, ReplicaId, Value};
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// What the keys of steps begin with: among what is private, whatever they are about.
const PREFIX: &str = "priv/undo/";
/// How many are kept.
const MANY: usize = 100;

/// What begins the line of a step with the label of whose file it was.
const FILE: &str = "file ";

/// What was there before one change: of each document that it changed, in this order.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Step {
    /// Whose file was taken over, if one was; empty if that is not known.
    file: Option<String>,
    before: Vec<(Area, Before)>,
}

impl Step {
    /// Of a file that is taken over, or of an edit.
    pub(super) fn new(file: Option<String>) -> Step {
        Step {
            file,
            ..Step::default()
        }
    }

    fn last(&self) -> LastStep {
        let of = |(area, before): &(Area, Before)| {
            let area = *area;
            before.touched().into_iter().map(move |touched| (area, touched))
        };
        LastStep {
            file: self.file.clone(),
            touched: self.before.iter().flat_map(of).collect(),
        }
    }

    fn of(&self, area: Area) -> impl Iterator<Item = &Before> {
        let of_area = self.before.iter().filter(move |(of, _)| *of == area);
        of_area.map(|(_, before)| before)
    }

    /// `delta` is about to be merged.
    pub(super) fn add(&mut self, area: Area, document: &Document, delta: &Document, bin: Bin) {
        match self.before.iter_mut().find(|(of, _)| *of == area) {
            Some((_, before)) => before.add(document, delta, bin),
            None => self.before.push((area, Before::of(document, delta, bin))),
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.before.iter().all(|(_, before)| before.is_empty())
    }

    /// The edits that take it back, in the other order: what moved between the documents is never in none.
    pub(super) fn edits<'d>(
        &self,
        bin: Bin,
        back: (&Value, Withdrawal),
        document: impl Fn(Area) -> &'d Document,
    ) -> Vec<(Area, Edit)> {
        let edit = |(area, before): &(Area, Before)| Some((*area, before.edit(document(*area), bin, back)?));
        self.before.iter().rev().filter_map(edit).collect()
    }

    /// A line for a file; two lines for each document: which one, with the new records; and what was stated.
    fn text(&self) -> String {
        let file = self.file.iter().map(|file| format!("{FILE}{}", json::text(file)));
        let lines = self.before.iter().flat_map(|(area, before)| {
            let ids = |ids: &BTreeSet<EntityId>| gathered(ids.iter().map(EntityId::to_string));
            let new: BTreeMap<String, BTreeSet<String>> = gathered(
                before
                    .new
                    .iter()
                    .map(|(kind, of_kind)| (kind.to_string(), ids(of_kind))),
            );
            let area = if *area == Area::Shared { "shared" } else { "private" };
            [format!("{area} {}", json::text(&new)), encode(&before.stated)]
        });
        file.chain(lines).collect::<Vec<_>>().join("\n")
    }

    fn parse(text: &str) -> Option<Step> {
        let (mut step, mut lines) = (Step::default(), text.lines());
        while let Some(line) = lines.next() {
            if let Some(file) = line.strip_prefix(FILE) {
                step.file = Some(serde_json::from_str(file).ok()?);
                continue;
            }
            let (area, new) = line.split_once(' ')?;
            let area = match area {
                "shared" => Area::Shared,
                "private" => Area::Private,
                _ => return None,
            };
            let new: BTreeMap<String, BTreeSet<String>> = serde_json::from_str(new).ok()?;
            let mut before = Before {
                stated: decode(lines.next()?).ok()?,
                ..Before::default()
            };
            for (kind, ids) in new {
                let ids = ids.iter().filter_map(|id| EntityId::parse(id));
                before.new.insert(Kind::parse(&kind)?, gathered(ids));
            }
            step.before.push((area, before));
        }
        Some(step)
    }
}

/// One that is kept.
struct KeptStep {
    key: String,
    n_chars: usize,
    /// The step itself where the storage has no room for it: it is gone with the page.
    held: Option<Step>,
    /// What it would take back, once that was asked for.
    last: Option<LastStep>,
}

impl KeptStep {
    fn read(&self, store: &dyn Store) -> Option<Step> {
        match &self.held {
            Some(step) => Some(step.clone()),
            None => Step::parse(&store.read(&self.key).ok()??),
        }
    }

    /// Keeps `step` in the storage, unless it is longer than `most` or there is no room.
    fn write(&mut self, step: Step, most: usize, store: &dyn Store) {
        let text = step.text();
        let is_stored = text.len() <= most && store.write(&self.key, &text).is_ok();
        if !is_stored && self.n_chars > 0 {
            store.remove(&self.key).ok();
        }
        self.n_chars = if is_stored { text.len() } else { 0 };
        self.held = (!is_stored).then_some(step);
    }
}

/// Those that are kept, the last one last.
pub(super) struct Steps {
    pub(super) bin: Bin,
    kept: VecDeque<KeptStep>,
}

impl Steps {
    pub(super) fn new(bin: Bin) -> Steps {
        Steps {
            bin,
            kept: VecDeque::new(),
        }
    }

    /// Those of earlier starts, and of other tabs up to now.
    pub(super) fn find(&mut self, store: &dyn Store) {
        let mut keys = store.keys().unwrap_or_default();
        keys.retain(|key| key.starts_with(PREFIX));
        sort(&mut keys);
        let kept = keys.into_iter().map(|key| KeptStep {
            n_chars: store.read(&key).ok().flatten().map_or(0, |text| text.len()),
            key,
            held: None,
            last: None,
        });
        self.kept = kept.collect();
    }

    pub(super) fn is_empty(&self) -> bool {
        self.kept.is_empty()
    }

    /// Adds the last one, of a tab that writes as `replica`. All of them take no more than a tenth of the `room`.
    pub(super) fn push(&mut self, step: Step, replica: ReplicaId, room: usize, store: &dyn Store) {
        let number = |kept: &KeptStep| kept.key.strip_prefix(PREFIX)?.split('-').next()?.parse::<u32>().ok();
        let last = self.kept.back().and_then(number).unwrap_or(0);
        let mut kept = KeptStep {
            key: format!("{PREFIX}{:010}-{replica}", last.saturating_add(1)),
            n_chars: 0,
            held: None,
            last: Some(step.last()),
        };
        kept.write(step, room / 10, store);
        self.kept.push_back(kept);
        let is_too_much = |kept: &VecDeque<KeptStep>| {
            kept.len() > MANY || (kept.len() > 1 && kept.iter().map(|kept| kept.n_chars).sum::<usize>() > room / 10)
        };
        while is_too_much(&self.kept) {
            self.remove_first(store);
        }
    }

    fn remove_first(&mut self, store: &dyn Store) {
        if let Some(first) = self.kept.pop_front() {
            store.remove(&first.key).ok();
        }
    }

    /// The last one that can be read.
    pub(super) fn last(&mut self, store: &dyn Store) -> Option<Step> {
        loop {
            // Another tab may have taken it back.
            if let Some(step) = self.kept.back()?.read(store) {
                return Some(step);
            }
            self.remove_last(store);
        }
    }

    /// What that one would take back.
    pub(super) fn describe_last(&mut self, store: &dyn Store) -> Option<LastStep> {
        if let Some(last) = self.kept.back().and_then(|kept| kept.last.clone()) {
            return Some(last);
        }
        let last = self.last(store)?.last();
        self.kept.back_mut()?.last = Some(last.clone());
        Some(last)
    }

    fn remove_last(&mut self, store: &dyn Store) {
        if let Some(last) = self.kept.pop_back() {
            store.remove(&last.key).ok();
        }
    }

    /// The last one, which is `done`, was taken back by changes that came to `back`: what was stated again stands for what `done`
    /// replaced of earlier ones.
    pub(super) fn taken_back<'d>(
        &mut self,
        done: &Step,
        back: &[(Area, Document)],
        document: impl Fn(Area) -> &'d Document,
        store: &dyn Store,
    ) {
        self.remove_last(store);
        for kept in &mut self.kept {
            let Some(before) = kept.read(store) else { continue };
            let mut step = before.clone();
            for (area, back) in back {
                let of_area = step.before.iter_mut().filter(|(of, _)| of == area);
                of_area.for_each(|(_, earlier)| {
                    done.of(*area)
                        .for_each(|later| earlier.stands_for(later, back, document(*area)));
                });
            }
            if step != before {
                kept.write(step, usize::MAX, store);
            }
        }
    }

    /// Another tab has taken it back.
    pub(super) fn gone(&mut self, key: &str) {
        self.kept.retain(|kept| kept.key != key);
    }

    /// Forgets what is said of the erased, also in steps of other tabs.
    pub(super) fn forget(&mut self, erased: &BTreeSet<EntityId>, store: &dyn Store) {
        for kept in &mut self.kept {
            kept.last = None;
            for (_, before) in kept.held.iter_mut().flat_map(|step| &mut step.before) {
                before.forget(erased);
            }
        }
        for key in store.keys().unwrap_or_default() {
            let text = if key.starts_with(PREFIX) {
                store.read(&key).ok().flatten()
            } else {
                None
            };
            // Ids are plain ASCII and stand in the text as they are.
            let Some(text) = text.filter(|text| erased.iter().any(|id| text.contains(id.as_str()))) else {
                continue;
            };
            let mut step = Step::parse(&text).unwrap_or_default();
            step.before.iter_mut().for_each(|(_, before)| before.forget(erased));
            // What cannot be written without them goes altogether.
            if step.is_empty() || store.write(&key, &step.text()).is_err() {
                store.remove(&key).ok();
            }
        }
        self.kept
            .retain(|kept| kept.read(store).is_some_and(|step| !step.is_empty()));
    }

    /// Changes come before what was there before them: the steps leave the storage. Whether there was any.
    fn give_way(&mut self, store: &dyn Store) -> bool {
        let mut has_given = false;
        for kept in self.kept.iter_mut().filter(|kept| kept.held.is_none()) {
            kept.held = kept.read(store);
            kept.n_chars = 0;
            has_given |= store.remove(&kept.key).is_ok();
        }
        self.kept.retain(|kept| kept.held.is_some());
        has_given
    }
}

/// A storage in which steps give way to changes.
pub(super) struct Yielding<'a> {
    store: &'a dyn Store,
    steps: RefCell<&'a mut Steps>,
}

impl<'a> Yielding<'a> {
    pub(super) fn new(store: &'a dyn Store, steps: &'a mut Steps) -> Yielding<'a> {
        Yielding {
            store,
            steps: RefCell::new(steps),
        }
    }
}

impl Store for Yielding<'_> {
    fn keys(&self) -> Result<Vec<String>, StoreError> {
        self.store.keys()
    }
    fn read(&self, key: &str) -> Result<Option<String>, StoreError> {
        self.store.read(key)
    }
    fn write(&self, key: &str, text: &str) -> Result<(), StoreError> {
        match self.store.write(key, text) {
            Err(StoreError::Full) if self.steps.borrow_mut().give_way(self.store) => self.store.write(key, text),
            outcome => outcome,
        }
    }
    fn remove(&self, key: &str) -> Result<(), StoreError> {
        self.store.remove(key)
    }
}
