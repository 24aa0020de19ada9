//! Where somebody is on a page, and what its list shows: kept with each entry of the tab's history, as text.
use crate::json;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What is kept with an entry. Does not print itself: what is searched for may be private.
#[derive(Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Place {
    /// How far down it was left, in pixels; nothing as long as nobody has left it.
    pub scroll: Option<u32>,
    /// The link that led on, and how far from the top of the window it stood.
    pub followed: Option<(String, i32)>,
    /// What its list shows, as text by name: what is searched for, what is chosen, how many rows.
    list: BTreeMap<String, String>,
}

/// What can be kept of a list.
pub trait Keepable: Serialize + DeserializeOwned {}

impl<T: Serialize + DeserializeOwned> Keepable for T {}

impl Place {
    /// Reads what was kept; what cannot be read counts as nothing.
    pub fn parse(text: &str) -> Place {
        serde_json::from_str(text).unwrap_or_default()
    }

    /// What is to be kept.
    pub fn text(&self) -> String {
        json::text(self)
    }

    /// Somebody is so far down, or follows a link from there. Where nobody has scrolled since, the link that led on before counts.
    pub fn leave(&mut self, scroll: u32, followed: Option<(String, i32)>) {
        if followed.is_some() || self.scroll != Some(scroll) {
            self.followed = followed;
        }
        self.scroll = Some(scroll);
    }

    /// What is kept under this name, if it is of this type.
    pub fn get<T: Keepable>(&self, name: &str) -> Option<T> {
        Place::read(self.list.get(name)?)
    }

    /// Keeps something under this name.
    pub fn set(&mut self, name: &str, value: &impl Keepable) {
        self.list.insert(name.to_owned(), Place::write(value));
    }

    /// What a list shows, as text.
    pub fn write(value: &impl Keepable) -> String {
        json::text(value)
    }

    /// What such a text says, if it is of this type.
    pub fn read<T: Keepable>(text: &str) -> Option<T> {
        serde_json::from_str(text).ok()
    }
}
