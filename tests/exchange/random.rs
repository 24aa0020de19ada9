//! Random books come back as they were; random bytes and random damage never break the reader.
use super::odd::ODD;
use super::{assert_same, back, book, column};
use klimanetz_core::domain::Day;
use klimanetz_exchange::book::{Cell, Shape, Sheet};
use klimanetz_exchange::xlsx::{read, write};
use proptest::prelude::*;

/// Texts of any characters, many of which begin like formulas or look like what Excel writes.
fn text() -> impl Strategy<Value = String> {
    let begins = prop::sample::select(vec![
        "=", "+", "-", "@", "\t", "\r", "'", "_x", "_x00", " ", "\n", "&", "<", "",
    ]);
    let odd = prop::sample::select(ODD.to_vec()).prop_map(str::to_owned);
    let any = any::<String>();
    let near = "[_x0-9A-Fa-f]{0,20}";
    let body = prop_oneof![any, odd, near];
    (begins, body).prop_map(|(begins, body)| format!("{begins}{body}"))
}

fn cell() -> impl Strategy<Value = Cell> {
    let day = (1900..=9999_i32, 1..=12_u8, 1..=28_u8);
    prop_oneof![
        Just(Cell::Nothing),
        text().prop_map(Cell::Text),
        any::<f64>().prop_map(Cell::Number),
        any::<i32>().prop_map(|number| Cell::Number(number.into())),
        day.prop_map(|(year, month, day)| Day::from_ymd(year, month, day).map_or(Cell::Nothing, Cell::Day)),
    ]
}

fn sheet() -> impl Strategy<Value = Sheet> {
    let shapes = [Shape::Text, Shape::Day, Shape::Plain, Shape::Count, Shape::Decimal];
    let columns = prop::collection::vec((text(), prop::sample::select(shapes.to_vec())), 1..5);
    let rows = prop::collection::vec(prop::collection::vec(cell(), 0..6), 0..8);
    (text(), columns, rows).prop_map(|(name, columns, rows)| {
        let columns = columns
            .iter()
            .map(|(header, shape)| column(header, *shape, &["ja", header]));
        let mut sheet = Sheet::new(&name, columns.collect());
        rows.into_iter().for_each(|row| sheet.push(row));
        sheet
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, rng_seed: prop::test_runner::RngSeed::Fixed(25), ..ProptestConfig::default() })]

    #[test]
    fn every_value_comes_back(sheets in prop::collection::vec(sheet(), 1..3)) {
        let written = book(sheets);
        let found = back(&written);
        for (sheet, found) in written.sheets.iter().zip(&found.sheets) {
            assert_same(sheet, found);
        }
        prop_assert_eq!(write(&written).unwrap(), write(&written).unwrap());
    }

    #[test]
    fn bytes_of_any_sort_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        prop_assert!(read(&bytes).is_err());
        let like_one: Vec<u8> = b"PK\x03\x04".iter().copied().chain(bytes).collect();
        prop_assert!(read(&like_one).is_err());
    }

    #[test]
    fn damage_is_refused_or_changes_nothing(sheet in sheet(), at in any::<prop::sample::Index>(), byte in any::<u8>()) {
        let written = book(vec![sheet]);
        let mut bytes = write(&written).unwrap();
        let at = at.index(bytes.len());
        bytes[at] = byte;
        if let Ok(found) = read(&bytes) {
            prop_assert!(found.sheets.len() <= 2);
        }
        // Cut anywhere.
        prop_assert!(read(&write(&written).unwrap()[..at]).is_err());
    }
}
