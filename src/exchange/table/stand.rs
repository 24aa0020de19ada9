//! The sheet that says what the table is: which state of the directory, how much of it, and what to mind.
use super::{Making, columns};
use crate::book::{Cell, Sheet};
use klimanetz_core::catalogue::{Kind, kind_of};
use klimanetz_core::domain::Day;
use klimanetz_core::interop::{SHEETS, is_about_people};
use klimanetz_core::snapshot::state_hash;

pub(super) fn sheet(making: &Making, sheets: &[(&'static Kind, Sheet)]) -> Sheet {
    let words = &making.text.table;
    let [what, content] = words.stand_columns;
    let mut stand = Sheet::new(
        words.stand,
        vec![columns::text("what", what), columns::text("content", content)],
    );
    stand.is_list = false;
    let mut say = |what: &str, content: Cell| stand.push(vec![Cell::Text(what.to_owned()), content]);
    let text = |said: &str| Cell::Text(said.to_owned());
    say(words.notice_title, text(words.notice));
    say(
        making.text.exchange.stand,
        Cell::Text(state_hash(making.document).short()),
    );
    let versions = making.document.all().map(|(_, _, _, version)| version.at);
    // Without a statement there is no last one.
    say(
        words.changed,
        versions.max().map_or(Cell::Nothing, |at| Cell::Day(Day::of(at))),
    );
    for (kind, sheet) in sheets {
        let n = sheet.rows().len();
        let said = match is_about_people(kind.code()) {
            true => Cell::Text((words.with_people)(n)),
            false => Cell::Number(n as f64),
        };
        say(sheet.name(), said);
    }
    if !making.with_people {
        let people = SHEETS.iter().filter(|code| is_about_people(code));
        for kind in people.filter_map(|code| kind_of(code)) {
            say(making.text.label(&kind.many), text(words.without_people));
        }
    }
    let n_cut: usize = sheets.iter().map(|(_, sheet)| sheet.n_cut()).sum();
    if n_cut > 0 {
        say(words.cut_title, Cell::Number(n_cut as f64));
    }
    stand
}
