//! Files that are no workbook, or want to break what reads them: each is refused, with what is the matter and where.
use super::archive::{Part, archive, part, with, workbook};
use klimanetz_exchange::xlsx::read;

fn refused(bytes: &[u8]) -> String {
    read(bytes).unwrap_err().to_string()
}

#[test]
fn other_files_are_named() {
    let wide: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let old = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
    let document = part("mimetype", "application/vnd.oasis.opendocument.spreadsheet");
    let document = archive(&[Part { method: 0, ..document }]);
    let table: [(Vec<u8>, &str); 9] = [
        (Vec::new(), "the file is empty"),
        (b"{\"format\":\"klimanetz\"}".to_vec(), "the file is no workbook"),
        (b"%PDF-1.7".to_vec(), "the file is no workbook"),
        (
            b"  <HTML><table>".to_vec(),
            "the file is a web page; open it in Excel and save it as .xlsx",
        ),
        (
            [&old[..], &[0; 99]].concat(),
            "the file is of an old Excel (.xls); save it as .xlsx",
        ),
        (
            [&old[..], &wide].concat(),
            "the file is protected by a password; remove it in Excel: File, Info, Protect Workbook",
        ),
        (document, "the file is an OpenDocument; save it as .xlsx"),
        (
            archive(&[part("word/document.xml", "<document/>")]),
            "the file is no workbook",
        ),
        (vec![b'P'; (10 << 20) + 1], "the file is longer than 10 MB"),
    ];
    for (bytes, wanted) in table {
        assert_eq!(refused(&bytes), wanted);
    }
}

fn altered(change: impl FnOnce(&mut Vec<Part>)) -> Vec<u8> {
    let mut parts = workbook("<row><c><v>1</v></c></row>");
    change(&mut parts);
    archive(&parts)
}

#[test]
fn archives_that_are_not_what_they_say() {
    assert!(read(&altered(|_| {})).is_ok());
    let table = [
        (
            altered(|parts| parts.push(part("XL\\workbook.xml", "<workbook/>"))),
            "the part “XL\\workbook.xml” is there twice",
        ),
        (
            altered(|parts| parts.extend((0..200).map(|_| part("x", "")))),
            "the file consists of more than 200 parts",
        ),
        (
            altered(|parts| parts[6].flags = 1),
            "the part “xl/worksheets/blatt.xml” is encrypted",
        ),
        (
            altered(|parts| parts[6].method = 12),
            "the part “xl/worksheets/blatt.xml” is packed in a way that is not known here",
        ),
        (
            altered(|parts| drop(parts.pop())),
            "the part “xl/worksheets/blatt.xml” is missing",
        ),
        (
            altered(|parts| parts[2].content = b"<workbook><sheets/></workbook>".to_vec()),
            "the file is no workbook",
        ),
        (
            altered(|parts| parts[2].content = b"<workbook><sheets>".to_vec()),
            "the part “workbook” cannot be read",
        ),
        (
            altered(|parts| parts[5].content = b"<sst>\xff\xfe</sst>".to_vec()),
            "the part “texts” cannot be read",
        ),
    ];
    for (bytes, wanted) in table {
        assert_eq!(refused(&bytes), wanted);
    }
}

/// A real bound while it is unpacked, whatever size is stated; the archive itself is small.
#[test]
fn what_becomes_long_is_refused() {
    let long = vec![b' '; (64 << 20) + 1];
    let bytes = altered(|parts| {
        parts[6].content = long;
        parts[6].stated = Some(100);
    });
    assert!(bytes.len() < 1 << 20);
    assert_eq!(
        refused(&bytes),
        "the part “xl/worksheets/blatt.xml” is too long when it is unpacked"
    );
}

/// What is wrong in a sheet is said with its name, row and column.
#[test]
fn sheets_that_are_too_much() {
    let row = |number: usize, cell: &str| format!("<row r=\"{number}\">{cell}</row>");
    let long = |n: usize| format!("<c r=\"B7\" t=\"str\"><v>{}</v></c>", "ä".repeat(n));
    let deep = "<x>".repeat(70);
    let table = [
        (
            row(1_048_576, "<c r=\"XFD1048576\"><v>1</v></c>"),
            "sheet “Liste”, row 1048576, column XFD: there are more than 256 columns",
        ),
        (
            (1..=50_001).map(|n| row(n, "<c><v>1</v></c>")).collect(),
            "sheet “Liste”, row 50001: there are more than 50000 rows",
        ),
        (
            row(7, &long(32_768)),
            "sheet “Liste”, row 7, column B: a text has more than 32767 characters",
        ),
        (
            row(3, "<c r=\"C3\"><v>&lol;</v></c>"),
            "sheet “Liste”, row 3, column C: the file defines entities, which no program for tables does",
        ),
        (
            row(3, &format!("<c r=\"C3\">{deep}")),
            "sheet “Liste”, row 3, column C: the file is nested too deeply",
        ),
        (
            row(3, "<c r=\"C3\"><v>1</w></c>"),
            "sheet “Liste”, row 3, column C: the sheet cannot be read",
        ),
        (
            row(3, "<c></row>"),
            "sheet “Liste”, row 3, column A: the sheet cannot be read",
        ),
    ];
    for (sheet, wanted) in table {
        assert_eq!(refused(&archive(&workbook(&sheet))), wanted);
    }
    assert!(read(&archive(&workbook(&row(7, &long(32_767))))).is_ok());
}

/// Empty cells and rows count for nothing, however many there are: programs write them when a whole column was coloured.
#[test]
fn empty_rows_and_columns_count_for_nothing() {
    let empty = "<c r=\"XFD1\" s=\"1\"/>";
    let rows: String = (1..=200_000)
        .map(|n| format!("<row r=\"{n}\" s=\"1\">{empty}</row>"))
        .collect();
    let sheet = read(&archive(&workbook(&format!(
        "{rows}<row r=\"1048576\"><c r=\"A1048576\"><v>1</v></c></row>"
    ))))
    .unwrap()
    .sheets
    .remove(0);
    assert_eq!(sheet.rows.len(), 1);
    assert_eq!(sheet.rows[0].number, 1_048_576);
}

#[test]
fn entities_are_refused() {
    let bytes = altered(|parts| {
        parts[5].content =
            b"<!DOCTYPE sst [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><sst><si><t>&b;</t></si></sst>".to_vec();
    });
    assert_eq!(
        refused(&bytes),
        "the file defines entities, which no program for tables does"
    );
}

/// One long text that very many cells say: each is counted, so that nobody who copies them runs out of memory.
#[test]
fn one_text_in_very_many_cells() {
    let texts = format!("<si><t>{}</t></si>", "a".repeat(32_767));
    let rows: String = (0..1_100).map(|_| "<row><c t=\"s\"><v>0</v></c></row>").collect();
    let said = refused(&archive(&with(&rows, "", "", &texts)));
    assert_eq!(said, "sheet “Liste”, row 1025, column A: the texts are too long");
}
