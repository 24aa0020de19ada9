//! What tests/exchange/programs.py asks of our writer and reader: `demo OUT.json`, `odd OUT.xlsx`, `read FILE.xlsx`.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
#[path = "../odd.rs"]
mod odd;

use klimanetz_core::demo::demo;
use klimanetz_core::domain::Day;
use klimanetz_core::replica::Timestamp;
use klimanetz_core::snapshot::{Header, write_share};
use klimanetz_core::text::Language;
use klimanetz_exchange::book::{Book, Cell, Column, Shape, Sheet};
use klimanetz_exchange::xlsx::{self, Found, FoundSheet, Visibility};
use serde_json::{Value, json};

fn main() {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["demo", out] => std::fs::write(out, share()).unwrap(),
        ["odd", out] => std::fs::write(out, xlsx::write(&book()).unwrap()).unwrap(),
        ["read", file] => match xlsx::read(&std::fs::read(file).unwrap()) {
            Ok(workbook) => println!("{}", Value::from_iter(workbook.sheets.iter().map(told))),
            Err(unreadable) => panic!("{unreadable}"),
        },
        _ => panic!("demo OUT.json, odd OUT.xlsx or read FILE.xlsx"),
    }
}

fn share() -> String {
    let now = Timestamp(1_796_000_000_000);
    let (shared, _) = demo(Day::of(now), now);
    let header = Header {
        at: Some(now),
        by: None,
        app: String::new(),
    };
    write_share(&shared, &header)
}

/// Every odd text, beside a number and a day.
fn book() -> Book {
    let column = |header: &str, shape, offered: &[&str]| Column {
        code: header.to_owned(),
        header: header.to_owned(),
        shape,
        offered: offered.iter().map(ToString::to_string).collect(),
    };
    let columns = vec![
        column("=Text", Shape::Text, &["ja", "mit Komma, und \"Zeichen\""]),
        column("Zahl", Shape::Count, &[]),
        column("Jahr", Shape::Plain, &[]),
        column("Anteil", Shape::Decimal, &[]),
        column("Tag", Shape::Day, &[]),
    ];
    let mut sheet = Sheet::new("Größe & <Maß> = 'x'", columns);
    for (nth, text) in odd::ODD.into_iter().enumerate() {
        let day = Day::from_ymd(1900, 3, 1).map(|day| day.plus(nth as i64 * 12_345));
        sheet.push(vec![
            Cell::Text(text.to_owned()),
            Cell::Number((nth * 100_001) as f64),
            Cell::Number(2_045.0),
            // Fifteen digits are what these programs keep.
            Cell::Number(nth as f64 / 10.0),
            day.map_or(Cell::Nothing, Cell::Day),
        ]);
    }
    Book {
        language: Language::German,
        sheets: vec![sheet],
    }
}

/// A sheet as JSON: its name, whether it is visible, and its cells as row, column, sort and value.
fn told(sheet: &FoundSheet) -> Value {
    let cells = sheet.rows.iter().flat_map(|row| {
        let cells = row.cells.iter();
        cells.map(|(column, found)| {
            let (sort, value) = match found {
                Found::Text(text) => ("text", json!(**text)),
                Found::Number(number) => ("number", json!(number)),
                Found::Day(day) => ("day", json!(day.to_string())),
                Found::Flag(flag) => ("flag", json!(flag)),
                Found::Fault(text) => ("fault", json!(**text)),
            };
            json!([row.number, column + 1, sort, value])
        })
    });
    json!({
        "name": sheet.name,
        "visible": sheet.visibility == Visibility::Visible,
        "cells": Value::from_iter(cells),
    })
}
