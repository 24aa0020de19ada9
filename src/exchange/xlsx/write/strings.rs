//! The texts of a workbook, each once.
use super::{HEAD, MAIN, put};
use crate::xlsx::xml;
use std::collections::BTreeMap;

/// The texts in the order in which they are met first.
#[derive(Default)]
pub(super) struct Strings<'a> {
    places: BTreeMap<&'a str, usize>,
    texts: Vec<&'a str>,
    n_uses: usize,
}

impl<'a> Strings<'a> {
    /// The place of `text` among them.
    pub(super) fn place(&mut self, text: &'a str) -> usize {
        self.n_uses += 1;
        let next = self.texts.len();
        let place = *self.places.entry(text).or_insert(next);
        if place == next {
            self.texts.push(text);
        }
        place
    }

    /// The part of the file that holds them.
    pub(super) fn write(&self) -> String {
        let mut part = format!("{HEAD}<sst xmlns=\"{MAIN}\"");
        put(
            &mut part,
            format_args!(" count=\"{}\" uniqueCount=\"{}\">", self.n_uses, self.texts.len()),
        );
        for text in &self.texts {
            part.push_str("<si><t xml:space=\"preserve\">");
            xml::put(&mut part, text);
            part.push_str("</t></si>");
        }
        part + "</sst>"
    }
}
