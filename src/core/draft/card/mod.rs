//! What the cards and pages of one kind change.
mod communication;
mod disclosure;
mod heat_plan;
mod meeting;
mod municipality;
mod round;
mod topic;

pub use communication::CommunicationDraft;
pub use disclosure::disclose;
pub use heat_plan::HeatPlanDraft;
pub use meeting::{ItemDraft, attend, call_off, move_item};
pub use municipality::MunicipalityDraft;
pub use round::{Reported, report};
pub use topic::{suggest, vote};
