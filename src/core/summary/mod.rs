//! What a page shows, as plain data: one file per page, each a function from the documents to a struct. `card`: what is of one kind.
mod arriving;
mod came;
mod card;
mod changes;
mod finder;
mod links;
mod news;
mod record;
mod record_row;
mod records;
mod settling;
mod share;
mod step;
mod to_decide;
mod unconfirmed;

pub use arriving::{Arrival, Outcomes, Sides, arriving, doubles_after, outcomes, sides};
pub use came::{Came, Merged, merged, private_kinds};
pub use card::{
    Agenda, AgendaLine, Agreed, Answer, AskReason, Asking, Attending, Award, Circle, Coloured, Common,
    CommunicationView, CompositeView, Contact, Contacts, ContributionView, ContributionsView, Directory, DirectoryRow,
    Doubles, Due, FollowUp, FollowUps, Ground, Heard, HomeView, KeyFacts, LegendRow, Likeness, Mailbox, MapCell, Match,
    MaterialRow, Materials, Mention, MunicipalityView, NO_TARGET, OwnDate, OwnOthers, OwnState, Peer, PeerFacts,
    PeerReason, Peers, Position, Recipients, Region, RegionMap, RegionRow, Reminder, Round, RoundLine, SHOWN_FROM, Sum,
    ToAsk, Tone, TopicRow, Traces, agenda, agreements, attendance, column, concerns, contributions, doubles_of, filter,
    follow_ups, follow_ups_about, grounds, heard, home, matches, materials, meetings, municipality, n_notes,
    next_meetings, note, notes_about, own_dates, own_municipality, own_others, own_state, peers, people_like, position,
    publicly_reported, recent_topics, recipients, region, region_map, reminders, round, standing_topics, traces,
    waiting_topics, ways, whom_to_ask, without_small,
};
pub use card::{Colleague, ProgressRow, Stating, Thread, progress, stating, thread};
pub use card::{Costs, Stance, Stances, arguments, concepts, costs, costs_view, said, shows_costs};
pub use changes::{Changed, Changes, Statement, changes};
pub use finder::{Finder, FoundKind, FoundRecord, Searched, find_in_both};
pub use links::{Linked, Reference, choices, links_to, shown_at, title_of, told_apart};
pub use news::{Concern, News, news};
pub use record::{FactView, Piece, RecordRow, RecordView, pieces, record, references_in};
pub use record_row::{Called, TITLE, filters_of};
pub use records::Records;
pub use settling::{ToSettle, differing, source_of, to_settle};
pub use share::{ShareCounts, ShareItem, ShareView, record_title, share, share_counts};
pub use step::{StepView, step};
pub use to_decide::{ToDecide, Undecided, to_decide};
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
