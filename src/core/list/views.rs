//! The views of lists that a member has saved: private, as one text of the choices.
use super::Filter;
use crate::visible::without_hidden;
use std::fmt;

/// What a list showed when a member gave it a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SavedView {
    /// Code of the kind that is listed.
    pub kind: String,
    /// What the member calls it.
    pub name: String,
    /// What the list shows.
    pub filter: Filter,
}

/// All of them, in the order in which they were saved.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SavedViews(Vec<SavedView>);

const MAX_NAME: usize = 60;
const MAX_VIEWS: usize = 100;

impl SavedViews {
    /// Reads the written form: a view a line, its kind, its parameters and its name with a tab between them. What is none is passed over.
    pub fn parse(text: &str) -> SavedViews {
        let mut views = SavedViews::default();
        for line in text.lines() {
            let mut parts = line.splitn(3, '\t');
            let (Some(kind), Some(params), Some(name)) = (parts.next(), parts.next(), parts.next()) else {
                continue;
            };
            views.save(SavedView {
                kind: kind.to_owned(),
                name: name.to_owned(),
                filter: Filter::parse(params),
            });
        }
        views
    }

    /// Those of a list.
    pub fn of<'a>(&'a self, kind: &'a str) -> impl Iterator<Item = &'a SavedView> {
        self.0.iter().filter(move |view| view.kind == kind)
    }

    /// Saves a view; one of the same name is replaced. Without a name it is none.
    pub fn save(&mut self, view: SavedView) {
        let Some(name) = name(&view.name) else { return };
        let view = SavedView { name, ..view };
        let is_same = |other: &SavedView| (&other.kind, &other.name) == (&view.kind, &view.name);
        let is_full = self.0.len() >= MAX_VIEWS;
        match self.0.iter_mut().find(|other| is_same(other)) {
            Some(known) => *known = view,
            None if is_full => {}
            None => self.0.push(view),
        }
    }

    /// Removes the view of this name.
    pub fn remove(&mut self, kind: &str, name: &str) {
        self.0
            .retain(|view| (view.kind.as_str(), view.name.as_str()) != (kind, name));
    }
}

/// A name as it is kept: one line.
fn name(typed: &str) -> Option<String> {
    let words = without_hidden(typed);
    let words: Vec<&str> = words.split_whitespace().collect();
    let name: String = words.join(" ").chars().take(MAX_NAME).collect();
    (!name.is_empty()).then_some(name)
}

impl fmt::Display for SavedViews {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, view) in self.0.iter().enumerate() {
            let between = if at == 0 { "" } else { "\n" };
            write!(f, "{between}{}\t{}\t{}", view.kind, view.filter.params(), view.name)?;
        }
        Ok(())
    }
}
