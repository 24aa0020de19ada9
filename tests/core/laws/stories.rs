//! Short words for telling a story of two or three browsers, for the tests whose history matters.
use klimanetz_core::author::Author;
use klimanetz_core::edit::{Change, Edit, Refusal, Write};
use klimanetz_core::replica::{Document, EntityId, FieldName, Kind, Plan, ReplicaId, Timestamp, Value, plan};

/// The person most stories are about.
pub const ERIKA: &str = "5b1e0000-0000-4000-8000-00000000000e";

/// A member's browser: the document and who writes in it.
#[derive(Debug, Clone)]
pub struct Browser {
    pub document: Document,
    pub author: Author,
}

impl Browser {
    /// A browser that starts for the first time, under this replica id.
    pub fn new(replica: u64) -> Browser {
        Browser {
            document: Document::default(),
            author: Author::new(ReplicaId(replica), Some(format!("browser {replica}").into())),
        }
    }

    /// Does what the member asks for; returns the Change as another tab would get it. Panics where there is none.
    pub fn does(&mut self, edit: &Edit) -> Change {
        self.tries(edit).unwrap().unwrap()
    }

    /// Does it if it is possible and anything changes.
    pub fn tries(&mut self, edit: &Edit) -> Result<Option<Change>, Refusal> {
        let change = self.document.apply(edit, &mut self.author, Timestamp(1_000))?;
        if let Some(change) = &change {
            self.document.merge(&change.delta);
        }
        Ok(change)
    }

    /// States one field about Erika.
    pub fn states(&mut self, field: &str, value: impl Into<Value>) -> Change {
        self.does(&Edit::Write(vec![about(ERIKA, field, value)]))
    }

    /// Erases Erika for ever.
    pub fn erases(&mut self) -> Change {
        self.does(&erasure(ERIKA))
    }

    /// Imports a file the way the app does: planned, then adopted.
    pub fn imports(&mut self, theirs: &Document) -> Option<Change> {
        let plan = plan(&self.document, theirs).unwrap();
        self.adopts(&plan).unwrap()
    }

    /// Takes over what a preview showed.
    pub fn adopts(&mut self, plan: &Plan) -> Result<Option<Change>, Refusal> {
        let change = self.document.adopt(plan.clone(), &mut self.author)?;
        if let Some(change) = &change {
            self.document.merge(&change.delta);
        }
        Ok(change)
    }

    /// The differing statements about one field of Erika, sorted.
    pub fn reads(&self, field: &str) -> Vec<Value> {
        let mut values: Vec<Value> = self.document.entity("person", ERIKA).map_or(Vec::new(), |erika| {
            erika
                .statements(field)
                .into_iter()
                .map(|version| version.value.clone())
                .collect()
        });
        values.sort_by_key(Value::to_string);
        values
    }
}

/// A value for a field of a person.
pub fn about(id: &str, field: &str, value: impl Into<Value>) -> Write {
    Write {
        kind: Kind::parse("person").unwrap(),
        id: EntityId::parse(id).unwrap(),
        field: FieldName::parse(field).unwrap(),
        value: value.into(),
    }
}

/// Erika's name.
pub fn name(text: &str) -> Write {
    about(ERIKA, "name", text)
}

/// The wish to erase one entity.
pub fn erasure(id: &str) -> Edit {
    Edit::Erase([EntityId::parse(id).unwrap()].into())
}
