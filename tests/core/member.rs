//! A member at the browser, as the tests tell of one: opens a form, states, hears from colleagues.
use klimanetz_core::author::Author;
use klimanetz_core::domain::{Composite, Day, Fact, Source, Stated, series, state};
use klimanetz_core::draft::{BIN, Flaw, Problem, WITHDRAWAL, withdraw};
use klimanetz_core::edit::{Change, Edit, Refusal, Write};
use klimanetz_core::replica::{Document, Plan, ReplicaId, Timestamp, Value};
use klimanetz_core::undo::Before;

/// 23.11.2026, when all these tests play.
pub const TODAY: (i32, u8, u8) = (2026, 11, 23);
pub const KOELN: &str = "05315000";
pub const BORNHEIM: &str = "05382012";
pub const RHEIN_SIEG: &str = "05382";
/// Ids as the browser makes them.
pub const ERIKA: &str = "5b1e0000-0000-4000-8000-00000000000e";
pub const BERT: &str = "5b1e0000-0000-4000-8000-00000000000f";
pub const TOPIC: &str = "5b1e0000-0000-4000-8000-0000000000a0";
pub const SAID: &str = "5b1e0000-0000-4000-8000-0000000000b1";
pub const NOTE: &str = "5b1e0000-0000-4000-8000-0000000000c1";

/// One browser: its directory, and who writes in it at which time.
#[derive(Debug, Clone)]
pub struct Member {
    pub document: Document,
    pub author: Author,
    now: i64,
}

impl Member {
    /// Somebody with an empty directory and the label `who`.
    pub fn new(who: &str) -> Member {
        let replica = who
            .bytes()
            .fold(17, |sum: u64, byte| sum.wrapping_mul(31).wrapping_add(byte.into()));
        Member {
            document: Document::default(),
            author: Author::new(ReplicaId(replica), Some(who.into())),
            now: 1_795_000_000_000,
        }
    }

    /// A second passes.
    pub fn ticks(&mut self) -> Timestamp {
        self.now += 1_000;
        Timestamp(self.now)
    }

    /// Does what a form or a button asked for. `None` if that changes nothing.
    pub fn tries(&mut self, edit: &Edit) -> Result<Option<Change>, Refusal> {
        let now = self.ticks();
        let change = self.document.apply(edit, &mut self.author, now)?;
        if let Some(change) = &change {
            self.document.merge(&change.delta);
        }
        Ok(change)
    }

    /// Takes over a file as the preview showed it. `None` if that changes nothing.
    pub fn adopts(&mut self, plan: Plan) -> Result<Option<Change>, Refusal> {
        let change = self.document.adopt(plan, &mut self.author)?;
        if let Some(change) = &change {
            self.document.merge(&change.delta);
        }
        Ok(change)
    }

    /// Takes back `delta`, which changed `before`.
    pub fn takes_back_change(&mut self, before: &Document, delta: &Document) -> Change {
        let edit = Before::of(before, delta, BIN).edit(&self.document, BIN, (&today().to_string().into(), WITHDRAWAL));
        self.does(edit.expect("something to take back"))
    }

    /// Does it; something must change.
    pub fn does(&mut self, edit: Edit) -> Change {
        self.tries(&edit).unwrap().expect("an edit that changes something")
    }

    /// Sends a form that is in order.
    pub fn sends(&mut self, read: Result<Edit, Vec<Problem>>) -> Change {
        self.does(read.unwrap())
    }

    /// States a fact about `key`.
    pub fn states(&mut self, key: &str, field: &str, fact: &impl Fact) -> Change {
        let writes = state(&self.document, ("municipality", key), field, fact.to_value());
        self.does(Edit::Write(writes))
    }

    /// Withdraws what holds about `key`; what was before it holds again.
    pub fn takes_back(&mut self, key: &str, field: &str) -> Change {
        let series = series(&self.document, ("municipality", key), field);
        let entry = series.current.first().expect("something that holds").entry.clone();
        let edit = withdraw(&self.document, ("municipality", key), field, (&entry, true));
        self.does(edit)
    }

    /// Writes one field of a record, as another version of the app might.
    pub fn writes(&mut self, (kind, id): (&str, &str), field: &str, value: impl Into<Value>) -> Change {
        self.does(Edit::Write(vec![a_write((kind, id), field, value)]))
    }

    /// Takes in everything `other` has.
    pub fn hears(&mut self, other: &Member) {
        self.document.merge(&other.document);
    }
}

/// One value for one field.
pub fn a_write((kind, id): (&str, &str), field: &str, value: impl Into<Value>) -> Write {
    klimanetz_core::domain::write(kind, id, field, value.into()).unwrap()
}

/// What holds in a field about an authority.
pub fn held<T: Fact>(document: &Document, key: &str, field: &str) -> Vec<Stated<T>> {
    series(document, ("municipality", key), field).stated()
}

/// The one thing that holds in a field of several parts.
pub fn shown(document: &Document, key: &str, field: &str) -> Option<Composite> {
    held(document, key, field).into_iter().next()?.fact
}

/// Two members who both hear each other out.
pub fn meet(one: &mut Member, other: &mut Member) {
    one.hears(other);
    other.hears(one);
    assert_eq!(one.document, other.document, "after meeting both know the same");
}

pub fn today() -> Day {
    day(TODAY)
}

pub fn day((year, month, day): (i32, u8, u8)) -> Day {
    Day::from_ymd(year, month, day).unwrap()
}

/// As of today, said by the member.
pub fn own() -> Source {
    Source {
        as_of: today(),
        source: "eigene Angabe".to_owned(),
    }
}

/// A target for this year, as older files have it.
pub fn target(year: u32) -> Composite {
    Composite::new(own()).with("year", year)
}

/// The fields a form complains about, with what is wrong.
pub fn flaws<T: std::fmt::Debug>(read: Result<T, Vec<Problem>>) -> Vec<(&'static str, Flaw)> {
    let problems = read.expect_err("a form that is not in order");
    problems
        .into_iter()
        .map(|problem| (problem.field.name(), problem.flaw))
        .collect()
}
