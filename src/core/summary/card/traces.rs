//! What is left to think of before a person is erased: the own notes about them, and where texts name them.
use crate::catalogue::{is_prose, kind};
use crate::domain::{HISTORY, Note};
use crate::order::gathered;
use crate::prose;
use crate::replica::{Document, Entity, Value};
use crate::search::Folded;
use crate::summary::links::shown_at;
use std::collections::{BTreeMap, BTreeSet};

/// What an erasure does not reach by itself.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Traces {
    /// The own notes linked to the person, newest first.
    pub notes: Vec<Note>,
    /// Texts in which the person is named, of the directory and then of the other own notes.
    pub mentions: Vec<Mention>,
    /// Labels of members that name the person, with how many statements carry them.
    pub labels: Vec<(String, usize)>,
}

/// One field whose text names the person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// Kind and id of the record on whose page it stands; `None` if this app shows it nowhere.
    pub page: Option<(&'static str, String)>,
    /// Kind and id of the record itself.
    pub record: (String, String),
    /// Name of the field that holds the text.
    pub field: String,
    /// The words around the first place.
    pub excerpt: String,
}

/// What the documents still hold about the person `id` beside the person's own record.
///
/// To be read with a person's eyes: a text counts as soon as one part of the name occurs, since nothing may be missed.
pub fn traces(shared: &Document, private: &Document, id: &str) -> Traces {
    let notes = super::notes::notes_about(private, id);
    let Some(naming) = shared.entity(kind::PERSON, id).map(Naming::of) else {
        return Traces {
            notes,
            ..Traces::default()
        };
    };
    let mut mentions = mentions(shared, &naming, |record, own| record == kind::PERSON && own == id);
    let is_told = |record: &str, own: &str| record == kind::NOTE && notes.iter().any(|note| note.id == own);
    mentions.extend(self::mentions(private, &naming, is_told));
    Traces {
        mentions,
        labels: labels(shared, &naming, id),
        notes,
    }
}

fn mentions(document: &Document, naming: &Naming, passes_over: impl Fn(&str, &str) -> bool) -> Vec<Mention> {
    let mut found: Vec<Mention> = Vec::new();
    for (kind, id, field, version) in document.all() {
        if passes_over(kind.as_str(), id.as_str()) {
            continue;
        }
        // A tag is the element of a set, and the set's name is ours.
        let name = field.as_str();
        let mut texts = vec![name.split_once(':').map_or(name, |(_, element)| element)];
        // The label of a superseded statement is listed with the other labels.
        if !(kind.as_str() == HISTORY && field.as_str() == "who") {
            collect_texts(&version.value, &mut texts);
        }
        let is_prose = is_prose(kind.as_str(), name);
        let excerpt = |text: &str| match is_prose {
            true => naming.shown_excerpt(text),
            false => naming.excerpt(text),
        };
        let Some(excerpt) = texts.into_iter().find_map(excerpt) else {
            continue;
        };
        let mention = Mention {
            page: shown_at(document, kind.as_str(), id.as_str()),
            record: (kind.to_string(), id.to_string()),
            field: field.to_string(),
            excerpt,
        };
        if found.last() != Some(&mention) {
            found.push(mention);
        }
    }
    found
}

fn labels(document: &Document, naming: &Naming, id: &str) -> Vec<(String, usize)> {
    let mut labels: BTreeMap<&str, usize> = BTreeMap::new();
    for (kind, own, field, version) in document.all() {
        if own.as_str() == id {
            continue;
        }
        let of_history = (kind.as_str() == HISTORY && field.as_str() == "who")
            .then(|| version.value.as_str())
            .flatten();
        for label in version.who.as_deref().into_iter().chain(of_history) {
            if naming.excerpt(label).is_some() {
                *labels.entry(label).or_default() += 1;
            }
        }
    }
    labels.into_iter().map(|(label, n)| (label.to_owned(), n)).collect()
}

/// Every text in a value, also inside a statement of several parts.
fn collect_texts<'a>(value: &'a Value, texts: &mut Vec<&'a str>) {
    match value {
        Value::String(text) => texts.push(text),
        Value::Array(values) => values.iter().for_each(|value| collect_texts(value, texts)),
        Value::Object(parts) => {
            for (name, value) in parts.iter() {
                texts.push(name);
                collect_texts(value, texts);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// Everything a text can name the person by.
struct Naming {
    words: BTreeSet<String>,
    emails: Vec<String>,
    phones: Vec<String>,
}

/// Parts of names that stand in every other text, as they come out of folding.
const NO_NAMES: &str = "von van vom der den des dem und del della dos das die zum zur dipl ing med phil nat rer jur dr prof mag msc bsc frau herr";
/// Fewer digits are no telephone number.
const PHONE_DIGITS: usize = 6;

impl Naming {
    /// From everything stated about the person, also from statements that nobody has decided between.
    fn of(person: &Entity) -> Naming {
        let stated = |field: &str| -> Vec<String> {
            let versions = person.versions(field).iter();
            versions
                .filter_map(|version| version.value.as_str())
                .map(str::to_owned)
                .collect()
        };
        let names: Vec<Folded> = stated("name").iter().map(|name| Folded::new(name)).collect();
        let is_name = |word: &&str| word.chars().count() > 2 && !NO_NAMES.split(' ').any(|no_name| no_name == *word);
        Naming {
            words: gathered(names.iter().flat_map(Folded::words).filter(is_name).map(str::to_owned)),
            emails: stated("email")
                .iter()
                .map(|email| email.trim().to_lowercase())
                .filter(|email| email.contains('@'))
                .collect(),
            phones: stated("phone")
                .iter()
                .map(|phone| number(phone))
                .filter(|phone| phone.len() >= PHONE_DIGITS)
                .collect(),
        }
    }

    /// The same in the words that are shown of the text, unless the place is not among them, such as the address of a link.
    fn shown_excerpt(&self, text: &str) -> Option<String> {
        let typed = self.excerpt(text)?;
        Some(self.excerpt(&prose::plain(text)).unwrap_or(typed))
    }

    /// The words around the first place at which `text` names the person; `None` if it does not.
    fn excerpt(&self, text: &str) -> Option<String> {
        let words: Vec<&str> = text.split_whitespace().collect();
        let at = words.iter().position(|word| self.is_named_by(word));
        let at = at.or_else(|| {
            self.phones
                .iter()
                .any(|phone| digits(text).contains(phone))
                .then_some(0)
        })?;
        const AROUND: usize = 6;
        let (from, to) = (at.saturating_sub(AROUND), (at + AROUND + 1).min(words.len()));
        let (before, after) = (
            if from > 0 { "… " } else { "" },
            if to < words.len() { " …" } else { "" },
        );
        Some(format!("{before}{}{after}", words.get(from..to)?.join(" ")))
    }

    /// A word, its genitive, or an address.
    fn is_named_by(&self, word: &str) -> bool {
        let is_name = |word: &str| {
            let is_known = |word: &str| self.words.contains(word);
            is_known(word) || word.strip_suffix('s').is_some_and(is_known)
        };
        let lower = word.to_lowercase();
        Folded::new(word).words().any(is_name) || self.emails.iter().any(|email| lower.contains(email))
    }
}

/// The digits of a telephone number without what is dialled only from afar, so that „+49 221 …“ and „0221 …“ are the same.
fn number(phone: &str) -> String {
    let digits = digits(phone);
    let national = digits.trim_start_matches('0');
    national
        .strip_prefix("49")
        .unwrap_or(national)
        .trim_start_matches('0')
        .to_owned()
}

fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}
