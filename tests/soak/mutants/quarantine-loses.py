# An entry that cannot be read is removed, not set aside.
import pathlib


def replace(path, old, new):
    file = pathlib.Path("src") / path
    text = file.read_text()
    assert text.count(old) == 1, f"{path}: {text.count(old)} times"
    file.write_text(text.replace(old, new))


replace("replica/stored/open.rs", "Err(Damage::Broken) => match store.write(&free_name(store, key, &text)?, &text) {", "Err(Damage::Broken) => match free_name(store, key, &text).map(drop) {")
