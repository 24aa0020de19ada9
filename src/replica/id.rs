//! Names that never change: of replicas, entities, kinds and fields.
use std::borrow::Borrow;
use std::fmt;
use std::sync::Arc;

/// One writer: a browser tab from its start to its end. Never used by two writers, never reused (see `Author`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ReplicaId(pub u64);

impl ReplicaId {
    /// Reads the written form: `r` and sixteen lower-case hexadecimal digits.
    pub fn parse(text: &str) -> Option<ReplicaId> {
        let digits = text.strip_prefix('r')?;
        let plain = digits.len() == 16 && digits.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
        if !plain {
            return None;
        }
        u64::from_str_radix(digits, 16).ok().map(ReplicaId)
    }
}

impl fmt::Display for ReplicaId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "r{:016x}", self.0)
    }
}

macro_rules! name {
    ($(#[$doc:meta])* $name:ident, $accepts:expr) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Arc<str>);

        impl $name {
            /// Accepts `text` if it has the form of such a name.
            pub fn parse(text: &str) -> Option<$name> {
                let accepts: fn(&str) -> bool = $accepts;
                accepts(text).then(|| $name(text.into()))
            }
            /// The name as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }
        impl Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }
        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                &self.0
            }
        }
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

name! {
    /// A random UUID, an official key (`05315000`, `05382`), or the dot of the statement a history entry keeps.
    EntityId, is_plain_name
}
name! {
    /// What an entity is, e.g. `person`; kinds of newer apps are carried along unread.
    Kind, is_plain_name
}
name! {
    /// A field of an entity. Elements of a set are fields too: `worksFor:05315000`.
    FieldName, |text| !text.is_empty() && text.chars().count() <= 200 && !text.chars().any(char::is_control)
}

fn is_plain_name(text: &str) -> bool {
    (1..=64).contains(&text.len())
        && text
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_')
}

impl EntityId {
    /// Only random ids may be erased for ever: an official key or a history entry could never come back otherwise.
    pub fn is_random(&self) -> bool {
        let bytes = self.0.as_bytes();
        bytes.len() == 36
            && bytes.iter().enumerate().all(|(at, b)| match at {
                8 | 13 | 18 | 23 => *b == b'-',
                _ => matches!(b, b'0'..=b'9' | b'a'..=b'f'),
            })
    }
}
