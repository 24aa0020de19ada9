//! The preview of an import names exactly what will look different, no more and no less.
use super::imports::{adopted, every_import};
use klimanetz_core::replica::{Document, EntityId, FieldChange, FieldName, Kind, Outcome, RecordChange, Version, plan};
use std::collections::{BTreeMap, BTreeSet};

type Statements = BTreeMap<FieldName, Vec<Version>>;

/// What the screen shows of a record: the differing statements of each field, the shown one first.
fn shown(document: &Document, kind: &Kind, id: &EntityId) -> Statements {
    let Some(entity) = document.entity(kind.as_str(), id.as_str()) else {
        return Statements::new();
    };
    let statements = |field: &FieldName| entity.statements(field.as_str()).into_iter().cloned().collect();
    let fields = entity.fields();
    fields.map(|(field, _)| (field.clone(), statements(field))).collect()
}

/// Whether the record looks different before and after: another value, another order, or one more or less.
fn differs(field: &FieldName, before: &Statements, after: &Statements) -> bool {
    let values = |statements: &Statements| -> Option<Vec<String>> {
        let versions = statements.get(field)?;
        Some(versions.iter().map(|version| version.value.to_string()).collect())
    };
    values(before) != values(after)
}

fn fields<'a>(before: &'a Statements, after: &'a Statements) -> BTreeSet<&'a FieldName> {
    before.keys().chain(after.keys()).collect()
}

#[test]
fn the_preview_is_what_happens() {
    every_import(31, |mine, theirs| {
        let plan = plan(mine, theirs).unwrap();
        let after = adopted(mine, &plan);
        let mut listed = BTreeSet::new();
        for record in &plan.records {
            assert!(listed.insert((&record.kind, &record.id)), "listed twice: {record:?}");
            assert_happens(record, &plan.fields(record), mine, &after);
        }
        let places = mine.all().chain(after.all()).map(|(kind, id, _, _)| (kind, id));
        for (kind, id) in places.filter(|place| !listed.contains(place)) {
            let (old, new) = (shown(mine, kind, id), shown(&after, kind, id));
            let changed = fields(&old, &new).into_iter().find(|field| differs(field, &old, &new));
            assert_eq!(changed, None, "{kind} {id} changes and is not listed");
        }
        for outcome in [Outcome::New, Outcome::Changed, Outcome::Conflicting, Outcome::Erased] {
            let n = plan.records.iter().filter(|record| record.outcome == outcome).count();
            assert_eq!(plan.n_records(outcome), n);
        }
    });
}

/// The record says what was there, what will be there, and how grave that is.
fn assert_happens(record: &RecordChange, fields_of_it: &[FieldChange], mine: &Document, after: &Document) {
    let old = shown(mine, &record.kind, &record.id);
    let new = shown(after, &record.kind, &record.id);
    if record.outcome == Outcome::Erased {
        assert!(!old.is_empty() && new.is_empty() && fields_of_it.is_empty());
        assert!(after.erased.contains(&record.id) && !mine.erased.contains(&record.id));
        return;
    }
    let mut changed = fields(&old, &new);
    changed.retain(|field| differs(field, &old, &new));
    let listed: Vec<&FieldName> = fields_of_it.iter().map(|change| &change.field).collect();
    assert_eq!(listed, Vec::from_iter(changed));
    for change in fields_of_it {
        let statements = |all: &Statements| all.get(&change.field).cloned().unwrap_or_default();
        assert_eq!(change.before, statements(&old));
        assert_eq!(change.after, statements(&new));
    }
    let is_undecided = fields_of_it.iter().any(|change| change.after.len() > 1);
    assert_eq!(record.outcome == Outcome::Conflicting, is_undecided);
    assert_eq!(record.outcome == Outcome::New, old.is_empty() && !is_undecided);
}
