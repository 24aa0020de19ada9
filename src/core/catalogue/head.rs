//! What the frame and the addresses know of a kind. Its fields are in `Kind`, which the start page does not load.

/// The first of what there is to know of a kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Head {
    /// What it is called in files; never changes.
    pub code: &'static str,
    /// The first part of its addresses; empty for a kind that is shown on the page of another.
    pub path: &'static str,
    /// The entry of the navigation under which its pages stand.
    pub section: Section,
    /// In which document it lies.
    pub lies: Lies,
    /// A parameter of addresses of a new one, and the field that it fills.
    pub short: Option<(&'static str, &'static str)>,
    /// Whether the list of all has filters that stand in its address.
    pub has_filters: bool,
    /// Whether a new one has its address before anything is written.
    pub is_begun_in_place: bool,
}

/// The two documents.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lies {
    /// The directory.
    Shared,
    /// What is the member's own.
    Private,
}

/// An entry of the navigation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Section {
    /// The overview.
    Home,
    /// Municipalities, and what they do.
    Directory,
    /// People, and where they work.
    People,
    /// Meetings.
    Meetings,
    /// Topics, offers and needs.
    Topics,
    /// Passing on, backing up, taking in.
    Files,
    /// What is the member's own: notes, follow-ups, settings.
    Own,
    /// No entry.
    None,
}

impl Head {
    /// Whether its records lie in the private document.
    pub fn is_private(&self) -> bool {
        self.lies == Lies::Private
    }
}
