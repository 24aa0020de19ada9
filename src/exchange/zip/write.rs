//! Writes an archive: the same content, the same bytes.
use super::{CENTRAL, CRC, DEFLATED, END, LOCAL};
use miniz_oxide::deflate::compress_to_vec;

/// The version that can read it, 2.0.
const VERSION: u16 = 20;
/// 1 January 1980, the first day there is: the time of writing would make each file another one.
const DAY: u16 = 0x0021;
const LEVEL: u8 = 6;

/// An archive that is being written.
#[derive(Default)]
pub struct Writing {
    bytes: Vec<u8>,
    directory: Vec<u8>,
    n_entries: u16,
}

impl Writing {
    /// Adds a file; `None` where the archive would be longer than its own numbers can say.
    pub fn add(&mut self, name: &str, content: &[u8]) -> Option<()> {
        let packed = compress_to_vec(content, LEVEL);
        let offset = u32::try_from(self.bytes.len()).ok()?;
        let sizes = [
            CRC.checksum(content),
            u32::try_from(packed.len()).ok()?,
            u32::try_from(content.len()).ok()?,
        ];
        let name_len = u16::try_from(name.len()).ok()?;
        let mut head = Vec::new();
        put16(&mut head, &[VERSION, 0, DEFLATED, 0, DAY]);
        put32(&mut head, &sizes);
        // The last one: nothing extra.
        put16(&mut head, &[name_len, 0]);

        put32(&mut self.bytes, &[LOCAL]);
        self.bytes.extend_from_slice(&head);
        self.bytes.extend_from_slice(name.as_bytes());
        self.bytes.extend_from_slice(&packed);

        put32(&mut self.directory, &[CENTRAL]);
        put16(&mut self.directory, &[VERSION]);
        self.directory.extend_from_slice(&head);
        // No comment, the first disk, no attributes.
        put16(&mut self.directory, &[0, 0, 0]);
        put32(&mut self.directory, &[0, offset]);
        self.directory.extend_from_slice(name.as_bytes());
        self.n_entries = self.n_entries.checked_add(1)?;
        Some(())
    }

    /// The whole archive.
    pub fn finish(mut self) -> Option<Vec<u8>> {
        let at = u32::try_from(self.bytes.len()).ok()?;
        let len = u32::try_from(self.directory.len()).ok()?;
        self.bytes.append(&mut self.directory);
        put32(&mut self.bytes, &[END]);
        put16(&mut self.bytes, &[0, 0, self.n_entries, self.n_entries]);
        put32(&mut self.bytes, &[len, at]);
        put16(&mut self.bytes, &[0]);
        Some(self.bytes)
    }
}

fn put16(bytes: &mut Vec<u8>, numbers: &[u16]) {
    bytes.extend(numbers.iter().flat_map(|number| number.to_le_bytes()));
}

fn put32(bytes: &mut Vec<u8>, numbers: &[u32]) {
    bytes.extend(numbers.iter().flat_map(|number| number.to_le_bytes()));
}
