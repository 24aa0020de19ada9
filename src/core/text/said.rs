//! The words of one part of the app, which come with the code that says them: a page that comes later brings its own.
use super::{
    Language, account, backlog, changes, de, deadline, demo, due, en, fact, groups, law, meeting, merging, minutes,
    overview, search, support,
};
use std::marker::PhantomData;
use std::ops::Deref;

/// What is said in one part of the app, in one language.
pub struct Said<T> {
    language: Language,
    words: PhantomData<fn() -> T>,
}

impl<T> Said<T> {
    pub(super) const fn of(language: Language) -> Said<T> {
        Said {
            language,
            words: PhantomData,
        }
    }
}

impl<T: Words> Deref for Said<T> {
    type Target = T;

    fn deref(&self) -> &T {
        T::of(self.language)
    }
}

/// Words that there are in every language.
pub trait Words: Sized + 'static {
    /// Those of one language.
    fn of(language: Language) -> &'static Self;
}

macro_rules! words {
    ($($name:ty: $de:path, $en:path;)+) => { $(
        impl Words for $name {
            // Known to those alone who ask: a table of all words would bring all of them along.
            fn of(language: Language) -> &'static Self {
                match language {
                    Language::German => &$de,
                    Language::English => &$en,
                }
            }
        }
    )+ };
}
words! {
    groups::Common: de::COMMON, en::COMMON;
    groups::Frame: de::FRAME, en::FRAME;
    groups::Form: de::FORM, en::FORM;
    groups::Home: de::HOME, en::HOME;
    groups::Directory: de::DIRECTORY, en::DIRECTORY;
    groups::Municipality: de::MUNICIPALITY, en::MUNICIPALITY;
    deadline::Deadline: deadline::DE, deadline::EN;
    law::Law: law::DE, law::EN;
    fact::Facts: fact::DE, fact::EN;
    groups::Person: de::PERSON, en::PERSON;
    groups::Topic: de::TOPIC, en::TOPIC;
    backlog::Backlog: backlog::DE, backlog::EN;
    meeting::Meeting: meeting::DE, meeting::EN;
    minutes::Minutes: minutes::DE, minutes::EN;
    groups::Note: de::NOTE, en::NOTE;
    search::Search: search::DE, search::EN;
    groups::Exchange: de::EXCHANGE, en::EXCHANGE;
    merging::Merging: merging::DE, merging::EN;
    groups::Settings: de::SETTINGS, en::SETTINGS;
    groups::About: de::ABOUT, en::ABOUT;
    account::Account: account::DE, account::EN;
    demo::Demo: demo::DE, demo::EN;
    groups::Keeping: de::KEEPING, en::KEEPING;
    groups::Failure: de::FAILURE, en::FAILURE;
    support::Support: support::DE, support::EN;
    due::Due: due::DE, due::EN;
    changes::Changes: changes::DE, changes::EN;
    overview::Overview: overview::DE, overview::EN;
}
