# A tab that wakes takes entries for known that it never read.
import pathlib


def replace(path, old, new):
    file = pathlib.Path("src") / path
    text = file.read_text()
    assert text.count(old) == 1, f"{path}: {text.count(old)} times"
    file.write_text(text.replace(old, new))


replace("replica/stored/open.rs", "            if known.contains(key) {", "            if known.contains(key) || key.ends_with('2') {")
