# A form replaces what came after it was opened.
import pathlib


def replace(path, old, new):
    file = pathlib.Path("src") / path
    text = file.read_text()
    assert text.count(old) == 1, f"{path}: {text.count(old)} times"
    file.write_text(text.replace(old, new))


replace("replica/edit.rs", ".filter(|version| known.is_none_or(|known| known.contains(version.dot)))", ".filter(|version| known.is_none_or(|known| known.contains(version.dot) || version.dot.counter > 0))")
