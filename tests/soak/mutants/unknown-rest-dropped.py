# What a newer app wrote beside the entities is not passed on.
import pathlib


def replace(path, old, new):
    file = pathlib.Path("src") / path
    text = file.read_text()
    assert text.count(old) == 1, f"{path}: {text.count(old)} times"
    file.write_text(text.replace(old, new))


replace("replica/snapshot/write.rs", "    for (key, value) in &document.rest {", "    for (key, value) in document.rest.iter().take(0) {")
