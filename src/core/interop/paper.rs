//! A text to hand on, as parts that every writer knows: the page, HTML and Markdown say the same.

/// A text with its title.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Paper {
    /// The title.
    pub title: String,
    /// The parts in order.
    pub blocks: Vec<Block>,
}

/// One part. Everything in it is plain text that is escaped where it is written, but for `Prose`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A heading of a part.
    Heading(String),
    /// A heading below that.
    Subheading(String),
    /// Names with what is so.
    Facts(Vec<(String, String)>),
    /// A line.
    Line(String),
    /// Lines of a list.
    List(Vec<String>),
    /// What a member wrote, as typed, with words before it that say who and what; may be empty.
    Prose(String, String),
    /// Rows, each named by its first cell.
    Table {
        /// What the table is called.
        caption: String,
        /// The name of each column.
        headers: Vec<String>,
        /// The cells of each row.
        rows: Vec<Vec<String>>,
    },
}
