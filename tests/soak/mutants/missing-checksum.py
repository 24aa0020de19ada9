# The checksum of a stored entry is not looked at.
import pathlib


def replace(path, old, new):
    file = pathlib.Path("src") / path
    text = file.read_text()
    assert text.count(old) == 1, f"{path}: {text.count(old)} times"
    file.write_text(text.replace(old, new))


replace("replica/stored/encoding/mod.rs", "if crc != Some(format!(\"{:08x}\", CRC.checksum(content.as_bytes())).as_str()) {", "if crc.is_none() {")
