//! A directory to try out: invented people (example.org, 0000 numbers) in the municipalities of the region, whose statuses are invented
//! too.
//!
//! The municipalities are real: so every statement about one says that it is invented, also on a picture of the screen. Nothing
//! is stated about the cities whose steps and targets everybody knows.
//!
//! It is made again at each start and never stored, so nothing of it can get among real data.
mod network;
mod people;
mod places;

use crate::author::Author;
use crate::documents::{Private, Shared};
use crate::domain::{Day, arrived, state, write};
use crate::edit::{Edit, Write};
use crate::order::{gathered, sort_by_key};
use crate::replica::{Document, Parts, ReplicaId, Timestamp, Value};

/// The source of every value.
const INVENTED: &str = "erfunden, zum Ausprobieren";

const DAY: i64 = 86_400_000;

/// Who stated something: the network, or a colleague whose file came lately.
#[derive(Clone, Copy, PartialEq)]
enum By {
    Network,
    Colleague,
}

/// One statement about a field of a record, made some days ago.
struct Said {
    days: i64,
    by: By,
    kind: &'static str,
    id: String,
    field: String,
    value: Value,
}

struct Demo {
    said: Vec<Said>,
    private: Vec<Write>,
    today: Day,
    n_ids: u32,
    /// How many days ago what is said now was said.
    days: i64,
    by: By,
}

/// The two documents: a year of a network, and what a colleague's file brought yesterday.
pub fn demo(today: Day, now: Timestamp) -> (Shared, Private) {
    let mut demo = Demo {
        said: Vec::new(),
        private: Vec::new(),
        today,
        n_ids: 0,
        days: 0,
        by: By::Network,
    };
    demo.statuses();
    let people = demo.people();
    let topics = demo.topics();
    demo.others(&people, &topics);
    demo.news(&topics);
    demo.written(now)
}

impl Demo {
    fn id(&mut self) -> String {
        self.n_ids += 1;
        format!("de300000-0000-4000-8000-{:012x}", self.n_ids)
    }

    /// What is said from here on was said `days` ago.
    fn ago(&mut self, days: i64) {
        self.days = days;
    }

    fn says(&mut self, kind: &'static str, id: &str, fields: &[(&str, Value)]) {
        let (days, by) = (self.days, self.by);
        self.said.extend(fields.iter().map(|(field, value)| Said {
            days,
            by,
            kind,
            id: id.to_owned(),
            field: (*field).to_owned(),
            value: value.clone(),
        }));
    }

    fn notes(&mut self, kind: &str, id: &str, fields: &[(&str, Value)]) {
        let writes = fields
            .iter()
            .filter_map(|(field, value)| write(kind, id, field, value.clone()));
        self.private.extend(writes);
    }

    fn day(&self, days: i64) -> Value {
        self.today.plus(days).to_string().into()
    }

    /// Everything in the order in which it was said, so that what was replaced is history. The colleague had not seen what the network
    /// said of the same day: where both stated something, both stand.
    fn written(mut self, now: Timestamp) -> (Shared, Private) {
        sort_by_key(&mut self.said, |said| -said.days);
        let (mut shared, mut theirs) = (Document::default(), Document::default());
        let mut author = Author::new(ReplicaId(1), Some("Demo".into()));
        let mut colleague = Author::new(ReplicaId(3), Some("Demo, Kollegin".into()));
        for one in &self.said {
            let (document, author) = match one.by {
                By::Network => (&mut shared, &mut author),
                By::Colleague => (&mut theirs, &mut colleague),
            };
            let writes = state(document, (one.kind, &one.id), &one.field, one.value.clone());
            written(document, writes, author, Timestamp(now.0 - one.days * DAY));
        }
        let came = arrived(&self.id(), Timestamp(now.0 - DAY), &theirs.seen);
        self.private.extend(came);
        shared.absorb(theirs);
        let (mut private, mut own) = (Document::default(), Author::new(ReplicaId(2), Some("Demo".into())));
        written(&mut private, std::mem::take(&mut self.private), &mut own, now);
        (Shared(shared), Private::new(private))
    }
}

fn written(document: &mut Document, writes: Vec<Write>, author: &mut Author, at: Timestamp) {
    let change = document.apply(&Edit::Write(writes), author, at).ok().flatten();
    document.absorb(change.map(|change| change.delta).unwrap_or_default());
}

/// A text about a real municipality that itself says it is invented.
fn invented(text: &str) -> Value {
    format!("{text} (erfunden)").into()
}

/// A dated fact about a real municipality.
fn stated<const N: usize>(parts: [(&str, Value); N], as_of: &Value) -> Value {
    let said = [("asOf", as_of.clone()), ("source", INVENTED.into())];
    let all = parts.into_iter().chain(said);
    gathered::<Parts, _>(all.map(|(name, value)| (name.to_owned(), value))).into()
}
