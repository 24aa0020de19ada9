//! „Noch aktuell?“: what nobody has stated or confirmed for a year, and people nobody has for two (R-P6).
use crate::catalogue::{Fades, kinds};
use crate::domain::{CONFIRMED, Day, lies_in_bin};
use crate::order::sort_by;
use crate::replica::{Document, Entity};

/// After this many months the app asks whether something still holds.
pub const ASKED_AFTER: i32 = 12;
/// After this many months the app proposes to erase a person.
pub const ERASED_AFTER: i32 = 24;

/// A record nobody has confirmed for long.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Unconfirmed {
    /// Its kind.
    pub kind: &'static str,
    /// Its id.
    pub id: String,
    /// Its name.
    pub title: String,
    /// The day of the last statement or confirmation.
    pub last: Day,
    /// Whether it is a person to be erased, unless somebody confirms.
    pub is_to_be_erased: bool,
}

/// What is unconfirmed on `today`, the longest first.
pub fn unconfirmed(document: &Document, today: Day) -> Vec<Unconfirmed> {
    let (asked, erased) = (today.plus_months(-ASKED_AFTER), today.plus_months(-ERASED_AFTER));
    let mut all = Vec::new();
    for (kind, fades) in kinds().map(|kind| (kind.code(), kind.fades)) {
        if fades == Fades::Never {
            continue;
        }
        let of_kind = document.of_kind(kind);
        for (id, entity) in of_kind.filter(|(id, entity)| !lies_in_bin((kind, id.as_str()), entity)) {
            let Some(last) = last_confirmed(entity).filter(|last| *last <= asked) else {
                continue;
            };
            all.push(Unconfirmed {
                kind,
                id: id.to_string(),
                title: super::links::named(document, kind, id.as_str()).unwrap_or_default(),
                last,
                is_to_be_erased: fades == Fades::Erased && last <= erased,
            });
        }
    }
    sort_by(&mut all, |one, other| {
        (one.last, &one.title).cmp(&(other.last, &other.title))
    });
    all
}

/// The later of the last statement and the last „Stimmt noch“; `None` if nothing is stated.
fn last_confirmed(entity: &Entity) -> Option<Day> {
    let stated = Day::of(entity.latest()?.at);
    let confirmed = entity.text(CONFIRMED).and_then(Day::parse);
    Some(confirmed.map_or(stated, |day| day.max(stated)))
}
