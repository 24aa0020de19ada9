//! The tags and texts of a part one after the other; prefixes do not matter, entities are refused, depth is bounded.
use super::{Unreadable, What};
use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};
use std::borrow::Cow;

const DEEPEST: usize = 64;

/// A part of the file as it is read.
pub(super) struct Tags<'a> {
    reader: Reader<&'a [u8]>,
    depth: usize,
    part: &'static str,
}

/// One tag or text.
pub(super) enum Tag<'a> {
    /// Begins.
    Start(BytesStart<'a>),
    /// Ends; its name.
    End(Cow<'a, str>),
    /// What stands between.
    Text(Cow<'a, str>),
}

impl<'a> Tags<'a> {
    /// The tags of `content`; `part` is what a message calls it.
    pub(super) fn of(content: &'a [u8], part: &'static str) -> Result<Tags<'a>, Unreadable> {
        let text = std::str::from_utf8(content).map_err(|_| What::BadPart(part))?;
        let mut reader = Reader::from_str(text.strip_prefix('\u{feff}').unwrap_or(text));
        reader.config_mut().expand_empty_elements = true;
        Ok(Tags { reader, depth: 0, part })
    }

    /// The next one; `None` at the end.
    pub(super) fn next(&mut self) -> Result<Option<Tag<'a>>, Unreadable> {
        loop {
            let event = self.reader.read_event().map_err(|_| What::BadPart(self.part))?;
            return Ok(Some(match event {
                Event::Start(start) => {
                    self.depth += 1;
                    if self.depth > DEEPEST {
                        return Err(What::TooDeep.into());
                    }
                    Tag::Start(start)
                }
                Event::End(end) => {
                    self.depth = self.depth.saturating_sub(1);
                    Tag::End(end.local_name().as_ref().to_owned().into())
                }
                Event::Text(text) => Tag::Text(text.xml10_content()),
                Event::CData(text) => Tag::Text(text.xml10_content()),
                Event::GeneralRef(reference) => {
                    let of_number = reference.resolve_char_ref().map_err(|_| What::BadPart(self.part))?;
                    Tag::Text(match (of_number, &*reference) {
                        (Some(c), _) => c.to_string().into(),
                        (None, "amp") => "&".into(),
                        (None, "lt") => "<".into(),
                        (None, "gt") => ">".into(),
                        (None, "quot") => "\"".into(),
                        (None, "apos") => "'".into(),
                        _ => return Err(What::Entities.into()),
                    })
                }
                Event::DocType(_) => return Err(What::Entities.into()),
                // It ended before its tags did.
                Event::Eof if self.depth > 0 => return Err(What::BadPart(self.part).into()),
                Event::Eof => return Ok(None),
                // A tag that ends where it begins is told as two.
                Event::Empty(_) | Event::Comment(_) | Event::Decl(_) | Event::PI(_) => continue,
            }));
        }
    }

    /// The tags that begin, each with its name, in turn.
    pub(super) fn each_start(
        mut self,
        mut told: impl FnMut(&str, &BytesStart<'a>) -> Result<(), Unreadable>,
    ) -> Result<(), Unreadable> {
        while let Some(tag) = self.next()? {
            if let Tag::Start(start) = tag {
                told(start.local_name().as_ref(), &start)?;
            }
        }
        Ok(())
    }
}

/// The value of an attribute, by its name without a prefix; of one that cannot be read as much as stands there.
pub(super) fn attribute<'a>(start: &'a BytesStart, name: &str) -> Option<Cow<'a, str>> {
    let mut attributes = start.attributes();
    let mut attributes = attributes.with_checks(false).flatten();
    let found = attributes.find(|attribute| attribute.key.local_name().as_ref() == name)?;
    Some(match found.normalized_value(XmlVersion::Explicit1_0) {
        Ok(value) => value,
        Err(_) => found.value,
    })
}

/// Whether an attribute says yes.
pub(super) fn is_set(start: &BytesStart, name: &str) -> bool {
    attribute(start, name).is_some_and(|value| matches!(&*value, "1" | "true"))
}
