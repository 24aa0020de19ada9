//! One thing of the directory: its fields, each with its current versions.
use super::{Dot, FieldName, Value, Version};
use crate::order::sort_by_key;
use std::collections::BTreeMap;

/// Fields by name. A field that is there has at least one version; two or more are statements nobody has decided between.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Entity {
    /// The versions of each field, sorted by dot.
    pub fields: BTreeMap<FieldName, Vec<Version>>,
}

impl Entity {
    /// All current versions of `field`, sorted by dot.
    pub fn versions(&self, field: &str) -> &[Version] {
        self.fields.get(field).map_or(&[], Vec::as_slice)
    }

    /// The differing statements about `field`, the one to show first in front: latest `at`, then highest dot.
    ///
    /// Equal values count as one statement here, at reading time; merging keeps them apart, else it would not be associative.
    pub fn statements(&self, field: &str) -> Vec<&Version> {
        let mut newest_first: Vec<&Version> = self.versions(field).iter().collect();
        sort_by_key(&mut newest_first, |version| {
            std::cmp::Reverse((version.at, version.dot))
        });
        let mut distinct: Vec<&Version> = Vec::with_capacity(newest_first.len());
        for version in newest_first {
            if !distinct.iter().any(|kept| kept.value == version.value) {
                distinct.push(version);
            }
        }
        distinct
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

    /// The elements of the set `set`: one boolean field `set:element` each; present wins over a concurrent absent.
    pub fn elements<'a>(&'a self, set: &'a str) -> impl Iterator<Item = &'a str> + 'a {
        self.fields.iter().filter_map(move |(name, versions)| {
            let element = name.as_str().strip_prefix(set)?.strip_prefix(':')?;
            versions
                .iter()
                .any(|version| version.value == Value::Bool(true))
                .then_some(element)
        })
    }

    /// Fields with more than one differing statement.
    pub fn conflicts(&self) -> impl Iterator<Item = &FieldName> {
        self.fields
            .iter()
            .filter(|(name, _)| self.statements(name.as_str()).len() > 1)
            .map(|(name, _)| name)
    }

    /// Every version with its field.
    pub fn all(&self) -> impl Iterator<Item = (&FieldName, &Version)> {
        self.fields
            .iter()
            .flat_map(|(name, versions)| versions.iter().map(move |version| (name, version)))
    }

    /// The latest version of any field: when this was last touched and by whom.
    pub fn latest(&self) -> Option<&Version> {
        self.all()
            .map(|(_, version)| version)
            .max_by_key(|version| (version.at, version.dot))
    }

    /// Puts `version` into `field` in dot order; what is already there stays as it is.
    pub(super) fn add(&mut self, field: &FieldName, version: Version) {
        let Some(versions) = self.fields.get_mut(field) else {
            // Nearly every field has one version: no room is kept for more.
            self.fields.insert(field.clone(), vec![version]);
            return;
        };
        if let Err(at) = versions.binary_search_by_key(&version.dot, |known| known.dot) {
            versions.insert(at, version);
        }
    }

    /// The versions that `is_wanted` accepts, without empty fields.
    pub(super) fn part(&self, is_wanted: impl Fn(&Version) -> bool) -> Entity {
        let mut part = Entity::default();
        for (name, versions) in &self.fields {
            let wanted: Vec<Version> = versions.iter().filter(|version| is_wanted(version)).cloned().collect();
            if !wanted.is_empty() {
                part.fields.insert(name.clone(), wanted);
            }
        }
        part
    }

    /// Keeps only the versions `keep` accepts, and no empty fields.
    pub(super) fn retain(&mut self, mut keep: impl FnMut(&FieldName, Dot) -> bool) {
        self.fields.retain(|name, versions| {
            versions.retain(|version| keep(name, version.dot));
            !versions.is_empty()
        });
    }
}
