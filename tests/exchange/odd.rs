//! What the tests here and tests/exchange/programs.py put into cells.

/// Texts that programs for tables like to make something else of.
pub const ODD: [&str; 24] = [
    "=1+1",
    "=cmd|' /C calc'!A0",
    "+49 2241 102 0",
    "-80 %",
    "@SUM(A1)",
    "\tTab",
    "'Strich",
    "''zwei",
    "05315000",
    "1.234",
    "1e5",
    "1/2",
    "TRUE",
    "2026-11-23",
    " vorn und hinten ",
    "zwei\nZeilen",
    "a & b < c > d \"e\" 'f'",
    "_x0041_",
    "_x005F_x0041_ und __x000D_",
    "]]>",
    "&amp;lt;",
    "Müller, Größe, łódź, 東京, 🏳️‍🌈",
    "\u{feff}Zeichen",
    "#NAME?",
];
