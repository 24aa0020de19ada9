# A Change's context is everything its author knows.
import pathlib


def replace(path, old, new):
    file = pathlib.Path("src") / path
    text = file.read_text()
    assert text.count(old) == 1, f"{path}: {text.count(old)} times"
    file.write_text(text.replace(old, new))


replace(
    "replica/edit.rs",
    "        author.at = at;\n        Ok(name",
    "        author.at = at;\n        if name.is_some() {\n            delta.seen.join(&self.seen);\n        }\n        Ok(name",
)
