//! What the palette can do: the ways to something new, to the files, and the choices that are made often.
use crate::session::{Above, Session, Theme};
use klimanetz_core::catalogue::kind;
use klimanetz_core::route::{Audience, Route};
use klimanetz_core::summary::{Circle, own_municipality, recipients, share_counts};
use klimanetz_core::text::Language;
use leptos::prelude::*;

/// What is done when an entry is chosen.
#[derive(Clone, PartialEq, Eq)]
pub enum Act {
    /// Goes to a page.
    Go(Route),
    /// Begins what is done with a file: the element that begins it on the page of the files.
    File(&'static str),
    /// Chooses a theme.
    Theme(Theme),
    /// Chooses a language.
    Language(Language),
    /// Shows everything that these words find.
    Search(String),
    /// Lists the keys.
    Keys,
}

/// One thing to do.
#[derive(Clone, PartialEq, Eq)]
pub struct Action {
    /// What it is called.
    pub label: String,
    /// Words that find it, too.
    pub also: &'static str,
    /// How many there are, or who sees it.
    pub beside: String,
    /// Its sign.
    pub icon: &'static str,
    /// What it does.
    pub act: Act,
}

impl Act {
    /// Does it; the palette is closed by then.
    pub fn run(self, session: Session) {
        let settings = session.settings;
        match self {
            Act::Go(route) => session.go(&route),
            Act::File(id) => {
                session.go(&Route::Exchange);
                session.press(id);
            }
            // What cannot be kept holds as long as the page is open.
            Act::Theme(theme) => drop(settings.set_theme(theme)),
            Act::Language(language) => drop(settings.set_language(language)),
            Act::Search(words) => {
                session.search.typed.set(words);
                if session.route_untracked() == Route::Search {
                    session.search.keep();
                } else {
                    session.go(&Route::Search);
                }
            }
            Act::Keys => session.open_above(Above::Keys),
        }
    }
}

/// All of them, in the order in which they are offered.
pub fn actions(session: Session) -> Vec<Action> {
    let text = session.text();
    let words = &text.palette;
    let own = session.settings.own.get_untracked();
    let (own, n_mailboxes, n_entries) = session.with_untracked(|shared, _| {
        (
            own_municipality(&shared.0, &own),
            recipients(&shared.0, &Audience::Everyone, Circle::Everyone)
                .mailboxes
                .len(),
            share_counts(shared).n_items,
        )
    });
    let act = |label: String, also: &'static str, beside: String, icon: &'static str, act: Act| Action {
        label,
        also,
        beside,
        icon,
        act,
    };
    let go = |label: String, also: &'static str, beside: String, icon: &'static str, to: Route| {
        act(label, also, beside, icon, Act::Go(to))
    };
    let private = || words.private.to_owned();
    let mut all = Vec::new();
    match own {
        Some((key, name)) => {
            let to = Route::one(kind::MUNICIPALITY, &key);
            all.push(go((words.report)(&name), words.report_also, String::new(), "edit", to));
        }
        None => all.push(go(
            text.frame.own_choose.to_owned(),
            "",
            private(),
            "flag",
            Route::Settings,
        )),
    }
    all.extend(Route::quick_note().map(|to| go(words.note.to_owned(), "", private(), "note", to)));
    let new = |name: &str, icon| {
        go(
            text.add(name),
            words.new_also,
            String::new(),
            icon,
            Route::new(name, None),
        )
    };
    all.extend([
        new(kind::MEETING, "calendar"),
        new(kind::PERSON, "people"),
        new(kind::TOPIC, "topic"),
    ]);
    let everyone = Route::mail(&Audience::Everyone);
    all.extend([
        go(
            words.write.to_owned(),
            words.write_also,
            (words.n_addresses)(n_mailboxes),
            "mail",
            everyone,
        ),
        act(
            words.open_file.to_owned(),
            words.open_also,
            String::new(),
            "drive-folder-upload",
            Act::File("import-file"),
        ),
        act(
            words.pass_on.to_owned(),
            words.pass_on_also,
            (words.n_entries)(n_entries),
            "download",
            Act::Go(Route::Exchange),
        ),
        act(
            words.back_up.to_owned(),
            words.back_up_also,
            private(),
            "download",
            Act::File("backup-ask"),
        ),
    ]);
    all.extend(choices(session));
    all
}

/// What is chosen for this browser.
fn choices(session: Session) -> [Action; 3] {
    let words = &session.text().palette;
    let is_dark = session.settings.is_dark();
    let (theme, label, icon) = match is_dark {
        true => (Theme::Light, words.light, "light-mode"),
        false => (Theme::Dark, words.dark, "dark-mode"),
    };
    let other = match session.settings.language.get_untracked() {
        Language::German => Language::English,
        Language::English => Language::German,
    };
    let action = |label: &str, also: &'static str, beside: &str, icon: &'static str, act: Act| Action {
        label: label.to_owned(),
        also,
        beside: beside.to_owned(),
        icon,
        act,
    };
    [
        action(label, words.theme_also, "", icon, Act::Theme(theme)),
        action(
            words.language,
            words.language_also,
            "",
            "language",
            Act::Language(other),
        ),
        action(words.keys, "", "?", "help", Act::Keys),
    ]
}

/// What can be done about a municipality that was found: its step, and a private note.
pub fn about(session: Session, to: &Route, name: &str) -> Vec<Action> {
    let words = &session.text().palette;
    let key = match to {
        Route::One(head, key) if head.code == kind::MUNICIPALITY => key,
        _ => return Vec::new(),
    };
    let action = |label: String, beside: &str, icon: &'static str, to: Route| Action {
        label,
        also: "",
        beside: beside.to_owned(),
        icon,
        act: Act::Go(to),
    };
    vec![
        action((words.report)(name), "", "edit", to.clone()),
        action(
            (words.note_about)(name),
            words.private,
            "note",
            Route::new(kind::NOTE, Some(("about", key))),
        ),
    ]
}
