//! Every page has one address after the `#`, written and read here and nowhere else.
//!
//! Hash addresses, because dumb file servers and sub-paths know only one page.
mod audience;

pub use audience::Audience;

use crate::catalogue::{Head, Section, Stage, first_head, head, head_at, quick_head};
use crate::list::Filter;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

/// One page of the app.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Route {
    /// Overview.
    Home,
    /// The municipalities, and what is asked of them: parameters, which only the list reads; see [`Route::filtered`].
    Directory(String),
    /// The municipalities that are like this one.
    Peers(String),
    /// The concepts of the whole region.
    Concepts,
    /// How targets are explained in the whole region, and to whom.
    Arguments,
    /// All of a kind.
    List(&'static Head),
    /// The form for a new one, with what is known of it.
    New(&'static Head, Option<Known>),
    /// One of them, by key or id.
    One(&'static Head, String),
    /// One that has its address before anything is written, with what is known of it. What is searched for or chosen stays out of the
    /// addresses of a list: they are kept by the browser and copied into mails.
    Begun(&'static Head, String, Known),
    /// What was stated since a day.
    Changes,
    /// Everything with more than one statement.
    Settling,
    /// What nobody has confirmed for long.
    Unconfirmed,
    /// The search of everything. What is searched for stays out of the address: it may be from a note.
    Search,
    /// The status round of a meeting.
    StatusRound(String),
    /// The minutes of a meeting.
    Minutes(String),
    /// A letter to several: parameters, which only its page reads; see [`Audience::parse`].
    Mail(String),
    /// Passing on, backing up, taking in.
    Exchange,
    /// Language, theme, label.
    Settings,
    /// What a narrow window has no entry for.
    More,
    /// Help and information.
    About,
    /// Every part in every state; for developers.
    Gallery,
    /// An address this app does not know.
    Unknown(String),
}

/// What is known of a new record: the name of a field, and a key or id.
pub type Known = (String, String);

/// The filter of stages, and what an older app called it.
pub const STAGES: &str = "etappe";
const OLD_STEPS: &str = "stand";

const KEPT: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~');

impl Route {
    /// The address with its `#`, for links.
    pub fn href(&self) -> String {
        format!("#{}", self.address())
    }

    /// The address after the `#`.
    pub fn address(&self) -> String {
        match self {
            Route::Home => "/".to_owned(),
            Route::Directory(params) => asking("/kommunen", params),
            Route::Peers(key) => format!("/kommunen/{}/aehnliche", part(key)),
            Route::Concepts => "/konzepte".to_owned(),
            Route::Arguments => "/argumente".to_owned(),
            Route::List(head) => format!("/{}", head.path),
            Route::New(head, known) => format!("/{}/neu{}", head.path, known_in(head, known.as_ref())),
            Route::One(head, id) => format!("/{}/{}", head.path, part(id)),
            Route::Begun(head, id, known) => format!("/{}/{}{}", head.path, part(id), known_in(head, Some(known))),
            Route::Changes => "/aenderungen".to_owned(),
            Route::Settling => "/klaeren".to_owned(),
            Route::Unconfirmed => "/noch-aktuell".to_owned(),
            Route::Search => "/suche".to_owned(),
            Route::StatusRound(id) => format!("/treffen/{}/statusrunde", part(id)),
            Route::Minutes(id) => format!("/treffen/{}/protokoll", part(id)),
            Route::Mail(params) => asking("/verteiler", params),
            Route::Exchange => "/dateien".to_owned(),
            Route::Settings => "/einstellungen".to_owned(),
            Route::More => "/mehr".to_owned(),
            Route::About => "/hilfe".to_owned(),
            Route::Gallery => "/galerie".to_owned(),
            Route::Unknown(address) => address.clone(),
        }
    }

    /// Reads what stands after the `#`; never fails.
    pub fn parse(address: &str) -> Route {
        let (path, query) = address.split_once('?').unwrap_or((address, ""));
        let value = |name: &str| parameter(query, name);
        let optional = |name: &str| Some(value(name)).filter(|value| !value.is_empty());
        let parts: Vec<String> = path.split('/').filter(|part| !part.is_empty()).map(decoded).collect();
        match parts.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
            [] => Route::Home,
            ["kommunen"] => Route::Directory(query.to_owned()),
            ["kommunen", key, "aehnliche"] => Route::Peers((*key).to_owned()),
            ["konzepte"] => Route::Concepts,
            ["argumente"] => Route::Arguments,
            ["aenderungen"] => Route::Changes,
            ["klaeren"] => Route::Settling,
            ["noch-aktuell"] => Route::Unconfirmed,
            ["suche"] => Route::Search,
            ["treffen", id, "statusrunde"] => Route::StatusRound((*id).to_owned()),
            ["treffen", id, "protokoll"] => Route::Minutes((*id).to_owned()),
            ["verteiler"] => Route::Mail(query.to_owned()),
            // Older apps called it so.
            ["dateien" | "austausch"] => Route::Exchange,
            ["einstellungen"] => Route::Settings,
            ["mehr"] => Route::More,
            ["hilfe"] => Route::About,
            ["galerie"] => Route::Gallery,
            [path, rest @ ..] => {
                let of_kind = |head: &'static Head| {
                    let short = head
                        .short
                        .and_then(|(name, field)| Some((field.to_owned(), optional(name)?)));
                    let known = optional("feld").zip(optional("fuer")).or(short);
                    match (rest, known.clone().filter(|_| head.is_begun_in_place)) {
                        ([], _) => Some(Route::List(head)),
                        (["neu"], _) => Some(Route::New(head, known)),
                        ([id], Some(known)) => Some(Route::Begun(head, (*id).to_owned(), known)),
                        ([id], None) => Some(Route::One(head, (*id).to_owned())),
                        _ => None,
                    }
                };
                let known = head_at(path).and_then(of_kind);
                known.unwrap_or_else(|| Route::Unknown(address.to_owned()))
            }
        }
    }

    /// The page of a record; what is no kind has none.
    pub fn one(kind: &str, id: &str) -> Route {
        Route::of(kind, |head| Route::One(head, id.to_owned()))
    }

    /// The page of all records of a kind.
    pub fn list(kind: &str) -> Route {
        Route::of(kind, |head| match head.has_filters {
            true => Route::Directory(String::new()),
            false => Route::List(head),
        })
    }

    /// The municipalities that a filter leaves.
    pub fn filtered(filter: &Filter) -> Route {
        Route::Directory(filter.params())
    }

    /// The letter to those who are meant.
    pub fn mail(to: &Audience) -> Route {
        Route::Mail(to.params())
    }

    /// The form for a new record of a kind, with the name of a field and what it holds.
    pub fn new(kind: &str, known: Option<(&str, &str)>) -> Route {
        let known = known.map(|(field, id)| (field.to_owned(), id.to_owned()));
        Route::of(kind, |head| Route::New(head, known))
    }

    fn of(kind: &str, route: impl FnOnce(&'static Head) -> Route) -> Route {
        head(kind).map_or_else(|| Route::Unknown(String::new()), route)
    }

    /// What is written down for oneself from wherever one is: a private record that has its address at once.
    pub fn quick_note() -> Option<Route> {
        quick_head().map(|head| Route::New(head, None))
    }

    /// Where an entry of the navigation leads: to the first list under it.
    pub fn entry(section: Section) -> Route {
        match section {
            Section::Home => Route::Home,
            Section::Files => Route::Exchange,
            Section::Own => Route::More,
            section => Route::list(first_head(section).map_or("", |head| head.code)),
        }
    }

    /// The entry of the navigation it stands under.
    pub fn section(&self) -> Section {
        match self {
            Route::Home | Route::Changes | Route::Settling | Route::Unconfirmed => Section::Home,
            Route::Directory(_) | Route::Peers(_) | Route::Concepts => Section::Directory,
            Route::Arguments => Section::Topics,
            Route::List(head) | Route::New(head, _) | Route::One(head, _) | Route::Begun(head, ..) => head.section,
            Route::StatusRound(_) | Route::Minutes(_) => Section::Meetings,
            Route::Mail(params) => audience::section(params),
            Route::Exchange => Section::Files,
            Route::Settings | Route::More => Section::Own,
            Route::Search | Route::About | Route::Gallery | Route::Unknown(_) => Section::None,
        }
    }
}

/// What the parameters of [`Route::Directory`] ask for, also those that an older app has made.
pub fn filter_of(params: &str) -> Filter {
    let mut filter = Filter::parse(params);
    let steps = filter.chosen.remove(OLD_STEPS).unwrap_or_default();
    for stage in steps.iter().flat_map(|code| Stage::of_old_code(code)) {
        filter.choose(STAGES, stage.code(), true);
    }
    filter
}

fn known_in(head: &Head, known: Option<&Known>) -> String {
    let (field, id) = known.map_or(("", ""), |(field, id)| (field, id));
    match head.short {
        Some((name, short)) if short == field => query(&[(name, id)]),
        _ => query(&[("feld", field), ("fuer", id)]),
    }
}

fn part(text: &str) -> String {
    utf8_percent_encode(text, KEPT).to_string()
}

fn decoded(text: &str) -> String {
    percent_decode_str(text).decode_utf8_lossy().into_owned()
}

fn asking(path: &str, params: &str) -> String {
    match params {
        "" => path.to_owned(),
        params => format!("{path}?{params}"),
    }
}

fn query(parameters: &[(&str, &str)]) -> String {
    let given: Vec<String> = parameters
        .iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(name, value)| format!("{name}={}", part(value)))
        .collect();
    if given.is_empty() {
        String::new()
    } else {
        format!("?{}", given.join("&"))
    }
}

fn parameter(query: &str, name: &str) -> String {
    let values = query.split('&').filter_map(|pair| pair.split_once('='));
    values
        .into_iter()
        .find(|(key, _)| *key == name)
        .map(|(_, value)| decoded(value))
        .unwrap_or_default()
}
