//! A text to hand on, as parts that every writer knows: the page, HTML and Markdown say the same.
use crate::text::Text;

/// A text with its title.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Paper {
    /// The title.
    pub title: String,
    /// The parts in order.
    pub blocks: Vec<Block>,
}

/// One sort of file that a paper is saved as.
#[derive(Debug, Clone, Copy)]
pub struct Format {
    /// What the button says.
    pub label: fn(&Text) -> &'static str,
    /// The end of the file's name.
    pub ending: &'static str,
    /// What a browser is told that it is.
    pub mime: &'static str,
    /// The file.
    pub write: fn(&Paper, &Text) -> String,
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
