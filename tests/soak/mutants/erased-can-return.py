# A file can bring the erased back.
import pathlib


def replace(path, old, new):
    file = pathlib.Path("src") / path
    text = file.read_text()
    assert text.count(old) == 1, f"{path}: {text.count(old)} times"
    file.write_text(text.replace(old, new))


replace("replica/merge.rs", "entities.retain(|id, _| !self.erased.contains(id));", "entities.retain(|_, _| true);")
