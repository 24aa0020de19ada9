//! One sheet: the header stays in sight, rows can be filtered, a print has the header on each page.
use super::lists::Lists;
use super::strings::Strings;
use super::{HEAD, MAIN, last_column, letters, put, styles};
use crate::book::{Cell, Sheet};
use crate::xlsx::serial;

/// Widths of columns in characters.
const NARROWEST: usize = 9;
const WIDEST: usize = 60;
/// How far a header that is longer than what stands below it makes a column wider; then it gets a second line.
const WIDEST_HEADER: usize = 22;
/// How many rows are looked at for the width.
const MEASURED: usize = 1_000;
/// How many empty rows have the offers of their columns too.
const SPARE_ROWS: usize = 1_000;

pub(super) fn write<'a>(sheet: &'a Sheet, is_first: bool, lists: &Lists<'a>, strings: &mut Strings<'a>) -> String {
    let (last, n_rows) = (last_column(sheet), sheet.rows().len() + 1);
    let mut xml = format!("{HEAD}<worksheet xmlns=\"{MAIN}\">");
    xml.push_str("<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>");
    put(&mut xml, format_args!("<dimension ref=\"A1:{last}{n_rows}\"/>"));
    let selected = if is_first { " tabSelected=\"1\"" } else { "" };
    put(
        &mut xml,
        format_args!(
            "<sheetViews><sheetView{selected} workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/><selection pane=\"bottomLeft\" activeCell=\"A2\" sqref=\"A2\"/></sheetView></sheetViews>"
        ),
    );
    xml.push_str("<sheetFormatPr defaultRowHeight=\"15\"/>");
    columns(&mut xml, sheet);
    rows(&mut xml, sheet, strings);
    if sheet.is_list {
        put(&mut xml, format_args!("<autoFilter ref=\"A1:{last}{n_rows}\"/>"));
    }
    offers(&mut xml, sheet, lists);
    xml.push_str("<pageMargins left=\"0.4\" right=\"0.4\" top=\"0.5\" bottom=\"0.6\" header=\"0.3\" footer=\"0.3\"/>");
    xml.push_str("<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToWidth=\"1\" fitToHeight=\"0\"/>");
    xml.push_str("<headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter>");
    put(
        &mut xml,
        format_args!(
            "<ignoredErrors><ignoredError sqref=\"A1:{last}{n_rows}\" numberStoredAsText=\"1\"/></ignoredErrors>"
        ),
    );
    xml + "</worksheet>"
}

fn columns(xml: &mut String, sheet: &Sheet) {
    if sheet.columns().is_empty() {
        return;
    }
    xml.push_str("<cols>");
    for (at, column) in sheet.columns().iter().enumerate() {
        let cells = sheet.rows().iter().take(MEASURED).filter_map(|row| row.get(at));
        let content = cells.map(width).max().unwrap_or_default();
        let header = longest_line(&column.header).min(WIDEST_HEADER);
        // Room for the button of the filter.
        let wide = (content + 1).max(header + 3).clamp(NARROWEST, WIDEST);
        put(
            xml,
            format_args!(
                "<col min=\"{n}\" max=\"{n}\" width=\"{wide}\" style=\"{style}\" customWidth=\"1\"/>",
                n = at + 1,
                style = styles::of_column(column.shape)
            ),
        );
    }
    xml.push_str("</cols>");
}

fn width(cell: &Cell) -> usize {
    match cell {
        Cell::Nothing => 0,
        Cell::Text(text) => longest_line(text),
        Cell::Day(_) => 10,
        // With a sign between groups.
        Cell::Number(number) => number.to_string().len() * 4 / 3,
    }
}

fn longest_line(text: &str) -> usize {
    text.lines().map(|line| line.chars().count()).max().unwrap_or_default()
}

fn rows<'a>(xml: &mut String, sheet: &'a Sheet, strings: &mut Strings<'a>) {
    xml.push_str("<sheetData>");
    begin_row(xml, 1);
    for (at, column) in sheet.columns().iter().enumerate() {
        text(xml, (at, 1), styles::HEADER, strings.place(&column.header));
    }
    xml.push_str("</row>");
    for (nth, row) in sheet.rows().iter().enumerate() {
        let number = nth + 2;
        begin_row(xml, number);
        for (at, (cell, column)) in row.iter().zip(sheet.columns()).enumerate() {
            let style = styles::of_cell(cell, column.shape);
            match cell {
                Cell::Nothing => {}
                Cell::Text(said) => text(xml, (at, number), style, strings.place(said)),
                Cell::Number(value) => value_of(xml, (at, number), style, format_args!("{value}")),
                Cell::Day(day) => value_of(xml, (at, number), style, format_args!("{}", serial::of(*day))),
            }
        }
        xml.push_str("</row>");
    }
    xml.push_str("</sheetData>");
}

fn begin_row(xml: &mut String, number: usize) {
    put(xml, format_args!("<row r=\"{number}\">"));
}

/// A text is never a formula here, whatever it begins with: a formula has a tag of its own, which is written nowhere.
fn text(xml: &mut String, (column, row): (usize, usize), style: usize, place: usize) {
    put(
        xml,
        format_args!(
            "<c r=\"{}{row}\" s=\"{style}\" t=\"s\"><v>{place}</v></c>",
            letters(column)
        ),
    );
}

fn value_of(xml: &mut String, (column, row): (usize, usize), style: usize, value: std::fmt::Arguments) {
    put(
        xml,
        format_args!("<c r=\"{}{row}\" s=\"{style}\"><v>{value}</v></c>", letters(column)),
    );
}

/// What is offered where only few words make sense. Others are asked about and taken all the same.
fn offers(xml: &mut String, sheet: &Sheet, lists: &Lists) {
    let offered = sheet.columns().iter().enumerate();
    let offered = offered.filter(|(_, column)| !column.offered.is_empty());
    let offered: Vec<(usize, String)> = offered
        .filter_map(|(at, column)| Some((at, lists.place(column)?)))
        .collect();
    if offered.is_empty() {
        return;
    }
    put(xml, format_args!("<dataValidations count=\"{}\">", offered.len()));
    let last = sheet.rows().len() + 1 + SPARE_ROWS;
    for (at, place) in offered {
        let column = letters(at);
        put(
            xml,
            format_args!(
                "<dataValidation type=\"list\" errorStyle=\"warning\" allowBlank=\"1\" showErrorMessage=\"1\" sqref=\"{column}2:{column}{last}\"><formula1>{place}</formula1></dataValidation>"
            ),
        );
    }
    xml.push_str("</dataValidations>");
}
