//! Every page has one address after the `#`, written and read here and nowhere else.
//!
//! Hash addresses, because dumb file servers and sub-paths know only one page.
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

/// One page of the app.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Route {
    /// Overview.
    Home,
    /// The municipalities, with what is filtered for.
    Directory(Filter),
    /// One municipality or Kreis by official key.
    Municipality(String),
    /// The municipalities that are like this one.
    Peers(String),
    /// The form that adds a municipality from outside the region.
    AddMunicipality,
    /// The people.
    People,
    /// The form for a new person, working for this authority.
    NewPerson(Option<String>),
    /// One person.
    Person(String),
    /// The topics.
    Topics,
    /// The form for a new topic.
    NewTopic,
    /// One topic.
    Topic(String),
    /// My notes. Which tag is chosen stays out of the address: addresses are kept by the browser and copied into mails.
    Notes,
    /// A new note about something, or free-standing.
    NewNote(Option<String>),
    /// One note; one that is not there yet is about what it says.
    Note {
        /// Random id.
        id: String,
        /// Key or id a new note starts out linked to.
        about: Option<String>,
    },
    /// The records of a kind of the catalogue, by the kind's path.
    Records(&'static str),
    /// The form for a new one, with what is known of it: the name of a field and an id.
    NewRecord(&'static str, Option<(String, String)>),
    /// One of them.
    Record(&'static str, String),
    /// What was stated since a day.
    Changes,
    /// What nobody has confirmed for long.
    Unconfirmed,
    /// The search of everything. What is looked for stays out of the address: it may be from a note.
    Search,
    /// The status round of a meeting.
    StatusRound(String),
    /// The minutes of a meeting.
    Minutes(String),
    /// Passing on, backing up, taking in.
    Exchange,
    /// Language, theme, label.
    Settings,
    /// Help and imprint.
    About,
    /// Every part in every state; for developers.
    Gallery,
    /// An address this app does not know.
    Unknown(String),
}

/// What the directory shows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// Five-digit key of a Kreis; empty for all.
    pub district: String,
    /// Class of size; empty for all.
    pub size: String,
    /// Group of heat-planning steps; empty for all.
    pub step: String,
    /// Target year, or `-` for those without; empty for all.
    pub target: String,
    /// Words to find; empty for all.
    pub query: String,
}

/// The paths of the kinds of the catalogue.
pub const RECORD_PATHS: [&str; 10] = [
    "organisationen",
    "stellen",
    "projekte",
    "konvois",
    "treffen",
    "tagesordnungspunkte",
    "vereinbarungen",
    "angebote",
    "wiedervorlagen",
    "weitergaben",
];

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
            Route::Directory(filter) => {
                format!(
                    "/kommunen{}",
                    query(&[
                        ("kreis", &filter.district),
                        ("groesse", &filter.size),
                        ("stand", &filter.step),
                        ("zieljahr", &filter.target),
                        ("suche", &filter.query),
                    ])
                )
            }
            Route::Municipality(key) => format!("/kommunen/{}", part(key)),
            Route::Peers(key) => format!("/kommunen/{}/aehnliche", part(key)),
            Route::AddMunicipality => "/kommunen/neu".to_owned(),
            Route::People => "/personen".to_owned(),
            Route::NewPerson(key) => format!(
                "/personen/neu{}",
                query(&[("fuer", key.as_deref().unwrap_or_default())])
            ),
            Route::Person(id) => format!("/personen/{}", part(id)),
            Route::Topics => "/themen".to_owned(),
            Route::NewTopic => "/themen/neu".to_owned(),
            Route::Topic(id) => format!("/themen/{}", part(id)),
            Route::Notes => "/notizen".to_owned(),
            Route::NewNote(about) => format!("/notizen/neu{}", query(&[("zu", about.as_deref().unwrap_or_default())])),
            Route::Note { id, about } => {
                format!(
                    "/notizen/{}{}",
                    part(id),
                    query(&[("zu", about.as_deref().unwrap_or_default())])
                )
            }
            Route::Records(path) => format!("/{path}"),
            Route::NewRecord(path, known) => {
                let (field, id) = known.as_ref().map_or(("", ""), |(field, id)| (field, id));
                format!("/{path}/neu{}", query(&[("feld", field), ("fuer", id)]))
            }
            Route::Record(path, id) => format!("/{path}/{}", part(id)),
            Route::Changes => "/aenderungen".to_owned(),
            Route::Unconfirmed => "/noch-aktuell".to_owned(),
            Route::Search => "/suche".to_owned(),
            Route::StatusRound(id) => format!("/treffen/{}/statusrunde", part(id)),
            Route::Minutes(id) => format!("/treffen/{}/protokoll", part(id)),
            Route::Exchange => "/austausch".to_owned(),
            Route::Settings => "/einstellungen".to_owned(),
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
            ["kommunen"] => Route::Directory(Filter {
                district: value("kreis"),
                size: value("groesse"),
                step: value("stand"),
                target: value("zieljahr"),
                query: value("suche"),
            }),
            ["kommunen", "neu"] => Route::AddMunicipality,
            ["kommunen", key] => Route::Municipality((*key).to_owned()),
            ["kommunen", key, "aehnliche"] => Route::Peers((*key).to_owned()),
            ["personen"] => Route::People,
            ["personen", "neu"] => Route::NewPerson(optional("fuer")),
            ["personen", id] => Route::Person((*id).to_owned()),
            ["themen"] => Route::Topics,
            ["themen", "neu"] => Route::NewTopic,
            ["themen", id] => Route::Topic((*id).to_owned()),
            ["notizen"] => Route::Notes,
            ["notizen", "neu"] => Route::NewNote(optional("zu")),
            ["notizen", id] => Route::Note {
                id: (*id).to_owned(),
                about: optional("zu"),
            },
            ["aenderungen"] => Route::Changes,
            ["noch-aktuell"] => Route::Unconfirmed,
            ["suche"] => Route::Search,
            ["treffen", id, "statusrunde"] => Route::StatusRound((*id).to_owned()),
            ["treffen", id, "protokoll"] => Route::Minutes((*id).to_owned()),
            ["austausch"] => Route::Exchange,
            ["einstellungen"] => Route::Settings,
            ["hilfe"] => Route::About,
            ["galerie"] => Route::Gallery,
            [path, rest @ ..] => {
                let known = optional("feld").zip(optional("fuer"));
                record_path(path)
                    .and_then(|path| match rest {
                        [] => Some(Route::Records(path)),
                        ["neu"] => Some(Route::NewRecord(path, known)),
                        [id] => Some(Route::Record(path, (*id).to_owned())),
                        _ => None,
                    })
                    .unwrap_or_else(|| Route::Unknown(address.to_owned()))
            }
        }
    }
}

fn record_path(path: &str) -> Option<&'static str> {
    RECORD_PATHS.into_iter().find(|known| *known == path)
}

fn part(text: &str) -> String {
    utf8_percent_encode(text, KEPT).to_string()
}

fn decoded(text: &str) -> String {
    percent_decode_str(text).decode_utf8_lossy().into_owned()
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
