//! The texts of a workbook, which its cells name by their place; each is held once, however many cells say it.
use super::sheet::{LONGEST_CELL, MOST_TEXT};
use super::tags::{Tag, Tags};
use super::{Unreadable, What};
use crate::xlsx::xml::decoded;
use std::rc::Rc;

/// The texts; `None` for one that is too long for a cell.
#[derive(Default)]
pub(super) struct Strings(Vec<Option<Rc<str>>>);

/// What a cell names.
pub(super) enum Named {
    Text(Rc<str>),
    TooLong,
    Nothing,
}

impl Strings {
    pub(super) fn read(content: &[u8]) -> Result<Strings, Unreadable> {
        let mut tags = Tags::of(content, "texts")?;
        let mut texts = Vec::new();
        let mut left = MOST_TEXT;
        while let Some(tag) = tags.next()? {
            if matches!(&tag, Tag::Start(start) if start.local_name().as_ref() == "si") {
                let text = rich(&mut tags, "si")?;
                left = left.checked_sub(text.len()).ok_or(What::TooMuchText)?;
                texts.push(short(&text));
            }
        }
        Ok(Strings(texts))
    }

    pub(super) fn at(&self, place: &str) -> Named {
        let place = place.trim().parse::<usize>().ok();
        match place.and_then(|place| self.0.get(place)) {
            Some(Some(text)) => Named::Text(Rc::clone(text)),
            Some(None) => Named::TooLong,
            None => Named::Nothing,
        }
    }
}

/// A text as a cell can hold it; `None` if it is too long for that.
pub(super) fn short(text: &str) -> Option<Rc<str>> {
    let text = decoded(text);
    let is_short = text.len() <= LONGEST_CELL || text.encode_utf16().count() <= LONGEST_CELL;
    is_short.then(|| Rc::from(&*text))
}

/// The text up to the end of `name`, of all its pieces, whatever they look like; without what says how it is pronounced.
pub(super) fn rich(tags: &mut Tags, name: &str) -> Result<String, Unreadable> {
    let (mut text, mut is_text, mut n_sounds) = (String::new(), false, 0_usize);
    while let Some(tag) = tags.next()? {
        match tag {
            Tag::Start(start) => match start.local_name().as_ref() {
                "t" => is_text = n_sounds == 0,
                "rPh" => n_sounds += 1,
                _ => {}
            },
            Tag::End(end) => match &*end {
                "t" => is_text = false,
                "rPh" => n_sounds = n_sounds.saturating_sub(1),
                end if end == name => break,
                _ => {}
            },
            Tag::Text(more) if is_text => {
                if text.len() + more.len() > MOST_TEXT {
                    return Err(What::TooMuchText.into());
                }
                text.push_str(&more);
            }
            Tag::Text(_) => {}
        }
    }
    Ok(text)
}
