//! Texts of a file that are looked at and not kept, and the labels of members.
use crate::snapshot::limit::MAX_LABEL;
use serde::de::{Deserialize, Deserializer, Error, Visitor};
use std::borrow::Cow;
use std::fmt;

/// A text as it stands in the file, held where it stands if it is written without escapes.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "schema", derive(serde::Serialize, schemars::JsonSchema), schemars(inline))]
pub(super) struct Words<'a>(pub Cow<'a, str>);

impl<'de: 'a, 'a> Deserialize<'de> for Words<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(WordsVisitor)
    }
}

struct WordsVisitor;

impl<'de> Visitor<'de> for WordsVisitor {
    type Value = Words<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a string")
    }

    fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<Words<'de>, E> {
        Ok(Words(Cow::Borrowed(text)))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Words<'de>, E> {
        Ok(Words(Cow::Owned(text.to_owned())))
    }
}

/// The label of a member, of at most `MAX_LABEL` characters.
pub(super) struct Label<'a>(pub Option<Words<'a>>);

impl<'de: 'a, 'a> Deserialize<'de> for Label<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        label(deserializer).map(Label)
    }
}

/// Reads one.
pub(super) fn label<'de: 'a, 'a, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Words<'a>>, D::Error> {
    let label = Option::<Words>::deserialize(deserializer)?;
    let is_long = |Words(label): &Words| label.chars().count() > MAX_LABEL;
    if label.as_ref().is_some_and(is_long) {
        return Err(D::Error::custom(format!("a label of more than {MAX_LABEL} characters")));
    }
    Ok(label)
}
