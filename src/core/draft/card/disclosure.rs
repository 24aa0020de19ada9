//! The log of what was passed on gets its entry when a letter to several goes out.
use crate::catalogue::kind;
use crate::domain::{Day, is_binned, typed_line};
use crate::draft::text_write;
use crate::edit::Edit;
use crate::replica::Document;

/// The entry `id` of the private document: to whom, on which day, what. `None` where the same stands there already: whoever copies the
/// addresses and then the text has written once.
pub fn disclose(private: &Document, id: &str, to: &str, day: Day, what: &str) -> Option<Edit> {
    let day = day.to_string();
    let said = [("to", typed_line(to)), ("day", day), ("what", typed_line(what))];
    let mut all = private.of_kind(kind::DISCLOSURE);
    let is_known = all.any(|(_, entry)| {
        let says_it = |(field, text): &(&str, String)| entry.text(field).unwrap_or_default() == text;
        !is_binned(entry) && said.iter().all(says_it)
    });
    let writes = said
        .iter()
        .filter_map(|(field, text)| text_write(kind::DISCLOSURE, id, field, text));
    (!is_known).then(|| Edit::Write(writes.collect()))
}
