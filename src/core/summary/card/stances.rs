//! What the municipalities of the region say, as rows: their concepts, and how they explain their targets to whom.
use crate::catalogue::{AUDIENCES, CONCEPT, CONCEPT_STATUSES, TARGET_SCOPES, Term, kind};
use crate::domain::{Composite, Day, Histories, Municipality, communication_field, plain_line};
use crate::list::{Key, List, Listed};
use crate::replica::{Document, Entity, Timestamp};
use crate::search::{Index, Query, sort_by_name};
use std::collections::BTreeMap;
use std::sync::Arc;

/// The columns and filters, by the names in addresses.
pub mod said {
    /// Column: who says so.
    pub const PLACE: &str = "name";
    /// Column and filter: its Kreis.
    pub const DISTRICT: &str = "kreis";
    /// Column and filter: the kind of a concept, the scope of a target.
    pub const SORT: &str = "art";
    /// Column: what it says in words.
    pub const WORDS: &str = "text";
    /// Column and filter: how far a concept is, whom one talks to.
    pub const TERM: &str = "status";
    /// Column: when it was decided, or written.
    pub const DAY: &str = "tag";
    /// Column: how many measures.
    pub const N: &str = "anzahl";
    /// Column: who wrote it.
    pub const WHO: &str = "absender";
}

/// One thing that a municipality says.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Stance {
    /// Key of the municipality and name of the field.
    pub id: String,
    /// Key of the municipality.
    pub key: String,
    /// What it is called.
    pub place: String,
    /// Name of its Kreis; may be empty.
    pub district: String,
    /// The kind of a concept, the scope of a target.
    pub sort: &'static Term,
    /// How far a concept is, whom one talks to.
    pub term: Option<&'static Term>,
    /// What it says: the title of a concept, the whole text of an explanation.
    pub words: String,
    /// The same in one line.
    pub line: String,
    /// When it was decided, or written.
    pub day: Option<Day>,
    /// How many measures.
    pub n: Option<u32>,
    /// Who wrote it.
    pub who: Option<String>,
    /// How many differing statements there are about it.
    pub n_statements: usize,
}

/// All that is said of one sort.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Stances {
    /// By the name of the municipality.
    pub rows: Vec<Arc<Stance>>,
    /// Keys and names of the Kreise that occur, by name.
    pub districts: Vec<(String, String)>,
    /// How many municipalities say something.
    pub n_places: usize,
    /// How many there are.
    pub n_all: usize,
    index: Index,
}

/// The concepts of all municipalities and Kreise; of each that something is stated about.
pub fn concepts(document: &Document) -> Stances {
    stances(document, |about, histories| {
        let (key, entity) = about;
        let concept = |(field, element): (String, Option<&'static Term>)| {
            let shown = Composite::shown(histories, (key, entity), &field)?;
            let status = shown.text("status");
            let words = shown.text("title").to_owned();
            Some(Stance {
                id: format!("{key}/{field}"),
                sort: element.unwrap_or(&CONCEPT.name),
                term: CONCEPT_STATUSES.iter().find(|term| term.code == status),
                line: words.clone(),
                words,
                day: shown.day("decidedOn"),
                n: shown.number("measures"),
                n_statements: histories.n_current((kind::MUNICIPALITY, key), entity, &field),
                ..empty(key)
            })
        };
        CONCEPT.fields().into_iter().filter_map(concept).collect()
    })
}

/// How all municipalities and Kreise explain their targets, and to whom.
pub fn arguments(document: &Document) -> Stances {
    stances(document, |(key, entity), _| {
        let pairs = AUDIENCES
            .iter()
            .flat_map(|audience| TARGET_SCOPES.iter().map(move |scope| (audience, scope)));
        let argument = |(audience, scope): (&'static Term, &'static Term)| {
            let field = communication_field(scope.code, audience.code);
            let shown = entity?.shown(&field)?;
            let words = shown.value.as_str().filter(|words| !words.is_empty())?.to_owned();
            Some(Stance {
                id: format!("{key}/{field}"),
                sort: scope,
                term: Some(audience),
                line: plain_line(&words),
                words,
                day: Some(Day::of(shown.at)).filter(|_| shown.at > Timestamp::default()),
                who: shown.who.as_deref().map(str::to_owned),
                n_statements: entity?.statements(&field).len(),
                ..empty(key)
            })
        };
        pairs.filter_map(argument).collect()
    })
}

type About<'a> = (&'a str, Option<&'a Entity>);

/// A row of the municipality with this key that says nothing yet.
fn empty(key: &str) -> Stance {
    Stance {
        id: String::new(),
        key: key.to_owned(),
        place: String::new(),
        district: String::new(),
        sort: &CONCEPT.name,
        term: None,
        words: String::new(),
        line: String::new(),
        day: None,
        n: None,
        who: None,
        n_statements: 0,
    }
}

fn stances(document: &Document, of: impl Fn(About, &Histories) -> Vec<Stance>) -> Stances {
    let histories = Histories::all(document);
    let mut all = Municipality::all(document);
    sort_by_name(&mut all, |authority| &authority.name);
    let mut names: BTreeMap<String, String> = BTreeMap::new();
    for kreis in all.iter().filter(|authority| authority.is_district()) {
        names.insert(kreis.key.clone(), kreis.name.clone());
    }
    let mut stances = Stances {
        n_all: all.len(),
        ..Stances::default()
    };
    for authority in &all {
        let entity = document.entity(kind::MUNICIPALITY, &authority.key);
        let rows = of((&authority.key, entity), &histories);
        stances.n_places += usize::from(!rows.is_empty());
        let district = authority.district_key().and_then(|key| names.get(key));
        for row in rows {
            let row = Stance {
                place: authority.name.clone(),
                district: district.cloned().unwrap_or_default(),
                ..row
            };
            let term = row.term.unwrap_or(row.sort);
            let words = [&row.words, row.sort.de, row.sort.en, term.de, term.en, &row.district];
            stances.index.add(&row.place, words);
            stances.rows.push(Arc::new(row));
        }
    }
    let is_there = |key: &String| stances.rows.iter().any(|row| row.key.starts_with(key.as_str()));
    let mut districts: Vec<(String, String)> = names.into_iter().filter(|(key, _)| is_there(key)).collect();
    sort_by_name(&mut districts, |(_, name)| name);
    stances.districts = districts;
    stances
}

impl Stances {
    /// What there is to filter by: the kinds of concepts or the scopes that occur, in their order.
    pub fn sorts(&self) -> Vec<&'static Term> {
        let mut sorts: Vec<&'static Term> = Vec::new();
        let terms = CONCEPT.elements.iter().chain(&TARGET_SCOPES);
        for term in terms.filter(|term| self.rows.iter().any(|row| row.sort == *term)) {
            sorts.push(term);
        }
        sorts
    }
}

impl Listed for Stance {
    fn id(&self) -> &str {
        &self.id
    }

    fn key(&self, column: &str) -> Key<'_> {
        match column {
            said::PLACE => Key::Text(&self.place),
            said::DISTRICT => Key::Text(&self.district),
            said::SORT => Key::Term(self.sort),
            said::TERM => self.term.map_or(Key::Nothing, Key::Term),
            said::WORDS => Key::Text(&self.line),
            said::DAY => self
                .day
                .map_or(Key::Nothing, |day| Key::Number(Day::default().days_until(day))),
            said::N => self.n.map_or(Key::Nothing, |n| Key::Number(n.into())),
            said::WHO => self.who.as_deref().map_or(Key::Nothing, Key::Text),
            _ => Key::Nothing,
        }
    }

    fn codes(&self, filter: &str, tell: &mut dyn FnMut(&str)) {
        match filter {
            said::DISTRICT => tell(self.key.get(..5).unwrap_or_default()),
            said::SORT => tell(self.sort.code),
            said::TERM => self.term.iter().for_each(|term| tell(term.code)),
            _ => {}
        }
    }
}

impl List for Stances {
    type Row = Stance;

    fn rows(&self) -> &[Arc<Stance>] {
        &self.rows
    }

    fn matches(&self, query: &str) -> Option<Vec<usize>> {
        let query = Query::new(query);
        (!query.is_empty()).then(|| self.index.narrow(&query))
    }
}
