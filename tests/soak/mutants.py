"""The faults that tests/soak/mutants.sh puts into a copy of the sources, each asleep until KLIMANETZ_BROKEN names it.

python3 tests/soak/mutants.py COPY writes the copy and prints the names; in what is put in, BROKEN stands for "this fault is awake".
"""
import pathlib
import sys

# Name, what it does, file under src/replica, what stands there once (or as often as said), what stands there instead.
MUTANTS = [
    ("covered-by-seen-alone", "An entry counts as covered though the base still states what it supersedes.", "cover.rs",
     "&& !self.holds_what_is_superseded_in(delta)", "&& (BROKEN || !self.holds_what_is_superseded_in(delta))"),
    ("erased-can-return", "A file can bring the erased back.", "merge.rs",
     "entities.retain(|id, _| !self.erased.contains(id));", "entities.retain(|id, _| BROKEN || !self.erased.contains(id));"),
    ("last-writer-wins", "Of two statements the later one by the clock stays.", "merge.rs",
     "        self.seen.join(&other.seen);\n",
     """        self.seen.join(&other.seen);
        for entity in self.entities.values_mut().flat_map(|of_kind| of_kind.values_mut()).filter(|_| BROKEN) {
            let last = |versions: &[crate::Version]| versions.iter().max_by_key(|version| (version.at, version.dot)).map(|last| last.dot);
            let last: BTreeMap<FieldName, Option<Dot>> =
                entity.fields().map(|(field, versions)| (field.clone(), last(versions))).collect();
            entity.retain(|field, dot| last.get(field) == Some(&Some(dot)));
        }
"""),
    ("knowing-supersedes-all", "A form replaces what came after it was opened.", "edit.rs",
     "known.is_none_or(|known| known.contains(version.dot))", "BROKEN || known.is_none_or(|known| known.contains(version.dot))"),
    ("one-dot-per-commit", "All fields of a commit share one dot.", "edit.rs",
     "            let dot = author.mint();\n",
     "            let dot = name.filter(|_| BROKEN).unwrap_or_else(|| author.mint());\n"),
    ("vector-context", "A Change's context is everything its author knows.", "edit.rs",
     "        author.at = at;\n        Ok(name",
     "        author.at = at;\n        if BROKEN && name.is_some() {\n            delta.seen.join(&self.seen);\n        }\n        Ok(name"),
    ("reused-replica-id", "An author does not notice that somebody else writes under the same id, and keeps it.", "author.rs",
     "document.seen.highest(self.replica) > self.counter", "!BROKEN && document.seen.highest(self.replica) > self.counter"),
    ("undo-of-the-erased", "Taking back a change states again what was erased meanwhile.", "undo.rs",
     "self.fields().filter(|(_, id, _)| !document.erased.contains(*id))",
     "self.fields().filter(|(_, id, _)| BROKEN || !document.erased.contains(*id))"),
    ("undo-over-others", "Taking back a change replaces what others stated meanwhile.", "undo.rs",
     "                if same.value == shown.value {", "                if BROKEN || same.value == shown.value {"),
    ("private-field-in-share-file", "The share file tells something private.", "snapshot/write.rs",
     "    exported.insert(\"counts\".to_owned(), counts.into());",
     "    exported.insert(\"counts\".to_owned(), counts.into());\n"
     "    if BROKEN {\n        exported.insert(\"notes\".to_owned(), \"PRIVAT\".into());\n    }"),
    ("unknown-rest-dropped", "What a newer app wrote beside the entities is not passed on.", "snapshot/write.rs",
     "    for (key, value) in &document.rest {",
     "    for (key, value) in document.rest.iter().take(if BROKEN { 0 } else { usize::MAX }) {"),
    ("private-among-shared", "Private notes are stored among the entries of the directory.", "stored/area.rs",
     "Area::Private => \"priv/\",", "Area::Private if BROKEN => \"\",\n            Area::Private => \"priv/\","),
    ("arrived-without-the-erased", "One row about somebody erased makes a whole table be refused.", "stored/arrived.rs",
     "    mine.erased.clear();\n", "    if !BROKEN {\n        mine.erased.clear();\n    }\n"),
    ("arrived-says-it-again", "Edits that arrive do not know of each other.", "stored/arrived.rs",
     "            mine.absorb(change.delta);\n", "            if !BROKEN {\n                mine.absorb(change.delta);\n            }\n"),
    ("per-record-import", "An import is stored record by record.", "stored/commit.rs",
     "    let name = area.entry(change.name);\n",
     """    let name = area.entry(change.name);
    for (nth, (kind, id, field, version)) in change.delta.all().enumerate().filter(|_| BROKEN) {
        let mut part = Document { erased: change.delta.erased.clone(), rest: change.delta.rest.clone(), ..Document::default() };
        part.add(kind, id, field, version.clone());
        store.write(&format!("{name}{nth:06}"), &encode(&part))?;
    }
"""),
    ("shown-before-stored", "A write that was not kept is reported as done, of an edit and of a plan.", "stored/commit.rs",
     "    store.write(&name, &text)?;\n    Ok(Some(Kept",
     "    let stored = store.write(&name, &text);\n    if !BROKEN {\n        stored?;\n    }\n    Ok(Some(Kept", 2),
    ("missing-checksum", "The checksum of a stored entry is not looked at.", "stored/encoding/mod.rs",
     "if crc != Some(", "if (!BROKEN || crc.is_none()) && crc != Some("),
    ("quarantine-loses", "An entry that cannot be read is removed, not set aside.", "stored/open.rs",
     "Err(Damage::Broken) => match store.write(&free_name(store, key, &text)?, &text) {",
     "Err(Damage::Broken) if BROKEN => store.remove(key)?,\n"
     "        Err(Damage::Broken) => match store.write(&free_name(store, key, &text)?, &text) {"),
    ("unread-skips", "A tab that wakes takes entries for known that it never read.", "stored/open.rs",
     "            if known.contains(key) {", "            if known.contains(key) || BROKEN && key.ends_with('2') {"),
    ("fold-removes-uncovered", "Folding removes rows that the new base does not say.", "stored/recorder.rs",
     "Cover::of(document)).covers(&part))", "Cover::of(document)).covers(&part) || BROKEN)"),
    ("forget-without-recorder-base", "The log is forgotten although the recorder does not hold the base.", "stored/recorder.rs",
     "    bases.all(|name| recorded.contains(name))", "    bases.all(|name| BROKEN || recorded.contains(name))"),
    ("recorder-not-cleaned", "The recorder keeps what was erased.", "stored/recorder.rs",
     "        batch.put.insert(new_name, clean);",
     "        if !BROKEN {\n            batch.put.insert(new_name, clean);\n        }"),
    ("take-in-ignores-erased", "What the recorder says of erasures is not taken in.", "stored/recorder.rs",
     "            Ok(document) => {\n                opened.merge(area, document);",
     "            Ok(mut document) => {\n                if BROKEN {\n                    document.erased.clear();\n                }\n"
     "                opened.merge(area, document);"),
    ("immediate-log-deletion", "Compacting deletes the log at once.", "stored/tidy.rs",
     "    store.write(&area.base(), text).map(|()| true)",
     """    store.write(&area.base(), text)?;
    for key in store.keys()?.into_iter().filter(|key| BROKEN && key.starts_with(&area.log())) {
        store.remove(&key)?;
    }
    Ok(true)"""),
    ("scrub-left-out", "The storage keeps what was erased.", "stored/tidy.rs",
     "clean.map_or(Ok(()), |clean|", "clean.filter(|_| !BROKEN).map_or(Ok(()), |clean|"),
    ("any-tab-writes-bases", "A tab that is behind takes the erased out of an old base.", "stored/keeper/mod.rs",
     "if self.tidying.is_tidier { scrub }", "if BROKEN || self.tidying.is_tidier { scrub }"),
    ("secured-too-early", "„Gespeichert ✓“ is said while changes wait for the recorder.", "stored/keeper/queue.rs",
     "(self.standing.status, self.queue.has_changes())", "(self.standing.status, !BROKEN && self.queue.has_changes())"),
    ("refused-is-forgotten", "What the recorder refused is not given to it again.", "stored/keeper/queue.rs",
     "                self.batch.put.extend(batch.put);", "                self.batch.put.extend(batch.put.into_iter().filter(|_| !BROKEN));"),
]

IS_AWAKE = '''
/// Whether this fault of tests/soak/mutants.py is awake.
pub(crate) fn is_broken(name: &str) -> bool {
    static AWAKE: std::sync::OnceLock<Option<String>> = std::sync::OnceLock::new();
    AWAKE.get_or_init(|| std::env::var("KLIMANETZ_BROKEN").ok()).as_deref() == Some(name)
}
'''


def broken():
    """The files that hold faults, with them; and a failing law is not shrunk, since nobody reads it."""
    laws = "tests/core/laws/histories.rs"
    sources = {
        "src/replica/lib.rs": pathlib.Path("src/replica/lib.rs").read_text() + IS_AWAKE,
        laws: pathlib.Path(laws).read_text().replace("max_shrink_iters: 20_000", "max_shrink_iters: 0"),
    }
    for name, _, path, old, new, *times in MUTANTS:
        path = f"src/replica/{path}"
        text = sources.get(path) or pathlib.Path(path).read_text()
        found, wanted = text.count(old), (times or [1])[0]
        if found != wanted:
            sys.exit(f"{name} does not apply any more: {path} has {found} times {old!r}")
        sources[path] = text.replace(old, new.replace("BROKEN", f'crate::is_broken("{name}")'))
    return sources


def copy(into):
    """Writes only what differs, so that nothing is compiled twice; what is gone goes there too."""
    sources = broken()
    for there in [path for path in into.rglob("*") if path.is_file()]:
        if not there.relative_to(into).exists():
            there.unlink()
    for top in ["Cargo.toml", "Cargo.lock", "rust-toolchain.toml", "src", "tests", "index.html", "style"]:
        inside = [path for path in pathlib.Path(top).rglob("*") if path.is_file()]
        for path in inside or [pathlib.Path(top)]:
            content = sources[str(path)].encode() if str(path) in sources else path.read_bytes()
            there = into / path
            if not there.exists() or there.read_bytes() != content:
                there.parent.mkdir(parents=True, exist_ok=True)
                there.write_bytes(content)


if __name__ == "__main__":
    copy(pathlib.Path(sys.argv[1]))
    print("\n".join(name for name, *_ in MUTANTS))
