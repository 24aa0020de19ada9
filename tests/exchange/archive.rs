//! Archives made by hand, also such as no program makes.
use miniz_oxide::deflate::compress_to_vec;

/// A file in an archive.
pub struct Part {
    pub name: &'static str,
    pub content: Vec<u8>,
    pub method: u16,
    pub flags: u16,
    /// The size that is stated of it, where that is a lie.
    pub stated: Option<u32>,
}

pub fn part(name: &'static str, content: impl Into<Vec<u8>>) -> Part {
    Part {
        name,
        content: content.into(),
        method: 8,
        flags: 0,
        stated: None,
    }
}

pub fn archive(parts: &[Part]) -> Vec<u8> {
    let (mut bytes, mut directory) = (Vec::new(), Vec::new());
    for part in parts {
        let packed = match part.method {
            8 => compress_to_vec(&part.content, 6),
            _ => part.content.clone(),
        };
        let offset = bytes.len() as u32;
        let mut head = Vec::new();
        for number in [20, part.flags, part.method, 0, 0] {
            head.extend(u16::to_le_bytes(number));
        }
        head.extend(crc32(&part.content).to_le_bytes());
        head.extend((packed.len() as u32).to_le_bytes());
        head.extend(part.stated.unwrap_or(part.content.len() as u32).to_le_bytes());
        head.extend((part.name.len() as u16).to_le_bytes());
        head.extend([0, 0]);
        bytes.extend(b"PK\x03\x04");
        bytes.extend(&head);
        bytes.extend(part.name.as_bytes());
        bytes.extend(packed);
        directory.extend(b"PK\x01\x02\x14\0");
        directory.extend(&head);
        directory.extend([0; 10]);
        directory.extend(offset.to_le_bytes());
        directory.extend(part.name.as_bytes());
    }
    let at = bytes.len() as u32;
    let n = (parts.len() as u16).to_le_bytes();
    bytes.extend(&directory);
    bytes.extend(b"PK\x05\x06\0\0\0\0");
    bytes.extend(n);
    bytes.extend(n);
    bytes.extend((directory.len() as u32).to_le_bytes());
    bytes.extend(at.to_le_bytes());
    bytes.extend([0, 0]);
    bytes
}

/// As in RFC 1952, bit by bit: these archives are small, or are refused before.
fn crc32(bytes: &[u8]) -> u32 {
    let crc = bytes.iter().fold(u32::MAX, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| {
            (crc >> 1) ^ (0xedb8_8320 & (crc & 1).wrapping_neg())
        })
    });
    !crc
}

const LINKS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// The parts of a workbook with one sheet of these tags, as any program might write it.
pub fn workbook(sheet: &str) -> Vec<Part> {
    with(sheet, "<workbookPr/>", "", "")
}

/// The same with what the workbook says of itself, with formats, and with texts.
pub fn with(sheet: &str, properties: &str, styles: &str, texts: &str) -> Vec<Part> {
    let link = |id: &str, sort: &str, target: &str| {
        format!("<Relationship Id=\"{id}\" Type=\"{LINKS}/{sort}\" Target=\"{target}\"/>")
    };
    let links = |all: String| format!("<Relationships>{all}</Relationships>");
    let workbook = format!(
        "<?xml version=\"1.0\"?><x:workbook xmlns:r=\"r\">{properties}<x:sheets><x:sheet name=\"Liste\" sheetId=\"7\" r:id=\"a\"/></x:sheets></x:workbook>"
    );
    let of_workbook = [
        link("a", "worksheet", "/xl/worksheets/blatt.xml"),
        link("b", "styles", "styles.xml"),
        link("c", "sharedStrings", "../xl/texts.xml"),
    ];
    vec![
        part("[Content_Types].xml", "<Types/>"),
        part("_rels/.rels", links(link("1", "officeDocument", "xl/workbook.xml"))),
        part("xl/workbook.xml", workbook),
        part("xl/_rels/workbook.xml.rels", links(of_workbook.concat())),
        part("xl/styles.xml", format!("<styleSheet>{styles}</styleSheet>")),
        part("xl/texts.xml", format!("<sst>{texts}</sst>")),
        part(
            "xl/worksheets/blatt.xml",
            format!("<worksheet><sheetData>{sheet}</sheetData></worksheet>"),
        ),
    ]
}
