//! Files and texts for people and programs outside the network: calendars, minutes, mail. Made of the directory alone (T-N-2).
mod file_name;
mod html;
mod icalendar;
mod letter;
mod mailto;
mod markdown;
mod minutes;
mod paper;
mod region_svg;
mod sheets;

pub use file_name::file_name;
pub use html::html;
pub use icalendar::icalendar;
pub use letter::{Letter, Matter, Occasion, letter};
pub use mailto::{Piece, Pieces, Separator, bcc, pieces};
pub use markdown::markdown;
pub use minutes::minutes;
pub use paper::{Block, Format, Paper};
pub use region_svg::region_svg;
pub use sheets::{SHEETS, is_about_people};

/// What a paper is saved as: a row for each format, from which its page makes a button.
pub static FORMATS: [Format; 2] = [
    Format {
        label: |text| text.minutes.html,
        ending: "html",
        mime: "text/html;charset=utf-8",
        write: |paper, text| html(paper, text.language.tag()),
    },
    Format {
        label: |text| text.minutes.markdown,
        ending: "md",
        mime: "text/markdown;charset=utf-8",
        write: |paper, _| markdown(paper),
    },
];
