//! One file for each page that serves all kinds, or none.
mod about;
mod changes;
mod cleared;
mod exchange;
mod home;
mod missing;
mod new_record;
mod record;
mod records;
mod rescue;
mod search;
mod settings;
mod unconfirmed;

pub use about::About;
pub use changes::Changes;
pub use cleared::Cleared;
pub use exchange::Exchange;
pub use home::{Due, Home, ToDecide};
pub use missing::Missing;
pub use new_record::NewRecord;
pub use record::RecordPage;
pub use records::Records;
pub use rescue::{Rescue, is_to_be_told};
pub use search::Search;
pub use settings::Settings;
pub use unconfirmed::Unconfirmed;
