//! What every list can do: order, filters with counts, picked rows, saved views.
use klimanetz_core::list::{
    All, Filter, Group, Key, Line, Lines, List, Listed, Picked, SavedView, SavedViews, Sort, View, by_groups, counts,
    groups, keys, n_all, n_of, narrowed, order,
};
use klimanetz_core::text::Language;
use proptest::prelude::*;
use std::sync::Arc;

/// A name, a number that may be missing, and codes in a filter.
struct Row(&'static str, Option<i64>, &'static [&'static str]);

impl Listed for Row {
    fn id(&self) -> &str {
        self.0
    }

    fn key(&self, column: &str) -> Key<'_> {
        match column {
            "name" => Key::Text(self.0),
            _ => self.1.map_or(Key::Nothing, Key::Number),
        }
    }

    fn codes(&self, filter: &str, tell: &mut dyn FnMut(&str)) {
        if filter == "farbe" {
            self.2.iter().for_each(|code| tell(code));
        }
    }

    fn is_beside(&self, filter: &Filter) -> bool {
        self.0 == "Kreis" && !filter.is_set("art")
    }
}

struct Rows(Vec<Arc<Row>>);

impl List for Rows {
    type Row = Row;

    fn rows(&self) -> &[Arc<Row>] {
        &self.0
    }

    fn matches(&self, query: &str) -> Option<Vec<usize>> {
        let rows = self.0.iter().enumerate();
        let found = rows.filter(|(_, row)| row.0.contains(query)).map(|(at, _)| at);
        (!query.is_empty()).then(|| found.collect())
    }
}

fn rows() -> Rows {
    let rows = [
        Row("Zülpich", Some(9), &["rot"]),
        Row("Ärzen", None, &["rot", "blau"]),
        Row("Aachen", Some(10), &[]),
        Row("Azur", Some(9), &["blau"]),
        Row("Kreis", Some(1), &["rot"]),
        Row("Bad", None, &[]),
    ];
    Rows(rows.into_iter().map(Arc::new).collect())
}

fn sorted(column: &str, is_descending: bool) -> Vec<&'static str> {
    let sort = Sort {
        column: column.to_owned(),
        is_descending,
    };
    let rows = rows();
    let order = order(&rows, Some(&sort), Language::German);
    narrowed(&rows, &Filter::default(), order.as_deref())
        .iter()
        .map(|row| row.0)
        .collect()
}

#[test]
fn umlauts_stand_with_their_letters_and_numbers_count() {
    assert_eq!(sorted("name", false), ["Aachen", "Ärzen", "Azur", "Bad", "Zülpich"]);
    assert_eq!(sorted("name", true), ["Zülpich", "Bad", "Azur", "Ärzen", "Aachen"]);
}

/// Equal ones stay in the order of the list in both directions.
#[test]
fn what_is_not_known_is_last_in_both_directions() {
    assert_eq!(sorted("zahl", false), ["Zülpich", "Azur", "Aachen", "Ärzen", "Bad"]);
    assert_eq!(sorted("zahl", true), ["Aachen", "Zülpich", "Azur", "Ärzen", "Bad"]);
}

#[test]
fn a_heading_sorts_then_the_other_way_round_then_no_longer() {
    let mut filter = Filter::default();
    let mut press = |column: &str| {
        filter.press(column);
        filter.sort.clone().map(|sort| (sort.column, sort.is_descending))
    };
    assert_eq!(press("name"), Some(("name".to_owned(), false)));
    assert_eq!(press("name"), Some(("name".to_owned(), true)));
    assert_eq!(press("name"), None);
    press("name");
    assert_eq!(
        press("zahl"),
        Some(("zahl".to_owned(), false)),
        "another column begins anew"
    );
}

#[test]
fn of_one_filter_one_code_has_to_hold_and_every_filter() {
    let rows = rows();
    let n = |chosen: &[(&str, &str)]| n_of(&rows, &Filter::of(chosen.iter().copied()));
    assert_eq!(n(&[]), 5);
    assert_eq!(n(&[("farbe", "rot")]), 2);
    assert_eq!(n(&[("farbe", "rot"), ("farbe", "blau")]), 3);
    assert_eq!(n(&[("farbe", "-")]), 2, "of these nothing is known");
    assert_eq!(
        n(&[("farbe", "rot"), ("art", "-")]),
        3,
        "who asks for it gets what is left out otherwise"
    );
    assert_eq!(n(&[("gibtsnicht", "x")]), 0);
    assert_eq!(
        (
            n_all(&rows, &Filter::default()),
            n_all(&rows, &Filter::of([("art", "-")]))
        ),
        (5, 6)
    );
    let mut filter = Filter::of([("farbe", "rot")]);
    filter.query = "Z".to_owned();
    assert_eq!(keys(&rows, &filter), ["Zülpich"], "what a map shows");
}

/// A count tells how many more there would be: the filter itself does not count, all others do.
#[test]
fn counts_are_those_that_the_other_filters_leave() {
    let rows = rows();
    let of = |filter: &Filter| counts(&rows, filter, "farbe").into_iter().collect::<Vec<_>>();
    let all = [("-".to_owned(), 2), ("blau".to_owned(), 2), ("rot".to_owned(), 2)];
    assert_eq!(of(&Filter::default()), all);
    assert_eq!(of(&Filter::of([("farbe", "rot")])), all);
    assert_eq!(
        of(&Filter {
            query: "A".to_owned(),
            ..Filter::default()
        }),
        [("-".to_owned(), 1), ("blau".to_owned(), 1)]
    );
}

#[test]
fn a_range_goes_from_the_last_row_to_the_next_one_in_both_directions() {
    let all = ["a", "b", "c", "d", "e"];
    let shown = || all.into_iter();
    let of = |picked: &Picked| picked.ids.iter().cloned().collect::<String>();
    let mut picked = Picked::none("person");
    picked.extend(shown(), "b");
    assert_eq!(of(&picked), "b", "with nothing before it is one");
    picked.extend(shown(), "d");
    assert_eq!(of(&picked), "bcd");
    picked.extend(shown(), "a");
    assert_eq!(of(&picked), "abcd", "from the same row again");
    picked.toggle("c");
    picked.extend(shown(), "d");
    assert_eq!(of(&picked), "ab", "what was done with the last one: dropped");
    picked.toggle("x");
    picked.extend(shown(), "e");
    assert_eq!(of(&picked), "abex", "from a row out of sight there is no range");
    assert_eq!(picked.among(shown()), (3, All::Some));
    picked.set(shown(), true);
    assert_eq!(
        (picked.among(shown()), picked.ids.len()),
        ((5, All::All), 6),
        "what is out of sight stays picked"
    );
    picked.clear();
    assert_eq!(picked.among(shown()), (0, All::None));
}

#[test]
fn saved_views_are_read_as_they_were_written() {
    let view = |name: &str| SavedView {
        kind: "municipality".to_owned(),
        name: name.to_owned(),
        filter: Filter::of([("etappe", "2")]),
    };
    let mut views = SavedViews::default();
    views.save(view("  Meine\n Runde "));
    views.save(view("Büro & Co.\t=x"));
    views.save(view("\u{202e}"));
    let names = |views: &SavedViews| {
        views
            .of("municipality")
            .map(|view| view.name.clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(names(&views), ["Meine Runde", "Büro & Co.=x"]);
    assert_eq!(SavedViews::parse(&views.to_string()), views);
    views.save(SavedView {
        filter: Filter::default(),
        ..view("Meine Runde")
    });
    assert_eq!(names(&views).len(), 2, "the same name replaces");
    views.remove("municipality", "Meine Runde");
    assert_eq!(names(&views), ["Büro & Co.=x"]);
    assert_eq!(views.of("person").count(), 0);
    assert_eq!(SavedViews::parse("nichts\nvon\tallem"), SavedViews::default());
}

fn codes() -> Vec<String> {
    ["blau", "rot"].map(str::to_owned).to_vec()
}

/// Those with several codes stand where the first of them does, those without one last, and each group in the order of the list.
#[test]
fn groups_stand_in_the_order_of_their_codes() {
    let rows = rows();
    let order = by_groups(&rows, "farbe", &codes());
    let found = narrowed(&rows, &Filter::default(), Some(&order));
    let names: Vec<&str> = found.iter().map(|row| row.0).collect();
    assert_eq!(names, ["Azur", "Zülpich", "Ärzen", "Aachen", "Bad"]);
    let group = |code: usize, n: usize| Group { code, n };
    assert_eq!(
        groups(&found, "farbe", &codes()),
        [group(0, 1), group(1, 2), group(2, 2)],
        "one that was left out counts in no group"
    );
}

#[test]
fn of_a_group_that_is_closed_the_head_alone_is_a_line() {
    let groups = [
        Group { code: 0, n: 1 },
        Group { code: 1, n: 2 },
        Group { code: 2, n: 2 },
    ];
    let of = |lines: &Lines| (0..=lines.n()).map_while(|at| lines.at(at)).collect::<Vec<_>>();
    let lines = Lines::of(&groups, |code| code != 1);
    let wanted = [
        Line::Head(0),
        Line::Row(0),
        Line::Head(1),
        Line::Head(2),
        Line::Row(3),
        Line::Row(4),
    ];
    assert_eq!(of(&lines), wanted);
    assert_eq!(lines.n(), wanted.len());
    assert_eq!(lines.rows().collect::<Vec<_>>(), [0, 3, 4]);
    assert_eq!(
        of(&Lines::of(&groups, |_| false)),
        [Line::Head(0), Line::Head(1), Line::Head(2)]
    );
    assert_eq!(of(&Lines::flat(2)), [Line::Row(0), Line::Row(1)]);
    assert_eq!(of(&Lines::of(&[], |_| true)), []);
}

#[test]
fn groups_are_shown_where_nothing_else_is_asked_of_a_list() {
    let can = |params: &str| Filter::parse(params).can_group();
    assert!(can("") && can("spalten=,name") && can("ansicht=karte") && can("gruppiert=nein"));
    assert!(!can("suche=x") && !can("farbe=rot") && !can("sortiert=name"));
    assert!(Filter::parse("gruppiert=nein").is_flat);
    assert!(!Filter::parse("gruppiert=ja").is_flat, "what is not known is as usual");
}

proptest! {
    #[test]
    fn a_filter_is_read_as_it_was_written(
        query in ".{0,12}", code in ".{1,12}", column in "[a-z]{1,8}", is_descending: bool, is_map: bool, is_flat: bool, n in 0..3_usize,
    ) {
        let filter = Filter {
            query,
            sort: Some(Sort { column: column.clone(), is_descending }),
            columns: (n > 0).then(|| vec![column; n - 1]),
            view: if is_map { View::Map } else { View::Table },
            is_flat,
            ..Filter::of([("buero", code.as_str()), ("etappe", "2"), ("etappe", "3")])
        };
        prop_assert_eq!(Filter::parse(&filter.params()), filter);
    }
}
