//! What a list shows: the words it is searched for, what has to hold, the order, the columns, and whether it is drawn as a map.
use crate::order::gathered;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// What is shown of a list. Filters and columns are codes, which the list itself knows.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Filter {
    /// Words to find; empty for all.
    pub query: String,
    /// By each filter the codes of which one has to hold.
    pub chosen: BTreeMap<String, BTreeSet<String>>,
    /// The column that orders the rows; `None` for the order of the list.
    pub sort: Option<Sort>,
    /// The columns that are shown; `None` for the usual ones.
    pub columns: Option<Vec<String>>,
    /// Table or map.
    pub view: View,
    /// Whether the rows of a list with groups stand below each other without them.
    pub is_flat: bool,
}

/// The two views of one filter.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum View {
    /// Rows.
    #[default]
    Table,
    /// Cells.
    Map,
}

/// A column that orders the rows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sort {
    /// Its code.
    pub column: String,
    /// Whether the greatest comes first.
    pub is_descending: bool,
}

const KEPT: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~');
const QUERY: &str = "suche";
const SORT: &str = "sortiert";
const COLUMNS: &str = "spalten";
const VIEW: &str = "ansicht";
const MAP: &str = "karte";
const GROUPED: &str = "gruppiert";
const NO: &str = "nein";

impl Filter {
    /// Where one of these has to hold: filter and code.
    pub fn of<'a>(chosen: impl IntoIterator<Item = (&'a str, &'a str)>) -> Filter {
        let mut filter = Filter::default();
        for (name, code) in chosen {
            filter.choose(name, code, true);
        }
        filter
    }

    /// Whether this code is one of those that may hold.
    pub fn has(&self, name: &str, code: &str) -> bool {
        self.chosen.get(name).is_some_and(|codes| codes.contains(code))
    }

    /// Whether this filter narrows.
    pub fn is_set(&self, name: &str) -> bool {
        self.chosen.contains_key(name)
    }

    /// Adds a code to those of which one has to hold, or takes it away.
    pub fn choose(&mut self, name: &str, code: &str, is_chosen: bool) {
        let codes = self.chosen.entry(name.to_owned()).or_default();
        match is_chosen {
            true => codes.insert(code.to_owned()),
            false => codes.remove(code),
        };
        if codes.is_empty() {
            self.chosen.remove(name);
        }
    }

    /// Whether any row may be left out.
    pub fn is_narrow(&self) -> bool {
        !self.query.is_empty() || !self.chosen.is_empty()
    }

    /// Shows all rows again, as they are ordered and drawn.
    pub fn widen(&mut self) {
        self.query.clear();
        self.chosen.clear();
    }

    /// Whether groups can be shown: nothing else is asked of the list.
    pub fn can_group(&self) -> bool {
        self.sort.is_none() && !self.is_narrow()
    }

    /// Whether both leave the same rows.
    pub fn shows_same(&self, other: &Filter) -> bool {
        (&self.query, &self.chosen) == (&other.query, &other.chosen)
    }

    /// A column was pressed: it orders the rows, the second time the other way round, the third time no longer.
    pub fn press(&mut self, column: &str) {
        let before = self.sort.take().filter(|sort| sort.column == column);
        self.sort = match before {
            None => Some(false),
            Some(sort) => (!sort.is_descending).then_some(true),
        }
        .map(|is_descending| Sort {
            column: column.to_owned(),
            is_descending,
        });
    }

    /// As parameters of an address, without what is as usual.
    pub fn params(&self) -> String {
        let list =
            |codes: &mut dyn Iterator<Item = &String>| codes.map(|code| part(code)).collect::<Vec<_>>().join(",");
        let mut params: Vec<(&str, String)> = Vec::new();
        for (name, codes) in &self.chosen {
            params.push((name, list(&mut codes.iter())));
        }
        params.push((QUERY, part(&self.query)));
        if let Some(sort) = &self.sort {
            let sign = if sort.is_descending { "-" } else { "" };
            params.push((SORT, format!("{sign}{}", part(&sort.column))));
        }
        if let Some(columns) = &self.columns {
            // No column but the first is a choice too.
            params.push((COLUMNS, format!(",{}", list(&mut columns.iter()))));
        }
        if self.view == View::Map {
            params.push((VIEW, MAP.to_owned()));
        }
        if self.is_flat {
            params.push((GROUPED, NO.to_owned()));
        }
        params.retain(|(_, value)| !value.is_empty());
        let params = params.iter().map(|(name, value)| format!("{}={value}", part(name)));
        params.collect::<Vec<_>>().join("&")
    }

    /// Reads such parameters; never fails.
    pub fn parse(params: &str) -> Filter {
        let mut filter = Filter::default();
        for (name, value) in params.split('&').filter_map(|pair| pair.split_once('=')) {
            let mut codes = value.split(',').map(decoded).filter(|code| !code.is_empty());
            match decoded(name).as_str() {
                QUERY if filter.query.is_empty() => filter.query = decoded(value),
                QUERY => {}
                SORT => {
                    let column = decoded(value);
                    let descending = column.strip_prefix('-');
                    filter.sort = Some(Sort {
                        column: descending.unwrap_or(&column).to_owned(),
                        is_descending: descending.is_some(),
                    });
                }
                COLUMNS => filter.columns = Some(codes.collect()),
                VIEW => filter.view = if value == MAP { View::Map } else { View::Table },
                GROUPED => filter.is_flat = value == NO,
                name => {
                    if let Some(first) = codes.next() {
                        let others: BTreeSet<String> = gathered(codes);
                        let all = filter.chosen.entry(name.to_owned()).or_default();
                        all.insert(first);
                        all.extend(others);
                    }
                }
            }
        }
        filter
    }
}

fn part(text: &str) -> String {
    utf8_percent_encode(text, KEPT).to_string()
}

fn decoded(text: &str) -> String {
    percent_decode_str(text).decode_utf8_lossy().into_owned()
}
