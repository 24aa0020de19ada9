//! What the palette lists: nothing typed, what was looked at last and what can be done; else what is found, group by group.
use crate::session::Session;
use crate::ui::block::section_lists;
use crate::ui::card::{Act, Action, about, actions};
use klimanetz_core::catalogue::Section;
use klimanetz_core::order::sort;
use klimanetz_core::route::Route;
use klimanetz_core::search::{Index, Query, marked};
use klimanetz_core::summary::{FoundKind, title_of};

/// As many of each group.
const MOST: usize = 4;
/// As many of those looked at last while nothing is typed.
const MOST_RECENT: usize = 5;

/// One line.
#[derive(Clone, PartialEq)]
pub struct Entry {
    /// Its sign.
    pub icon: &'static str,
    /// What it is called, what was typed told from the rest.
    pub title: Vec<(String, bool)>,
    /// What tells it from others, how many there are, or who sees it.
    pub beside: String,
    /// What is done when it is chosen.
    pub act: Act,
}

/// Lines under a heading.
#[derive(Clone, PartialEq)]
pub struct Group {
    /// The heading.
    pub title: &'static str,
    /// The lines.
    pub entries: Vec<Entry>,
}

/// The groups for what is typed.
pub fn groups(session: Session, typed: &str) -> Vec<Group> {
    let words = &session.text().palette;
    let query = Query::new(typed);
    let mut groups = if query.is_empty() {
        let doing = actions(session)
            .into_iter()
            .map(|action| entry(action, &query))
            .collect();
        vec![group(words.recent, recent(session)), group(words.actions, doing)]
    } else {
        found(session, typed, &query)
    };
    groups.retain(|group| !group.entries.is_empty());
    groups
}

fn group(title: &'static str, entries: Vec<Entry>) -> Group {
    Group { title, entries }
}

fn entry(action: Action, query: &Query) -> Entry {
    Entry {
        icon: action.icon,
        title: marked(&action.label, query),
        beside: action.beside,
        act: action.act,
    }
}

/// The sign of what stands under an entry of the navigation.
fn icon(section: Section) -> &'static str {
    match section {
        Section::Directory => "municipality",
        Section::People => "people",
        Section::Meetings => "calendar",
        Section::Topics => "topic",
        Section::Own => "note",
        Section::Home | Section::Files | Section::None => "arrow-forward",
    }
}

fn recent(session: Session) -> Vec<Entry> {
    let text = session.text();
    let here = session.route_untracked();
    let line = |route: Route| {
        let Route::One(head, id) = &route else { return None };
        let (_, title) = session.with_untracked(|shared, _| title_of(&shared.0, id))?;
        Some(Entry {
            icon: icon(head.section),
            title: vec![(title, false)],
            beside: text.kind(head.code),
            act: Act::Go(route),
        })
    };
    let others = session.recent().into_iter().filter(|route| *route != here);
    others.filter_map(line).take(MOST_RECENT).collect()
}

/// Records by the entry of the navigation they stand under, with what can be done behind the first two groups; then pages, and all hits.
fn found(session: Session, typed: &str, query: &Query) -> Vec<Group> {
    let text = session.text();
    let words = &text.palette;
    let kinds = session.search.find(query);
    let mut groups: Vec<(Section, Vec<Entry>)> = Vec::new();
    for kind in &kinds {
        let Some(searched) = kind.searched() else { continue };
        let section = if searched.is_private {
            Section::Own
        } else {
            searched.kind.head.section
        };
        let at = groups
            .iter()
            .position(|(own, _)| *own == section)
            .unwrap_or(groups.len());
        if at == groups.len() {
            groups.push((section, Vec::new()));
        }
        if let Some((_, entries)) = groups.get_mut(at) {
            let room = MOST.saturating_sub(entries.len()).min(kind.n());
            entries.extend((0..room).filter_map(|nth| record(session, kind, nth, query, section)));
        }
    }
    let n = kinds.iter().map(FoundKind::n).sum::<usize>();
    let mut doing = narrowed(actions(session), query);
    let first = groups.first().and_then(|(_, entries)| entries.first());
    if let Some((to, name)) = first.and_then(|first| match &first.act {
        Act::Go(to) => Some((to, name(&first.title))),
        _ => None,
    }) {
        let mut here: Vec<Action> = about(session, to, &name);
        here.append(&mut doing);
        doing = here;
    }
    let mut named: Vec<Action> = Vec::new();
    for action in doing {
        if named.len() < MOST && !named.iter().any(|other| other.label == action.label) {
            named.push(action);
        }
    }
    let title = |section: Section| match section {
        Section::Directory => text.frame.directory,
        Section::People => text.frame.people,
        Section::Meetings => text.frame.meetings,
        Section::Topics => words.topics,
        _ => words.own,
    };
    let mut all: Vec<Group> = groups
        .into_iter()
        .map(|(section, entries)| group(title(section), entries))
        .collect();
    let doing = named.into_iter().map(|action| entry(action, query)).collect();
    all.insert(all.len().min(2), group(words.actions, doing));
    let pages = narrowed(pages(session), query).into_iter().take(MOST);
    all.push(group(words.pages, pages.map(|page| entry(page, query)).collect()));
    if n > 0 {
        let hits = Entry {
            icon: "search",
            title: vec![((words.all)(n), false)],
            beside: String::new(),
            act: Act::Search(typed.to_owned()),
        };
        all.push(group(text.search.title, vec![hits]));
    }
    all
}

fn name(title: &[(String, bool)]) -> String {
    title.iter().map(|(piece, _)| piece.as_str()).collect()
}

fn record(session: Session, kind: &FoundKind, nth: usize, query: &Query, section: Section) -> Option<Entry> {
    let text = session.text();
    let code = kind.searched()?.kind.code();
    let found = session.found(kind, nth, query)?;
    let beside = name(&found.excerpt);
    Some(Entry {
        icon: icon(section),
        title: match found.title.is_empty() {
            true => vec![(text.unnamed(code).to_owned(), false)],
            false => found.title,
        },
        beside: if beside.is_empty() { text.kind(code) } else { beside },
        act: Act::Go(found.page),
    })
}

/// Those that are found, the nearest first.
fn narrowed(all: Vec<Action>, query: &Query) -> Vec<Action> {
    let mut index = Index::default();
    for action in &all {
        index.add(&action.label, [action.also]);
    }
    let mut hits = index.find(query);
    sort(&mut hits);
    let found = hits.into_iter().filter_map(|hit| all.get(hit.entry).cloned());
    found.collect()
}

/// The pages of the navigation and the lists under it.
fn pages(session: Session) -> Vec<Action> {
    let text = session.text();
    let page = |to: Route, label: &str, icon: &'static str| Action {
        label: label.to_owned(),
        also: "",
        beside: String::new(),
        icon,
        act: Act::Go(to),
    };
    let lists = [
        Section::Directory,
        Section::People,
        Section::Meetings,
        Section::Topics,
        Section::Own,
    ]
    .into_iter()
    .flat_map(|section| section_lists(section).map(move |(to, label)| (to, label, icon(section))));
    let mut all = vec![page(Route::Home, text.frame.home, "home")];
    all.extend(lists.map(|(to, label, icon)| page(to, label, icon)));
    all.extend([
        page(Route::Exchange, text.frame.exchange, "download"),
        page(Route::Changes, text.changes.title, "clock"),
        page(Route::Settling, text.settling.title, "warning"),
        page(Route::Unconfirmed, text.due.confirm_title, "clock"),
        page(Route::Settings, text.frame.settings, "settings"),
        page(Route::About, text.frame.about, "help"),
    ]);
    all
}
