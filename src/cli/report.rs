//! What a file holds, on one line.
use crate::refused::{Refused, input_name};
use crate::{input, output};
use klimanetz_core::catalogue::{Kind, kinds};
use klimanetz_core::replica::Document;
use klimanetz_core::snapshot::{Scope, Snapshot, state_hash};
use std::collections::BTreeMap;
use std::ffi::{OsStr, OsString};

/// Prints one line per readable file; all files are looked at, also after a refusal.
pub fn validate(files: &[OsString]) -> Result<(), Vec<Refused>> {
    let mut refusals = Vec::new();
    for file in files {
        let line = input::read(file).map(|snapshot| format!("{}: {}", input_name(file), summary(&snapshot)));
        match line.and_then(|line| output::print(format!("{}\n", output::one_line(&line)))) {
            Ok(()) => {}
            Err(refused) => refusals.push(refused),
        }
    }
    if refusals.is_empty() { Ok(()) } else { Err(refusals) }
}

/// Prints the Stand-Kennung of one file.
pub fn stand(file: &OsStr) -> Result<(), Refused> {
    let snapshot = input::read(file)?;
    output::print(format!("{}\n", state_hash(&snapshot.shared.0).short()))
}

fn summary(snapshot: &Snapshot) -> String {
    let scope = match snapshot.scope {
        Scope::Shared => "shared",
        Scope::Backup => "backup",
    };
    let stand = state_hash(&snapshot.shared.0).short();
    let mut summary = format!("{scope}, stand {stand}, {}", counts(&snapshot.shared.0));
    if let Some(private) = &snapshot.private {
        summary.push_str(&format!("; private: {}", private_counts(private.reveal())));
    }
    if snapshot.is_newer {
        summary.push_str("; written by a newer version");
    }
    summary
}

/// How many of each kind that this app knows, and how much else; the names a newer app gives to private things are not printed.
fn private_counts(document: &Document) -> String {
    let known = kinds().filter(|kind| kind.is_private()).map(Kind::code);
    let known = known.map(|kind| (kind, document.of_kind(kind).count()));
    let known: Vec<(&str, usize)> = known.filter(|(_, n)| *n > 0).collect();
    let n_known: usize = known.iter().map(|(_, n)| n).sum();
    let n_other = document.entities.values().map(BTreeMap::len).sum::<usize>() - n_known;
    let known = known.iter().map(|(kind, n)| format!("{n} {kind}"));
    let other = (n_other > 0).then(|| format!("{n_other} of other kinds"));
    let parts: Vec<String> = known.chain(other).collect();
    if parts.is_empty() {
        "nothing stated".to_owned()
    } else {
        parts.join(", ")
    }
}

fn counts(document: &Document) -> String {
    let counts: Vec<String> = document
        .entities
        .iter()
        .map(|(kind, entities)| format!("{} {kind}", entities.len()))
        .collect();
    if counts.is_empty() {
        "nothing stated".to_owned()
    } else {
        counts.join(", ")
    }
}
