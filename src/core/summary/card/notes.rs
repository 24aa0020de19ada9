//! The member's own notes.
use crate::catalogue::kind;
use crate::domain::{ABOUT, Note};
use crate::order::sort_by_key;
use crate::replica::Document;
use crate::summary::links::{Reference, references};

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
