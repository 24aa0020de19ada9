//! The parts every page is built from: plain props in, callbacks out.
//!
//! A part knows no session, no context and no storage. Each has its stylesheet in `style/part` under the same name and
//! is shown in every state in the gallery.

mod badge;
mod button;
mod card;
mod check;
mod choice;
mod choice_sets;
mod confirm;
mod day_mark;
mod definition;
mod empty;
mod field;
mod file_pick;
mod folded;
mod icon;
mod link;
mod notice;
mod pick;
mod problems;
mod progress;
mod reach;
mod rich_text;
mod search;
mod select;
mod sheet;
mod stage_line;
mod statement;
mod table;
mod text_area;
mod tile;
mod toast;
mod words;

pub use badge::Badge;
pub use button::{Button, ButtonLink, Emphasis, Submit};
pub use card::{Card, heading};
pub use check::{CheckField, CheckGroup};
pub use choice::{Choice, RadioGroup};
pub use choice_sets::{ChoiceSet, ChoiceSets, choice_id};
pub use confirm::ConfirmPanel;
pub use day_mark::DayMark;
pub use definition::{Fact, Facts};
pub use empty::Empty;
pub use field::{FieldKind, TextField};
pub use file_pick::FilePick;
pub use folded::Folded;
pub use icon::Icon;
pub use link::{Link, MailLink, MarkedLink, PageLink, PhoneLink};
pub use notice::{Notice, Tone};
pub use pick::{PickField, Picked};
pub use problems::ProblemSummary;
pub use progress::Progress;
pub use reach::Reach;
pub use rich_text::RichText;
pub use search::SearchField;
pub use select::SelectField;
pub use sheet::Sheet;
pub use stage_line::{StageLine, StagePoint};
pub use statement::Statement;
pub use table::Table;
pub use text_area::TextArea;
pub use tile::Tile;
pub use toast::LiveStatus;
pub use words::{Marked, Words};
