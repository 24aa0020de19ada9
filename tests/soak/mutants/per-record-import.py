# An import is stored record by record.
import pathlib


def replace(path, old, new):
    file = pathlib.Path("src") / path
    text = file.read_text()
    assert text.count(old) == 1, f"{path}: {text.count(old)} times"
    file.write_text(text.replace(old, new))


replace(
    "replica/stored/commit.rs",
    "    let (name, text) = entry(area, &change);\n    store.write(&name, &text)?;\n    Ok(Some(Kept { name, text, change }))",
    """    let (name, text) = entry(area, &change);
    if let Edit::Adopt(_) = edit {
        for (nth, (kind, id, field, version)) in change.delta.all().enumerate() {
            let mut part = Document { erased: change.delta.erased.clone(), rest: change.delta.rest.clone(), ..Document::default() };
            part.add(kind, id, field, version.clone());
            store.write(&format!("{name}{nth:06}"), &encode(&part))?;
        }
    }
    store.write(&name, &text)?;
    Ok(Some(Kept { name, text, change }))""",
)
