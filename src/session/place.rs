//! Where somebody is on each page they came from, and what its list showed: there again on the way back and after a reload. It is kept
//! for as long as the tab is there, and not in the address, which is copied into mails.
use super::Session;
use crate::platform::{address, appearance, focus, place};
use klimanetz_core::place::{Keepable, Place};
use klimanetz_core::route::Route;
use leptos::prelude::*;
use std::collections::BTreeMap;

/// The entry of the history that is seen.
#[derive(Clone, Copy)]
pub(super) struct Here {
    /// The page that is shown.
    pub route: RwSignal<Route>,
    /// Where somebody wants to be shown the choice between statements.
    pub wished: StoredValue<Option<Route>>,
    /// Its address: another one than the browser's while a page is on its way.
    address: StoredValue<String>,
    /// How often somebody has come to an entry, by a link or on the way back.
    arrivals: RwSignal<u32>,
    /// What private lists show, by entry and name: kept as long as the page is open, and written nowhere.
    private: StoredValue<BTreeMap<(String, String), String>>,
}

impl Here {
    pub(super) fn new(route: Route) -> Here {
        Here {
            route: RwSignal::new(route),
            wished: StoredValue::new(None),
            address: StoredValue::new(String::new()),
            arrivals: RwSignal::new(0),
            private: StoredValue::new(BTreeMap::new()),
        }
    }
}

/// What is kept with the present entry.
pub(super) fn kept() -> Place {
    address::kept().map_or_else(Place::default, |text| Place::parse(&text))
}

/// Changes what is kept with the present entry.
pub(super) fn keep(change: impl FnOnce(&mut Place)) {
    let mut place = kept();
    change(&mut place);
    address::keep(&place.text());
}

impl Session {
    /// What a list shows, under a name that its page has once: what it was with this entry of the history, else `first`.
    pub fn remembered<T>(self, name: impl Into<String>, first: T) -> RwSignal<T>
    where
        T: Keepable + Send + Sync + 'static,
    {
        let name = name.into();
        let value = RwSignal::new(kept().get(&name).unwrap_or(first));
        Effect::new(move |before: Option<()>| {
            value.track();
            if before.is_some() {
                value.with_untracked(|value| keep(|place| place.set(&name, value)));
            }
        });
        value
    }

    /// The same for a list of private records: what is searched for there is written nowhere, and gone after a reload.
    pub fn remembered_privately<T>(self, name: &str, first: T) -> RwSignal<T>
    where
        T: Keepable + Send + Sync + 'static,
    {
        let key = (address::entry().unwrap_or_default(), name.to_owned());
        let known = self
            .here
            .private
            .with_value(|all| all.get(&key).and_then(|text| Place::read(text)));
        let value = RwSignal::new(known.unwrap_or(first));
        Effect::new(move |before: Option<()>| {
            value.track();
            if before.is_some() {
                let text = value.with_untracked(Place::write);
                self.here
                    .private
                    .update_value(|all| drop(all.insert(key.clone(), text)));
            }
        });
        value
    }

    /// Which arrival this is.
    pub fn arrival(self) -> u32 {
        self.here.arrivals.get()
    }

    /// To be called when the page of an entry is in place: a returning member is brought to where they were, a new visit to its top.
    /// Without `has_moved` the focus stays where it is.
    pub fn arrive(self, has_moved: bool) {
        self.settle();
        place::stop();
        let Place { scroll, followed, .. } = kept();
        match scroll {
            Some(scroll) if scroll > 0 || (has_moved && followed.is_some()) => {
                place::bring_back(scroll, followed, has_moved && !focus::is_in_field_since());
            }
            _ if has_moved => self.come_anew(),
            _ => {}
        }
    }

    /// Brings somebody to the top of a page, and the focus to its heading unless it is in a field by now.
    pub fn come_anew(self) {
        if !focus::is_in_field_since() {
            appearance::focus_heading();
        }
        appearance::scroll_to_top();
    }

    /// What is seen is what the address says.
    pub fn settle(self) {
        self.here.address.set_value(address::current());
    }

    pub(super) fn count_arrival(self) {
        self.here.arrivals.update(|n| *n = n.wrapping_add(1));
    }

    pub(super) fn follow_place(self) {
        place::follow(move |followed| self.leave(followed));
    }

    /// Keeps how far down the page is. Not while another one is on its way, nor while somebody is being brought back.
    pub(super) fn leave(self, followed: Option<(String, i32)>) {
        let is_seen = self.here.address.with_value(|own| *own == address::current());
        if is_seen && !place::is_going_on() && !self.is_clearing_untracked() {
            keep(|kept| kept.leave(place::scrolled(), followed));
        }
    }
}
