# An author does not notice that somebody else writes under the same id, and keeps it.
import pathlib


def replace(path, old, new):
    file = pathlib.Path("src") / path
    text = file.read_text()
    assert text.count(old) == 1, f"{path}: {text.count(old)} times"
    file.write_text(text.replace(old, new))


replace("replica/author.rs", "document.seen.highest(self.replica) > self.counter", "document.seen.highest(self.replica) > self.counter + 1_000_000")
