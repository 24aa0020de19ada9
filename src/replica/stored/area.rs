//! The names under which the two documents lie in the storage and in the recorder.
use crate::Dot;
use crate::documents::Area;

impl Area {
    fn prefix(self) -> &'static str {
        match self {
            Area::Shared => "",
            Area::Private => "priv/",
        }
    }

    /// Where its base lies.
    pub(super) fn base(self) -> String {
        format!("{}base", self.prefix())
    }

    /// What the names of its log entries begin with.
    pub(super) fn log(self) -> String {
        format!("{}log/", self.prefix())
    }

    /// The name of the log entry of the Change `name`.
    pub(super) fn entry(self, name: Dot) -> String {
        format!("{}{}/{}", self.log(), name.replica, name.counter)
    }

    /// The area that something lies in by its name, readable or not.
    pub fn of_name(name: &str) -> Option<Area> {
        Area::ALL.into_iter().rev().find(|area| name.starts_with(area.prefix()))
    }

    /// The area whose log the key is of.
    pub fn of_log_key(key: &str) -> Option<Area> {
        Area::ALL.into_iter().find(|area| key.starts_with(&area.log()))
    }
}

/// What everything that could not be read is set aside under.
pub(super) const QUARANTINE: &str = "quarantine/";

/// The name of what lies under `key`, the same in storage and recorder, and equal only for equal content: a log entry is written
/// once, and bases are distinguished by their checksum. `None` for what is no part of a document.
pub(super) fn name_of(key: &str, text: &str) -> Option<String> {
    if Area::of_log_key(key).is_some() {
        return Some(key.to_owned());
    }
    let is_base = Area::ALL.into_iter().any(|area| area.base() == key);
    is_base.then(|| format!("{key}/{}", text.split(' ').nth(1).unwrap_or_default()))
}

/// The area a name belongs to, and whether it is a base.
pub(super) fn part_of(name: &str) -> Option<(Area, bool)> {
    if let Some(area) = Area::of_log_key(name) {
        return Some((area, false));
    }
    let of_base = |area: &Area| name.starts_with(&format!("{}/", area.base()));
    Area::ALL.into_iter().find(of_base).map(|area| (area, true))
}
