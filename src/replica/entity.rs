//! One thing of the directory: its fields, each with its current versions.
use super::{Dot, FieldName, Value, Version};
use crate::order::{sort_by, sort_by_key};
use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash, Hasher};

/// The current versions of every field. Two or more of one field are statements nobody has decided between.
///
/// They stand side by side, sorted by field and then by dot: a country has a hundred thousand fields with one version each.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Entity {
    /// The field of the version at the same place.
    names: Vec<FieldName>,
    versions: Vec<Version>,
}

/// Up to this many versions are put into their places one by one; more are sorted.
const FEW: usize = 16;

impl Entity {
    /// Without a field; with room for `n` versions.
    pub(super) fn with_room(n: usize) -> Entity {
        Entity {
            names: Vec::with_capacity(n),
            versions: Vec::with_capacity(n),
        }
    }

    /// Whether nothing is stated about it.
    pub fn is_empty(&self) -> bool {
        self.names.is_empty()
    }

    /// The fields with their versions, by name.
    pub fn fields(&self) -> impl Iterator<Item = (&FieldName, &[Version])> {
        let mut at = 0;
        std::iter::from_fn(move || {
            let name = self.names.get(at)?;
            let end = self.end(name, at);
            let versions = self.versions.get(at..end)?;
            at = end;
            Some((name, versions))
        })
    }

    /// All current versions of `field`, sorted by dot.
    pub fn versions(&self, field: &str) -> &[Version] {
        let start = self.start(field);
        match self.names.get(start) {
            Some(name) if name.as_str() == field => self.versions.get(start..self.end(name, start)).unwrap_or_default(),
            _ => &[],
        }
    }

    /// The version of `field` with this dot.
    pub fn version(&self, field: &str, dot: Dot) -> Option<&Version> {
        self.versions.get(self.place(field, dot).ok()?)
    }

    fn start(&self, field: &str) -> usize {
        self.names.partition_point(|name| name.as_str() < field)
    }

    /// Where the versions of the field `name` end that begin at `start`.
    fn end(&self, name: &FieldName, start: usize) -> usize {
        let more = self.names.get(start + 1..).unwrap_or_default();
        match more.first() {
            // Of a few fields there are many versions: they are not walked over each time.
            Some(next) if next == name => start + 1 + more.partition_point(|next| next == name),
            _ => start + 1,
        }
    }

    /// The differing statements about `field`, the one to show first in front: latest `at`, then highest dot.
    ///
    /// Equal values count as one statement here, at reading time; merging keeps them apart, else it would not be associative.
    pub fn statements(&self, field: &str) -> Vec<&Version> {
        distinct(self.versions(field))
    }

    /// How many differing statements there are about `field`.
    pub fn n_statements(&self, field: &str) -> usize {
        match self.versions(field) {
            // Nearly always.
            few @ ([] | [_]) => few.len(),
            several => distinct(several).len(),
        }
    }

    /// The version to show where only one fits.
    pub fn shown(&self, field: &str) -> Option<&Version> {
        self.versions(field)
            .iter()
            .max_by_key(|version| (version.at, version.dot))
    }

    /// The shown value as text, if it is one.
    pub fn text(&self, field: &str) -> Option<&str> {
        self.shown(field)?.value.as_str()
    }

    /// Whether the shown value is `true`.
    pub fn flag(&self, field: &str) -> bool {
        self.shown(field)
            .is_some_and(|version| version.value == Value::Bool(true))
    }

    /// Whether the element of a set is there whose field this is, e.g. `about:<id>`; see `elements`.
    pub fn has(&self, element: &str) -> bool {
        let mut versions = self.versions(element).iter();
        versions.any(|version| version.value == Value::Bool(true))
    }

    /// The elements of the set `set`: one boolean field `set:element` each; present wins over a concurrent absent.
    pub fn elements<'a>(&'a self, set: &'a str) -> impl Iterator<Item = &'a str> + 'a {
        self.fields().filter_map(move |(name, versions)| {
            let element = name.as_str().strip_prefix(set)?.strip_prefix(':')?;
            let mut versions = versions.iter();
            versions
                .any(|version| version.value == Value::Bool(true))
                .then_some(element)
        })
    }

    /// Fields with more than one differing statement.
    pub fn conflicts(&self) -> impl Iterator<Item = &FieldName> {
        self.fields()
            .filter(|(_, versions)| versions.len() > 1 && distinct(versions).len() > 1)
            .map(|(name, _)| name)
    }

    /// Every version with its field.
    pub fn all(&self) -> impl Iterator<Item = (&FieldName, &Version)> {
        self.names.iter().zip(&self.versions)
    }

    /// The same, to change anything in the versions but their dots, which they are sorted by.
    pub fn all_mut(&mut self) -> impl Iterator<Item = (&FieldName, &mut Version)> {
        self.names.iter().zip(&mut self.versions)
    }

    /// The latest version of any field: when this was last touched and by whom.
    pub fn latest(&self) -> Option<&Version> {
        self.versions.iter().max_by_key(|version| (version.at, version.dot))
    }

    /// Where the version of `field` with this dot is, or belongs.
    fn place(&self, field: &str, dot: Dot) -> Result<usize, usize> {
        let start = self.start(field);
        let of_field = self.versions(field);
        let found = of_field.binary_search_by_key(&dot, |known| known.dot);
        found.map(|at| start + at).map_err(|at| start + at)
    }

    /// Puts `version` into `field` in dot order; what is already there stays as it is.
    pub(super) fn add(&mut self, field: FieldName, version: Version) {
        if let Err(at) = self.place(field.as_str(), version.dot) {
            self.names.insert(at, field);
            self.versions.insert(at, version);
        }
    }

    /// Puts in all that `other` says; what is already there stays as it is.
    pub(super) fn join(&mut self, other: Entity) {
        if other.names.len() <= FEW {
            other.into_iter().for_each(|(field, version)| self.add(field, version));
        } else {
            *self = std::mem::take(self).into_iter().chain(other).collect();
        }
    }

    /// The fields that `is_wanted` accepts, whole.
    pub(super) fn fields_where(&self, is_wanted: impl Fn(&FieldName, &[Version]) -> bool) -> Entity {
        let mut part = Entity::default();
        for (name, versions) in self.fields().filter(|(name, versions)| is_wanted(name, versions)) {
            part.names.extend(versions.iter().map(|_| name.clone()));
            part.versions.extend_from_slice(versions);
        }
        part
    }

    /// The versions that `is_wanted` accepts.
    pub(super) fn part(&self, is_wanted: impl Fn(&FieldName, &Version) -> bool) -> Entity {
        let wanted = || self.all().filter(|(name, version)| is_wanted(name, version));
        let mut part = Entity::with_room(wanted().count());
        for (name, version) in wanted() {
            part.names.push(name.clone());
            part.versions.push(version.clone());
        }
        part
    }

    /// Keeps only the versions that `keep` accepts.
    pub(super) fn retain(&mut self, mut keep: impl FnMut(&FieldName, Dot) -> bool) {
        let are_kept: Vec<bool> = self.all().map(|(name, version)| keep(name, version.dot)).collect();
        if are_kept.iter().all(|is_kept| *is_kept) {
            return;
        }
        let mut next = are_kept.iter();
        self.names.retain(|_| next.next() == Some(&true));
        let mut next = are_kept.iter();
        self.versions.retain(|_| next.next() == Some(&true));
    }
}

impl FromIterator<(FieldName, Version)> for Entity {
    fn from_iter<I: IntoIterator<Item = (FieldName, Version)>>(statements: I) -> Entity {
        let statements = statements.into_iter();
        if let Some(n) = statements.size_hint().1.filter(|n| *n <= FEW) {
            let mut entity = Entity::with_room(n);
            statements.for_each(|(field, version)| entity.add(field, version));
            return entity;
        }
        let mut all: Vec<(FieldName, Version)> = statements.collect();
        let compare =
            |(one, a): &(FieldName, Version), (other, b): &(FieldName, Version)| one.cmp(other).then(a.dot.cmp(&b.dot));
        if !all.is_sorted_by(|one, other| compare(one, other).is_lt()) {
            sort_by(&mut all, compare);
            all.dedup_by(|later, first| compare(first, later).is_eq());
        }
        let (names, versions) = all.into_iter().unzip();
        Entity { names, versions }
    }
}

impl IntoIterator for Entity {
    type Item = (FieldName, Version);
    type IntoIter = std::iter::Zip<std::vec::IntoIter<FieldName>, std::vec::IntoIter<Version>>;

    fn into_iter(self) -> Self::IntoIter {
        self.names.into_iter().zip(self.versions)
    }
}

/// The versions with differing values, the one to show first in front.
fn distinct(versions: &[Version]) -> Vec<&Version> {
    let mut newest_first: Vec<&Version> = versions.iter().collect();
    sort_by_key(&mut newest_first, |version| {
        std::cmp::Reverse((version.at, version.dot))
    });
    let mut alike = BTreeMap::<u64, Vec<&Value>>::new();
    newest_first.retain(|version| {
        let mut hasher = DefaultHasher::new();
        version.value.hash(&mut hasher);
        let kept = alike.entry(hasher.finish()).or_default();
        let is_new = !kept.contains(&&version.value);
        kept.extend(is_new.then_some(&version.value));
        is_new
    });
    newest_first
}
