//! How cells look: text stays text, days are days, the header is bold.
use super::{HEAD, MAIN};
use crate::book::{Cell, Shape};
use klimanetz_core::text::Language;

/// The places of the styles below.
pub(super) const HEADER: usize = 1;
const TEXT: usize = 2;
const DAY: usize = 3;
const PLAIN: usize = 4;
const COUNT: usize = 5;
const DECIMAL: usize = 6;

/// How an empty cell of a column looks, so that what is typed into it becomes what the column holds.
pub(super) fn of_column(shape: Shape) -> usize {
    match shape {
        Shape::Text => TEXT,
        Shape::Day => DAY,
        Shape::Plain => PLAIN,
        Shape::Count => COUNT,
        Shape::Decimal => DECIMAL,
    }
}

/// How a cell looks.
pub(super) fn of_cell(cell: &Cell, shape: Shape) -> usize {
    match (cell, shape) {
        (Cell::Nothing, shape) => of_column(shape),
        (Cell::Text(_), _) => TEXT,
        (Cell::Day(_), _) => DAY,
        (Cell::Number(_), Shape::Plain | Shape::Count) => of_column(shape),
        (Cell::Number(_), _) => DECIMAL,
    }
}

/// The part of the file that holds them.
pub(super) fn write(language: Language) -> String {
    let day = match language {
        Language::German => r"dd\.mm\.yyyy",
        Language::English => r"yyyy\-mm\-dd",
    };
    // Of the built-in formats: 49 is text, 1 a whole number, 3 one in groups, 0 whatever it is.
    let formats = [49, 164, 1, 3, 0];
    let cells: String = formats
        .iter()
        .map(|format| {
            format!(
                "<xf numFmtId=\"{format}\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" applyAlignment=\"1\"><alignment vertical=\"top\" wrapText=\"1\"/></xf>"
            )
        })
        .collect();
    let font = "<sz val=\"11\"/><name val=\"Calibri\"/><family val=\"2\"/>";
    format!(
        "{HEAD}<styleSheet xmlns=\"{MAIN}\"><numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"{day}\"/></numFmts><fonts count=\"2\"><font>{font}</font><font><b/>{font}</font></fonts><fills count=\"3\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill><fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFE7E6E6\"/><bgColor indexed=\"64\"/></patternFill></fill></fills><borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs><cellXfs count=\"7\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/><xf numFmtId=\"49\" fontId=\"1\" fillId=\"2\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyAlignment=\"1\"><alignment vertical=\"top\" wrapText=\"1\"/></xf>{cells}</cellXfs><cellStyles count=\"1\"><cellStyle name=\"Standard\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>"
    )
}
