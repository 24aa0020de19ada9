//! The member's own notes.
use crate::catalogue::kind;
use crate::domain::{ABOUT, Note};
use crate::order::sort_by_key;
use crate::replica::Document;
use crate::search::{Index, Query};
use crate::summary::links::{Reference, references};
use std::collections::BTreeMap;
use std::fmt;

/// The list of notes. Does not print its content.
#[derive(Clone, PartialEq, Eq)]
pub struct NotesView {
    /// Newest first.
    pub notes: Vec<Note>,
    /// How many there are without search and tag.
    pub n_all: usize,
    /// Every tag with how often it is used.
    pub tags: Vec<(String, usize)>,
    /// What lies in the bin.
    pub binned: Vec<Note>,
}

impl fmt::Debug for NotesView {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("NotesView(•••)")
    }
}

/// The notes found by `query` that have `tag`, if one is given.
pub fn notes(private: &Document, query: &str, tag: Option<&str>) -> NotesView {
    let all = private.of_kind(kind::NOTE).map(|(id, entity)| Note::read(id, entity));
    let (binned, mut present): (Vec<_>, Vec<_>) = all.partition(|note| note.is_binned);
    sort_by_key(&mut present, |note| std::cmp::Reverse(note.at));
    let mut tags: BTreeMap<String, usize> = BTreeMap::new();
    for tag in present.iter().flat_map(|note| &note.tags) {
        *tags.entry(tag.clone()).or_default() += 1;
    }
    let n_all = present.len();
    let mut index = Index::default();
    for note in &present {
        index.add(&note.text, note.tags.iter().map(String::as_str));
    }
    let found = index
        .narrow(&Query::new(query))
        .into_iter()
        .filter_map(|at| present.get(at));
    let has_tag = |note: &&Note| tag.is_none_or(|tag| note.tags.iter().any(|own| own == tag));
    NotesView {
        notes: found.filter(has_tag).cloned().collect(),
        n_all,
        tags: tags.into_iter().collect(),
        binned,
    }
}

/// How many there are.
pub fn n_notes(private: &Document) -> usize {
    private.of_kind(kind::NOTE).count()
}

/// One note with what it is about.
pub fn note(private: &Document, shared: &Document, id: &str) -> Option<(Note, Vec<Reference>)> {
    let (id, entity) = private.entities.get(kind::NOTE)?.get_key_value(id)?;
    let note = Note::read(id, entity);
    let about = references(shared, &note.about);
    Some((note, about))
}

/// The own notes about `id`, newest first.
pub fn notes_about(private: &Document, id: &str) -> Vec<Note> {
    let about = format!("{ABOUT}:{id}");
    let mut notes: Vec<Note> = private
        .of_kind(kind::NOTE)
        .filter(|(_, entity)| entity.has(&about))
        .map(|(note_id, entity)| Note::read(note_id, entity))
        .filter(|note| !note.is_binned)
        .collect();
    sort_by_key(&mut notes, |note| std::cmp::Reverse(note.at));
    notes
}
