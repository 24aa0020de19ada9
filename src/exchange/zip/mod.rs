//! The archive that a workbook lies in: as much of it as programs for tables write.
mod read;
mod write;

pub use read::{Archive, Fault};
pub use write::Writing;

use crc::{CRC_32_ISO_HDLC, Crc, Table};
use std::sync::LazyLock;

const LOCAL: u32 = 0x0403_4b50;
const CENTRAL: u32 = 0x0201_4b50;
const END: u32 = 0x0605_4b50;
const STORED: u16 = 0;
const DEFLATED: u16 = 8;

/// Worked out at the first use, as in `replica`: tables of noise stay out of the download.
static CRC: LazyLock<Crc<u32, Table<1>>> = LazyLock::new(|| Crc::<u32, Table<1>>::new(&CRC_32_ISO_HDLC));
