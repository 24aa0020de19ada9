//! Pieces that several pages share and that need the session.
mod bin;
mod form;
mod label_once;
mod links;
mod long_table;
mod notes_about;
mod record_facts;
mod record_form;
mod said;
mod siblings;
mod source_fields;
mod undecided;

pub use bin::BinActions;
pub use form::FormState;
pub use label_once::LabelOnce;
pub use links::{LinkList, about_list, link_options, link_to};
pub use long_table::{LongTable, mark_of};
pub use notes_about::NotesAbout;
pub use record_facts::{pieces, record_facts};
pub use record_form::RecordForm;
pub use said::{Said, last_said, said_by};
pub use siblings::Siblings;
pub use source_fields::SourceFields;
pub use undecided::{Claim, Claims, UndecidedFields};
