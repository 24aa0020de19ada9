//! The form of a record of the directory, as the tests fill it in.
use klimanetz_core::catalogue::{Kind, kind_of};
use klimanetz_core::domain::Day;
use klimanetz_core::draft::{Problem, RecordDraft};
use klimanetz_core::edit::Edit;
use klimanetz_core::replica::Document;
use klimanetz_core::summary::{RecordView, Records, Undecided, record};

/// What is typed, and what stood there when it was opened.
#[derive(Debug, Clone)]
pub struct Form {
    kind: &'static Kind,
    id: String,
    pub typed: RecordDraft,
    shown: RecordDraft,
}

impl Form {
    /// For a new record, or for the one that is there.
    pub fn open(document: &Document, (kind, id): (&str, &str)) -> Form {
        let kind = kind_of(kind).unwrap();
        let nothing = Document::default();
        let (typed, shown) = match document.entity(kind.code(), id) {
            Some(_) => {
                let shown = RecordDraft::open(kind, (document, &nothing), id);
                (shown.clone(), shown)
            }
            None => (RecordDraft::new(kind, &[]), RecordDraft::default()),
        };
        Form {
            kind,
            id: id.to_owned(),
            typed,
            shown,
        }
    }

    /// With this typed into a line.
    pub fn line(mut self, name: &str, typed: &str) -> Form {
        let field = self.kind.field(name).unwrap();
        self.typed.lines.insert(field.name, typed.to_owned());
        self
    }

    /// With these elements chosen.
    pub fn set(mut self, name: &str, elements: &[&str]) -> Form {
        let field = self.kind.field(name).unwrap();
        let elements = elements.iter().map(ToString::to_string).collect();
        self.typed.sets.insert(field.name, elements);
        self
    }

    /// What it states about the record.
    pub fn read(&self, document: &Document, today: Day) -> Result<Edit, Vec<Problem>> {
        let nothing = Document::default();
        let edits = self
            .typed
            .read(self.kind, (document, &nothing), &self.id, &self.shown, today)?;
        assert!(edits.kept.is_empty() && edits.let_go.is_empty());
        Ok(Edit::Write(edits.stated))
    }
}

/// The list of a kind.
pub fn list(document: &Document, kind: &str) -> Records {
    Records::of(kind_of(kind).unwrap(), (document, document), |_| true)
}

/// The page of a record.
pub fn page(document: &Document, (kind, id): (&str, &str)) -> Option<RecordView> {
    record(kind_of(kind).unwrap(), (document, document, &Document::default()), id)
}

/// What members disagree about on the page of a person.
pub fn undecided(document: &Document, id: &str) -> Vec<Undecided> {
    page(document, ("person", id)).unwrap().undecided
}
