//! Every page has one address: written and read back alike, and read from whatever people type, mail or keep as a bookmark.
use klimanetz_core::catalogue::{Head, Section, head, kind, kinds};
use klimanetz_core::list::{Filter, Sort, View};
use klimanetz_core::route::{Audience, Route, filter_of};
use proptest::prelude::*;

/// One of every kind. The `match` makes a new page fail to compile until it is here.
fn one_of_each(text: &str) -> Vec<Route> {
    let filter = |district: &str, query: &str| {
        Route::filtered(&Filter {
            query: query.to_owned(),
            ..Filter::of((!district.is_empty()).then_some(("kreis", district)))
        })
    };
    let mut routes = vec![
        Route::Home,
        filter("", ""),
        filter("05382", ""),
        filter("", text),
        filter(text, text),
        Route::Changes,
        Route::Settling,
        Route::Concepts,
        Route::Arguments,
        Route::Unconfirmed,
        Route::Search,
        Route::mail(&Audience::Everyone),
        Route::mail(&Audience::Municipalities(vec![
            "05382012".to_owned(),
            "05315000".to_owned(),
        ])),
        Route::mail(&Audience::People(
            vec![text.replace(',', "")]
                .into_iter()
                .filter(|id| !id.is_empty())
                .collect(),
        )),
        Route::Exchange,
        Route::Settings,
        Route::About,
        Route::More,
        Route::Gallery,
        Route::Unknown(format!("/unbekannt/{}", text.replace('#', ""))),
    ];
    let chosen = [
        ("kreis", "05382"),
        ("groesse", text),
        ("buero", text),
        ("zieljahr", "-"),
        ("zieljahr", "2035"),
    ];
    routes.push(Route::filtered(&Filter {
        query: text.to_owned(),
        sort: Some(Sort {
            column: "stand".to_owned(),
            is_descending: true,
        }),
        columns: Some(vec!["kreis".to_owned(), "stand".to_owned()]),
        view: View::Map,
        ..Filter::of(chosen.into_iter().filter(|(_, code)| !code.is_empty()))
    }));
    let heads = || kinds().map(|kind| kind.head).filter(|head| !head.path.is_empty());
    routes.extend(heads().map(|head| Route::list(head.code)));
    routes.extend(heads().map(|head| Route::New(head, None)));
    // Ids are never empty and never the word that stands for a new one.
    if !text.is_empty() && text != "neu" {
        routes.extend([
            Route::Peers(text.to_owned()),
            Route::StatusRound(text.to_owned()),
            Route::Minutes(text.to_owned()),
            Route::mail(&Audience::Meeting(text.to_owned())),
            Route::mail(&Audience::Topic(text.to_owned())),
            Route::Begun(note(), text.to_owned(), ("about".to_owned(), text.to_owned())),
            Route::Begun(note(), text.to_owned(), ("text".to_owned(), text.to_owned())),
        ]);
        routes.extend(heads().map(|head| Route::One(head, text.to_owned())));
        let fields = ["about", "host", "worksFor"];
        let known =
            heads().flat_map(|head| fields.map(|field| Route::New(head, Some((field.to_owned(), text.to_owned())))));
        routes.extend(known);
    }
    for route in &routes {
        match route {
            Route::Home
            | Route::Directory(_)
            | Route::Peers(_)
            | Route::List(_)
            | Route::New(..)
            | Route::One(..)
            | Route::Begun(..)
            | Route::Changes
            | Route::Settling
            | Route::Concepts
            | Route::Arguments
            | Route::Unconfirmed
            | Route::Search
            | Route::StatusRound(_)
            | Route::Minutes(_)
            | Route::Mail(_)
            | Route::Exchange
            | Route::Settings
            | Route::About
            | Route::More
            | Route::Gallery
            | Route::Unknown(_) => {}
        }
    }
    routes
}

fn note() -> &'static Head {
    head(kind::NOTE).unwrap()
}

/// The same page, its parameters read and written again.
fn meant(route: &Route) -> Route {
    match route {
        Route::Directory(params) => Route::filtered(&filter_of(params)),
        Route::Mail(params) => Route::mail(&Audience::parse(params)),
        other => other.clone(),
    }
}

fn comes_back(text: &str) {
    for route in one_of_each(text) {
        let address = route.address();
        assert_eq!(Route::parse(&address), route, "{address}");
        assert_eq!(meant(&route), route, "{address}");
        assert_eq!(route.href(), format!("#{address}"));
        if !matches!(route, Route::Unknown(_)) {
            let is_plain = address
                .bytes()
                .all(|b| b.is_ascii_graphic() && !matches!(b, b'"' | b'<' | b'>' | b'#' | b'\''));
            assert!(is_plain, "an address can stand in a mail as it is: {address}");
        }
    }
}

#[test]
fn every_page_is_found_again_by_its_address() {
    for text in [
        "05315000",
        "5b1e0000-0000-4000-8000-00000000000e",
        "Köln & Bonn",
        "a/b?c=d&e=f#g",
        "100 % + 1",
        "%C3%B6",
        "%",
        "neu",
        "..",
        " ",
        "\"<script>'",
        "Łódź 🌍",
        "\u{0}\n\u{202e}",
        "",
    ] {
        comes_back(text);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, rng_seed: prop::test_runner::RngSeed::Fixed(1), ..ProptestConfig::default() })]
    #[test]
    fn every_page_is_found_again_whatever_it_is_called(text in any::<String>()) {
        comes_back(&text);
    }

    /// Reading never fails, and an address that means nothing is kept as it is.
    #[test]
    fn any_address_leads_somewhere(address in "(/?(kommunen|themen|notizen|hilfe|x|%[0-9a-fA-F]{0,2}|\\PC*)){0,3}(\\?\\PC*)?") {
        let route = Route::parse(&address);
        prop_assert_eq!(Route::parse(&route.address()), route.clone(), "{}", address);
        if let Route::Unknown(kept) = route {
            prop_assert_eq!(kept, address);
        }
    }
}

#[test]
fn addresses_are_the_promised_ones() {
    for (route, address) in [
        (Route::Home, "/"),
        (Route::Directory(String::new()), "/kommunen"),
        (Route::one(kind::MUNICIPALITY, "05315000"), "/kommunen/05315000"),
        (Route::new(kind::MUNICIPALITY, None), "/kommunen/neu"),
        (Route::list(kind::PERSON), "/personen"),
        (
            Route::new(kind::PERSON, Some(("worksFor", "05382"))),
            "/personen/neu?fuer=05382",
        ),
        (Route::one(kind::PERSON, "5b1e"), "/personen/5b1e"),
        (
            Route::new(kind::OFFER, Some(("person", "5b1e"))),
            "/angebote/neu?feld=person&fuer=5b1e",
        ),
        (Route::list(kind::TOPIC), "/themen"),
        (Route::new(kind::TOPIC, None), "/themen/neu"),
        (Route::one(kind::TOPIC, "5b1e"), "/themen/5b1e"),
        (Route::list(kind::NOTE), "/notizen"),
        (Route::new(kind::NOTE, None), "/notizen/neu"),
        (
            Route::Begun(note(), "5b1e".to_owned(), ("about".to_owned(), "05315000".to_owned())),
            "/notizen/5b1e?zu=05315000",
        ),
        (Route::mail(&Audience::Everyone), "/verteiler"),
        (
            Route::mail(&Audience::Municipalities(vec![
                "05382012".to_owned(),
                "05315000".to_owned(),
            ])),
            "/verteiler?kommunen=05382012,05315000",
        ),
        (
            Route::mail(&Audience::Topic("5b1e".to_owned())),
            "/verteiler?thema=5b1e",
        ),
        (Route::Exchange, "/dateien"),
        (Route::Settings, "/einstellungen"),
        (Route::About, "/hilfe"),
        (Route::More, "/mehr"),
        (Route::Gallery, "/galerie"),
    ] {
        assert_eq!(route.address(), address);
    }
}

/// What a page was ever called must go on leading there: addresses are in mails and minutes.
#[test]
fn addresses_are_read_as_people_have_them() {
    let municipality = |key: &str| Route::one(kind::MUNICIPALITY, key);
    let directory = |district: &str, query: &str| {
        Route::filtered(&Filter {
            query: query.to_owned(),
            ..Filter::of((!district.is_empty()).then_some(("kreis", district)))
        })
    };
    for (address, route) in [
        ("", Route::Home),
        ("/", Route::Home),
        ("//", Route::Home),
        ("/?x=1", Route::Home),
        ("kommunen", directory("", "")),
        ("/austausch", Route::Exchange),
        ("/kommunen/", directory("", "")),
        ("//kommunen//05315000//", municipality("05315000")),
        ("/kommunen/05315000?von=mail", municipality("05315000")),
        ("/kommunen?suche=k%C3%B6ln", directory("", "köln")),
        ("/kommunen?suche=köln", directory("", "köln")),
        ("/kommunen?kreis=05382&suche=", directory("05382", "")),
        ("/kommunen?suche=a%26b%3Dc", directory("", "a&b=c")),
        ("/kommunen?suche=a=b", directory("", "a=b")),
        ("/kommunen?suche=50 %", directory("", "50 %")),
        ("/kommunen?suche=a&suche=b", directory("", "a")),
        ("/kommunen?&&suche", directory("", "")),
        ("/notizen?schlagwort=Förderung", Route::list(kind::NOTE)),
        ("/personen/neu?fuer=", Route::new(kind::PERSON, None)),
        ("/personen/5b1e?zu=05315000", Route::one(kind::PERSON, "5b1e")),
        (
            "/verteiler?kommunen=05382012%2C,05315000&x=y",
            Route::mail(&Audience::Municipalities(vec![
                "05382012".to_owned(),
                "05315000".to_owned(),
            ])),
        ),
        (
            "/verteiler?kommunen=",
            Route::mail(&Audience::Municipalities(Vec::new())),
        ),
        ("/themen/%FF", Route::one(kind::TOPIC, "\u{fffd}")),
    ] {
        assert_eq!(meant(&Route::parse(address)), route, "{address}");
    }
}

#[test]
fn what_nobody_knows_is_kept_as_it_came() {
    for address in [
        "/gibtsnicht",
        "/kommunen/05315000/waerme",
        "/Kommunen",
        "/hilfe/mehr?x=y",
        "/k%C3%B6ln",
        "?x",
        "/ ",
    ] {
        match Route::parse(address) {
            Route::Unknown(kept) => assert_eq!(kept, address),
            Route::Home => assert_eq!(address, "?x"),
            other => panic!("{address}: {other:?}"),
        }
    }
}

#[test]
fn each_entry_of_the_navigation_leads_to_a_page_that_stands_under_it() {
    let lists = kinds().map(|kind| kind.head.section);
    for section in lists.chain([Section::Home, Section::Files, Section::Own]) {
        assert_eq!(Route::entry(section).section(), section);
    }
    assert_eq!(Route::entry(Section::Directory), Route::Directory(String::new()));
    assert_eq!(Route::entry(Section::Own), Route::More);
}
