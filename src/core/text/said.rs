//! The words of one part of the app, which come with the code that says them: a page that comes later brings its own.
use super::Language;
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
