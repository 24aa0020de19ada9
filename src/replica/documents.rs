//! The two documents of a member. They are different types, so that the compiler keeps private notes out of share files.
use crate::Document;
use std::fmt;

/// Which of the two it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Area {
    /// The directory.
    Shared,
    /// The private document.
    Private,
}

impl Area {
    /// Both.
    pub const ALL: [Area; 2] = [Area::Shared, Area::Private];
}

/// The directory: what the member passes on.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Shared(pub Document);

/// Notes and whatever else is the member's own. What is inside is reached by one word, `reveal`, and is never printed.
///
/// A backup takes it, and a share file takes the directory:
///
/// ```
/// # use klimanetz_replica::{documents::{Private, Shared}, snapshot::{Header, write_backup, write_share}};
/// # let (shared, private): (Shared, Private) = Default::default();
/// # let header = Header { at: Some(Default::default()), by: None, app: String::new() };
/// write_backup(&shared, &private, &header);
/// write_share(&shared, &header);
/// ```
///
/// A share file does not take it:
///
/// ```compile_fail,E0308
/// # use klimanetz_replica::{documents::{Private, Shared}, snapshot::{Header, write_backup, write_share}};
/// # let (shared, private): (Shared, Private) = Default::default();
/// # let header = Header { at: Some(Default::default()), by: None, app: String::new() };
/// write_share(&private, &header);
/// ```
///
/// Nor does it turn into a directory, with what is inside or by itself:
///
/// ```compile_fail,E0308
/// # use klimanetz_replica::documents::{Private, Shared};
/// # let private: Private = Private::default();
/// Shared(private);
/// ```
///
/// ```compile_fail,E0616
/// # use klimanetz_replica::documents::{Private, Shared};
/// # let private: Private = Private::default();
/// Shared(private.0);
/// ```
///
/// It does not print its content, and cannot become text:
///
/// ```
/// # use klimanetz_replica::documents::Private;
/// assert_eq!(format!("{:?}", Private::new("a secret")), "Private(•••)");
/// ```
///
/// ```compile_fail,E0277
/// # use klimanetz_replica::documents::Private;
/// format!("{}", Private::new("a secret"));
/// ```
///
/// ```compile_fail,E0599
/// # use klimanetz_replica::documents::Private;
/// Private::new("a secret").to_string();
/// ```
///
/// Nothing can write it as JSON, though it could what is inside:
///
/// ```
/// # use klimanetz_replica::documents::Private;
/// serde_json::to_string(Private::new("a secret").reveal());
/// ```
///
/// ```compile_fail,E0277
/// # use klimanetz_replica::documents::Private;
/// serde_json::to_string(&Private::new("a secret"));
/// ```
#[derive(Clone, Default, PartialEq)]
pub struct Private<T = Document>(T);

impl<T> Private<T> {
    /// Makes `inside` private.
    pub fn new(inside: T) -> Private<T> {
        Private(inside)
    }

    /// What is inside, for the storage, the backup and the member's own eyes. The places that may call this are listed in
    /// tests/core/privacy/private.rs.
    pub fn reveal(&self) -> &T {
        &self.0
    }
}

impl Private {
    /// Joins another private document into this one; see `Document::merge`.
    pub fn merge(&mut self, other: &Document) {
        self.0.merge(other);
    }

    /// The same with a document that nobody needs any more.
    pub fn absorb(&mut self, other: Document) {
        self.0.absorb(other);
    }
}

impl<T> fmt::Debug for Private<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Private(•••)")
    }
}
