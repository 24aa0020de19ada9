# All fields of a commit share one dot.
import pathlib


def replace(path, old, new):
    file = pathlib.Path("src") / path
    text = file.read_text()
    assert text.count(old) == 1, f"{path}: {text.count(old)} times"
    file.write_text(text.replace(old, new))


replace("replica/edit.rs", "            let dot = author.mint();\n            name.get_or_insert(dot);", "            let dot = match name {\n                Some(dot) => dot,\n                None => author.mint(),\n            };\n            name.get_or_insert(dot);")
