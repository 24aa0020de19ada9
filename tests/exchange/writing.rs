//! What is written: every value comes back, nothing is a formula, the same content gives the same bytes.
use super::odd::ODD;
use super::{assert_same, back, book, column};
use klimanetz_core::domain::Day;
use klimanetz_exchange::book::{Cell, LONGEST, Shape, Sheet};
use klimanetz_exchange::xlsx::{BEGINNING, Found, Unwritable, Visibility, letters, write};

fn odd() -> Sheet {
    let mut sheet = Sheet::new("Eigenes", vec![column("=Kopf", Shape::Text, &[])]);
    for text in ODD {
        sheet.push(vec![Cell::Text(text.to_owned())]);
    }
    sheet
}

#[test]
fn text_stays_text_whatever_it_looks_like() {
    let sheet = odd();
    let found = back(&book(vec![sheet.clone()]));
    assert_same(&sheet, &found.sheets[0]);
    for (nth, text) in ODD.into_iter().enumerate() {
        let wanted = Found::Text(text.into());
        assert_eq!(found.sheets[0].rows[nth + 1].cell(0), Some(&wanted));
    }
}

#[test]
fn numbers_and_days_are_what_they_are() {
    let shapes = [Shape::Plain, Shape::Count, Shape::Decimal, Shape::Day, Shape::Text];
    let columns = shapes.map(|shape| column(&format!("{shape:?}"), shape, &[])).to_vec();
    let mut sheet = Sheet::new("Zahlen", columns);
    let numbers = [
        0.0,
        1.0,
        -1.0,
        2045.0,
        1_024_621.0,
        0.5,
        0.1 + 0.2,
        1e-7,
        999_999_999_999_999.0,
    ];
    for number in numbers {
        sheet.push(vec![Cell::Number(number); 5]);
    }
    let days = [
        (1900, 3, 1),
        (1999, 12, 31),
        (2000, 2, 29),
        (2026, 12, 1),
        (9999, 12, 31),
    ];
    for (year, month, day) in days {
        let day = Day::from_ymd(year, month, day).unwrap();
        sheet.push(vec![Cell::Day(day); 5]);
    }
    assert_same(&sheet, &back(&book(vec![sheet.clone()])).sheets[0]);
}

/// What no two programs agree about is text.
#[test]
fn what_excel_would_change_becomes_text() {
    let mut sheet = Sheet::new("Grenzen", vec![column("Kopf", Shape::Text, &[])]);
    let early = Day::from_ymd(1900, 2, 28).unwrap();
    let cells = [
        (Cell::Day(early), "1900-02-28"),
        (Cell::Number(1e15), "1000000000000000"),
        (Cell::Number(f64::NAN), "NaN"),
        (Cell::Text("a\r\nb\rc\u{1}\u{ffff}".to_owned()), "a\nb\nc"),
    ];
    for (cell, _) in &cells {
        sheet.push(vec![cell.clone()]);
    }
    for (row, (_, said)) in sheet.rows().iter().zip(&cells) {
        assert_eq!(row, &[Cell::Text((*said).to_owned())]);
    }
    assert_same(&sheet, &back(&book(vec![sheet.clone()])).sheets[0]);
}

#[test]
fn a_text_too_long_for_a_cell_is_cut_and_counted() {
    let mut sheet = Sheet::new("Lang", vec![column("Kopf", Shape::Text, &[])]);
    for text in [
        "a".repeat(LONGEST),
        "a".repeat(LONGEST + 1),
        "🏳".repeat(LONGEST / 2 + 1),
    ] {
        sheet.push(vec![Cell::Text(text)]);
    }
    assert_eq!(sheet.n_cut(), 2);
    for row in sheet.rows() {
        let Cell::Text(text) = &row[0] else { panic!() };
        let units = text.encode_utf16().count();
        assert!((LONGEST - 1..=LONGEST).contains(&units), "{units}");
    }
    assert_same(&sheet, &back(&book(vec![sheet.clone()])).sheets[0]);
}

#[test]
fn a_name_that_excel_forbids_is_changed() {
    let name = |name: &str| Sheet::new(name, Vec::new()).name().to_owned();
    assert_eq!(
        name("Ich biete / Ich suche [2]: ja?*\\'"),
        "Ich biete - Ich suche -2-- ja--"
    );
    assert_eq!(name(&"ä".repeat(40)), "ä".repeat(31));
}

#[test]
fn the_same_content_gives_the_same_bytes() {
    let made = || {
        let mut sheet = odd();
        sheet.push(vec![Cell::Number(1.0)]);
        write(&book(vec![sheet])).unwrap()
    };
    let bytes = made();
    assert_eq!(bytes, made());
    assert!(bytes.starts_with(&BEGINNING));
}

/// What is offered stands on a sheet that people do not see, each list once, and in the order in which it is offered.
#[test]
fn offers_stand_on_a_hidden_sheet() {
    let offered = ["ja", "mit Komma, und \"Zeichen\""];
    let columns = vec![
        column("eins", Shape::Text, &offered),
        column("zwei", Shape::Text, &offered),
        column("drei", Shape::Text, &["nein"]),
    ];
    let found = back(&book(vec![Sheet::new("Liste", columns)]));
    let [list, hidden] = found.sheets.as_slice() else {
        panic!("{found:?}")
    };
    assert_eq!(
        (list.visibility, hidden.visibility),
        (Visibility::Visible, Visibility::VeryHidden)
    );
    let said: Vec<Vec<&Found>> = hidden
        .rows
        .iter()
        .map(|row| row.cells.iter().map(|(_, found)| found).collect())
        .collect();
    let text = |text: &str| Found::Text(text.into());
    assert_eq!(
        said,
        [
            vec![&text("eins"), &text("drei")],
            vec![&text(offered[0]), &text("nein")],
            vec![&text(offered[1])],
        ]
    );
}

#[test]
fn what_no_program_can_open_is_not_written() {
    let columns = vec![column("Kopf", Shape::Text, &[]); 16_385];
    let wide = book(vec![Sheet::new("Breit", columns)]);
    assert!(matches!(
        write(&wide),
        Err(Unwritable::TooLarge { columns: 16_385, .. })
    ));
}

#[test]
fn columns_have_letters() {
    let said: Vec<String> = [0, 25, 26, 51, 52, 701, 702, 16_383].into_iter().map(letters).collect();
    assert_eq!(said, ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA", "XFD"]);
}
