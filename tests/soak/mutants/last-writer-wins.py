# Of two statements the later one by the clock stays.
import pathlib


def replace(path, old, new):
    file = pathlib.Path("src") / path
    text = file.read_text()
    assert text.count(old) == 1, f"{path}: {text.count(old)} times"
    file.write_text(text.replace(old, new))


replace(
    "replica/merge.rs",
    "        self.seen.join(&other.seen);\n",
    """        self.seen.join(&other.seen);
        for entity in self.entities.values_mut().flat_map(|of_kind| of_kind.values_mut()) {
            for versions in entity.fields.values_mut() {
                let last = versions.iter().map(|version| (version.at, version.dot)).max();
                versions.retain(|version| Some((version.at, version.dot)) == last);
            }
        }
""",
)
