//! Law 9 and tests T-E-1 to T-E-7: an erased person stays erased, whatever arrives afterwards.
use super::histories::every_world;
use super::places::{ENTITIES, secret};
use super::stories::{Browser, ERIKA, about, erasure};
use klimanetz_core::edit::{Edit, Refusal};
use klimanetz_core::replica::{Document, EntityId, Outcome, plan};

/// Law 9: no text about an erased entity is left in any copy that knows of it, nor does any other copy bring it back.
#[test]
fn no_file_brings_back_a_word_about_the_erased() {
    every_world(9, |world| {
        let sheets = world.sheets();
        for (at, sheet) in sheets.iter().enumerate() {
            for &entity in &sheet.account.erased {
                let other = &sheets[(at * 5 + 1) % sheets.len()].document;
                let (mut mine, mut theirs) = (sheet.document.clone(), other.clone());
                mine.merge(other);
                theirs.merge(&sheet.document);
                for document in [&sheet.document, &mine, &theirs] {
                    assert!(!format!("{document:?}").contains(&secret(entity)), "{document:#?}");
                }
                let plan = plan(&sheet.document, other).unwrap();
                assert!(!format!("{plan:?}").contains(&secret(entity)), "{plan:#?}");
                assert!(
                    plan.records
                        .iter()
                        .all(|record| record.id.as_str() != ENTITIES[entity].1)
                );
            }
        }
    });
}

/// Law 9: what is erased is never less.
#[test]
fn the_erased_only_grow() {
    every_world(27, |world| {
        let mut all = Document::default();
        for sheet in world.sheets() {
            let before = all.erased.clone();
            all.merge(&sheet.document);
            assert!(all.erased.is_superset(&before) && all.erased.is_superset(&sheet.document.erased));
        }
        assert_eq!(all.erased.len(), world.everything().account.erased.len());
    });
}

/// Anna knows Erika and has told Bert.
fn anna_and_bert() -> (Browser, Browser) {
    let (mut anna, mut bert) = (Browser::new(1), Browser::new(2));
    anna.states("name", "Erika Muster");
    bert.imports(&anna.document);
    (anna, bert)
}

fn knows_nothing_of_erika(document: &Document) {
    assert!(document.erased.contains(ERIKA));
    assert!(!format!("{document:?}").contains("Muster"), "{document:#?}");
}

/// T-E-1: A exports, B imports, A erases, A exports, B imports.
#[test]
fn t_e_1_who_imports_an_erasure_has_erased() {
    let (mut anna, mut bert) = anna_and_bert();
    bert.states("phone", "Muster 0221");
    anna.erases();
    let preview = plan(&bert.document, &anna.document).unwrap();
    assert_eq!(
        preview.n_records(Outcome::Erased),
        1,
        "the preview says so: {preview:#?}"
    );
    bert.imports(&anna.document);
    knows_nothing_of_erika(&bert.document);
}

/// T-E-2: then B imports A's first file.
#[test]
fn t_e_2_an_older_file_does_not_bring_the_erased_back() {
    let (mut anna, mut bert) = anna_and_bert();
    let first_file = anna.document.clone();
    anna.erases();
    bert.imports(&anna.document);
    assert_eq!(plan(&bert.document, &first_file).unwrap().n_kept_erased, 1);
    assert_eq!(bert.imports(&first_file), None);
    knows_nothing_of_erika(&bert.document);
}

/// T-E-3: C, who never heard of it, edits later and sends to A.
#[test]
fn t_e_3_a_later_edit_does_not_bring_the_erased_back_and_the_erasure_travels_on() {
    let (mut anna, mut carl) = anna_and_bert();
    anna.erases();
    carl.states("name", "Erika Muster-Neumann");
    anna.imports(&carl.document);
    knows_nothing_of_erika(&anna.document);
    carl.imports(&anna.document);
    knows_nothing_of_erika(&carl.document);
    assert_eq!(
        carl.tries(&Edit::Write(vec![about(ERIKA, "name", "E. Muster")])),
        Err(Refusal::Erased(EntityId::parse(ERIKA).unwrap()))
    );
}

/// T-E-5: A restores an old backup; the erasures of today are merged in.
#[test]
fn t_e_5_a_restored_backup_brings_nobody_back() {
    let (mut anna, _) = anna_and_bert();
    let backup = anna.document.clone();
    anna.erases();
    let mut restored = Browser {
        document: backup,
        ..Browser::new(3)
    };
    restored.document.merge(&Document {
        erased: anna.document.erased.clone(),
        ..Document::default()
    });
    knows_nothing_of_erika(&restored.document);
    restored.imports(&anna.document);
    assert_eq!(restored.document.entities, anna.document.entities);
}

/// T-E-6, as far as the core goes: of the erased there is a random id, and nothing else.
#[test]
fn t_e_6_nothing_but_a_random_id_tells_of_the_erased() {
    let (mut anna, _) = anna_and_bert();
    let change = anna.erases();
    assert_eq!(
        change.delta.erased.iter().map(EntityId::as_str).collect::<Vec<_>>(),
        [ERIKA]
    );
    assert!(change.delta.entities.is_empty() && change.delta.rest.is_empty());
    assert!(anna.document.entities.is_empty());
}

/// T-E-7: with an erasure on either side, the order and the repetition do not matter.
#[test]
fn t_e_7_erasing_merges_like_everything_else() {
    let (mut anna, mut bert) = anna_and_bert();
    anna.erases();
    bert.states("name", "Erika Muster-Neumann");
    let (mut one, mut other) = (anna.document.clone(), bert.document.clone());
    one.merge(&bert.document);
    other.merge(&anna.document);
    assert_eq!(one, other);
    let once = one.clone();
    one.merge(&once);
    one.merge(&bert.document);
    assert_eq!(one, once);
}

/// An id is gone in every kind: a newer app may keep something else under it.
#[test]
fn an_erasure_absorbs_whatever_has_this_id() {
    let (mut anna, mut bert) = anna_and_bert();
    let mut write = about(ERIKA, "text", "Muster");
    write.kind = klimanetz_core::replica::Kind::parse("portrait").unwrap();
    bert.does(&Edit::Write(vec![write]));
    anna.erases();
    bert.imports(&anna.document);
    knows_nothing_of_erika(&bert.document);
}

/// Official keys and history entries have no random ids: they could never come back.
#[test]
fn what_has_no_random_id_cannot_be_erased() {
    let (anna, _) = anna_and_bert();
    for id in [
        "05315000",
        "05382",
        "r00000000000000a1-17",
        "5B1E0000-0000-4000-8000-00000000000E",
        "5b1e0000000040008000-00000000000e",
    ] {
        let mut browser = anna.clone();
        assert_eq!(
            browser.tries(&erasure(id)),
            Err(Refusal::NotErasable(EntityId::parse(id).unwrap()))
        );
        let both = Edit::Erase([ERIKA, id].map(|id| EntityId::parse(id).unwrap()).into());
        assert!(browser.tries(&both).is_err(), "not even together with one that can");
        assert_eq!(
            (browser.document, browser.author),
            (anna.document.clone(), anna.author.clone())
        );
    }
}

/// Erasing twice is once.
#[test]
fn what_is_erased_cannot_be_erased_again() {
    let (mut anna, _) = anna_and_bert();
    anna.erases();
    assert_eq!(anna.tries(&erasure(ERIKA)), Ok(None));
}
