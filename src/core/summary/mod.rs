//! What a page shows, as plain data: one file per page, each a function from the documents to a struct.
mod arriving;
mod changes;
mod directory;
mod doubles;
mod finder;
mod follow_ups;
mod home;
mod links;
mod matches;
mod meeting;
mod municipality;
mod notes;
mod peers;
mod person;
mod position;
mod record;
mod reminders;
mod reported;
mod round;
mod share;
mod targets;
mod to_decide;
mod topic;
mod traces;
mod unconfirmed;

pub use arriving::{Arrival, Came, Merged, Outcomes, Sides, arriving, doubles_after, merged, outcomes, sides};
pub use changes::{Changed, Changes, Statement, changes};
pub use directory::{Directory, DirectoryRow, NO_TARGET};
pub use doubles::{Doubles, Likeness, doubles_of, people_like};
pub use finder::{Finder, FoundKind, FoundRecord, Searched, find_in_both};
pub use follow_ups::{FollowUp, FollowUps, follow_ups, follow_ups_about};
pub use home::{HomeView, heat_steps, home, next_meetings};
pub use links::{Linked, Reference, choices, links_to, shown_at, title_of, told_apart};
pub use matches::{Answer, Common, Ground, Match, grounds, matches};
pub use meeting::{Agenda, AgendaLine, Agreed, Attending, agenda, agreements, attendance, meetings, waiting_topics};
pub use municipality::{CommunicationView, CompositeView, MunicipalityView, municipality};
pub use notes::{NotesView, note, notes, notes_about};
pub use peers::{Peer, PeerFacts, PeerReason, Peers, peers};
pub use person::{PersonView, person};
pub use position::{Position, SHOWN_FROM, position, without_small};
pub use record::{FactView, Piece, RecordRow, RecordView, Records, record};
pub use reminders::{Due, Reminder, reminders};
pub use round::{Heard, Round, RoundLine, heard, round};
pub use share::{ShareCounts, ShareItem, ShareView, record_title, share, share_counts};
pub use targets::{Targets, YearRow, targets};
pub use to_decide::{ToDecide, Undecided, to_decide};
pub use topic::{ContributionView, TopicRow, TopicView, TopicsView, standing_topics, topic, topics};
pub use traces::{Mention, Traces, traces};
pub use unconfirmed::{Unconfirmed, unconfirmed};

use crate::replica::{Entity, Timestamp};

/// Who touched a record last, and when.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LastSaid {
    /// The label of the writer.
    pub who: Option<String>,
    /// The time of the latest version of any field.
    pub at: Timestamp,
}

fn last_said(entity: &Entity) -> LastSaid {
    let latest = entity.latest();
    LastSaid {
        who: latest.and_then(|version| version.who.as_deref()).map(str::to_owned),
        at: latest.map_or(Timestamp::default(), |version| version.at),
    }
}
