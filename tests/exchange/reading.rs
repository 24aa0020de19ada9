//! What other programs write that ours does not.
use super::archive::{archive, with, workbook};
use klimanetz_core::domain::Day;
use klimanetz_exchange::xlsx::{Found, FoundRow, read};

fn rows(parts: &[super::archive::Part]) -> Vec<FoundRow> {
    read(&archive(parts)).unwrap().sheets.remove(0).rows
}

fn text(text: &str) -> Option<Found> {
    Some(Found::Text(text.into()))
}

fn day(year: i32, month: u8, day: u8) -> Option<Found> {
    Day::from_ymd(year, month, day).map(Found::Day)
}

#[test]
fn cells_of_every_sort() {
    let cells = [
        (
            "<c t=\"inlineStr\"><is><t>in der Zelle</t></is></c>",
            text("in der Zelle"),
        ),
        ("<c t=\"inlineStr\"><is><t>1.</t></is><v>1.0</v></c>", text("1.")),
        ("<c t=\"str\"><f>A1&amp;B1</f><v>gerechnet</v></c>", text("gerechnet")),
        ("<c t=\"b\"><v>1</v></c>", Some(Found::Flag(true))),
        ("<c t=\"e\"><v>#N/A</v></c>", Some(Found::Fault("#N/A".into()))),
        ("<c t=\"d\"><v>2024-04-01T00:00:00</v></c>", day(2024, 4, 1)),
        ("<c t=\"d\"><v>2024-04-01T08:30:00</v></c>", text("2024-04-01T08:30:00")),
        ("<c t=\"n\"><f>1+1</f><v>2</v></c>", Some(Found::Number(2.0))),
        ("<c><v>5.315E+06</v></c>", Some(Found::Number(5_315_000.0))),
        ("<c><v>zwei</v></c>", Some(Found::Fault("zwei".into()))),
        ("<c t=\"s\"><v>99</v></c>", Some(Found::Fault("99".into()))),
        ("<c><f>A1</f><v></v></c>", None),
        ("<c s=\"4\"/>", None),
        (
            "<c t=\"inlineStr\"><is><r><t>M&#252;</t></r><r><t xml:space=\"preserve\">ll &amp; er</t></r><rPh><t>x</t></rPh></is></c>",
            text("Müll & er"),
        ),
        ("<c t=\"str\"><v>a_x000D_\nb_x0041_</v></c>", text("a\nbA")),
        ("<c t=\"str\"><v><![CDATA[<b>]]></v></c>", text("<b>")),
    ];
    for (cell, wanted) in cells {
        let rows = rows(&workbook(&format!("<row>{cell}</row>")));
        let found = rows.first().and_then(|row| row.cell(0)).cloned();
        assert_eq!(found, wanted, "{cell}");
    }
}

#[test]
fn cells_stand_where_they_say_or_one_after_the_other() {
    let sheet = "<row><c><v>1</v></c><c><v>2</v></c></row><row r=\"9\" hidden=\"1\"><c r=\"D9\"><v>3</v></c><c><v>4</v></c><c r=\"B9\"><v>5</v></c></row><row/><row><c><v>6</v></c></row>";
    let found: Vec<(usize, bool, Vec<usize>)> = rows(&workbook(sheet))
        .into_iter()
        .map(|row| (row.number, row.is_hidden, row.cells.iter().map(|(at, _)| *at).collect()))
        .collect();
    assert_eq!(
        found,
        [(1, false, vec![0, 1]), (9, true, vec![1, 3, 4]), (11, false, vec![0])]
    );
}

/// A number is a day, a time or a key by how it is shown.
#[test]
fn what_a_number_means_is_in_its_format() {
    let formats = [
        ("dd\\.mm\\.yyyy", 46_357.0, day(2026, 12, 1)),
        ("[$-407]d. mmmm yyyy;@", 46_357.0, day(2026, 12, 1)),
        ("yyyy-mm-dd hh:mm", 46_357.5, text("2026-12-01 12:00")),
        ("hh:mm", 0.604_166_666, text("14:30")),
        ("[hh]:mm:ss", 10.5, Some(Found::Number(10.5))),
        ("mmm yy", 59.0, day(1900, 2, 28)),
        ("mmm yy", 61.0, day(1900, 3, 1)),
        ("d.m.yy", 46_356.999_99, day(2026, 12, 1)),
        ("d.m.yy", -1.0, Some(Found::Number(-1.0))),
        ("d.m.yy", 1e300, Some(Found::Number(1e300))),
        ("00000000", 5_315_000.0, text("05315000")),
        ("0", 5_315_000.0, Some(Found::Number(5_315_000.0))),
        ("General", 7.0, Some(Found::Number(7.0))),
        ("#,##0.00\" Stunden\"", 7.0, Some(Found::Number(7.0))),
        ("[Red]0.00", 7.0, Some(Found::Number(7.0))),
        ("0.00E+00", 7.0, Some(Found::Number(7.0))),
    ];
    for (code, number, wanted) in formats {
        let code = code.replace('"', "&quot;");
        let styles = format!(
            "<numFmts><numFmt numFmtId=\"200\" formatCode=\"{code}\"/></numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"200\"/></cellXfs><cellStyles/><dxfs><xf numFmtId=\"14\"/></dxfs>"
        );
        let sheet = format!("<row><c s=\"1\"><v>{number}</v></c><c s=\"0\"><v>{number}</v></c></row>");
        let rows = rows(&with(&sheet, "", &styles, ""));
        assert_eq!(rows[0].cell(0).cloned(), wanted, "{code} {number}");
        assert_eq!(rows[0].cell(1), Some(&Found::Number(number)));
    }
}

/// Excel for Macintosh counted from 1904.
#[test]
fn days_of_1904() {
    let styles = "<cellXfs><xf numFmtId=\"14\"/></cellXfs>";
    let sheet = "<row><c s=\"0\"><v>0</v></c><c s=\"0\"><v>44895</v></c></row>";
    let rows = rows(&with(sheet, "<workbookPr date1904=\"1\"/>", styles, ""));
    assert_eq!(rows[0].cell(0).cloned(), day(1904, 1, 1));
    assert_eq!(rows[0].cell(1).cloned(), day(2026, 12, 1));
}
