//! Every page has one address: written and read back alike, and read from whatever people type, mail or keep as a bookmark.
use klimanetz_core::route::{Filter, RECORD_PATHS, Route};
use proptest::prelude::*;

/// One of every kind. The `match` makes a new page fail to compile until it is here.
fn one_of_each(text: &str) -> Vec<Route> {
    let some = || Some(text.to_owned()).filter(|text| !text.is_empty());
    let filter = |district: &str, query: &str| {
        Route::Directory(Filter {
            district: district.to_owned(),
            query: query.to_owned(),
            ..Filter::default()
        })
    };
    let mut routes = vec![
        Route::Home,
        filter("", ""),
        filter("05382", ""),
        filter("", text),
        filter(text, text),
        Route::AddMunicipality,
        Route::People,
        Route::NewPerson(None),
        Route::NewPerson(some()),
        Route::Topics,
        Route::NewTopic,
        Route::Notes,
        Route::NewNote(None),
        Route::NewNote(some()),
        Route::Changes,
        Route::Unconfirmed,
        Route::Search,
        Route::Exchange,
        Route::Settings,
        Route::About,
        Route::Gallery,
        Route::Unknown(format!("/unbekannt/{}", text.replace('#', ""))),
    ];
    routes.push(Route::Directory(Filter {
        district: "05382".to_owned(),
        size: text.to_owned(),
        step: text.to_owned(),
        target: "-".to_owned(),
        query: text.to_owned(),
    }));
    routes.extend(RECORD_PATHS.map(Route::Records));
    routes.push(Route::NewRecord("treffen", None));
    // Ids are never empty and never the word that stands for a new one.
    if !text.is_empty() && text != "neu" {
        routes.extend([
            Route::Municipality(text.to_owned()),
            Route::Peers(text.to_owned()),
            Route::Person(text.to_owned()),
            Route::Topic(text.to_owned()),
            Route::Record("treffen", text.to_owned()),
            Route::StatusRound(text.to_owned()),
            Route::Minutes(text.to_owned()),
            Route::NewRecord("treffen", Some(("host".to_owned(), text.to_owned()))),
            Route::Note {
                id: text.to_owned(),
                about: None,
            },
            Route::Note {
                id: text.to_owned(),
                about: some(),
            },
        ]);
    }
    for route in &routes {
        match route {
            Route::Home
            | Route::Directory(_)
            | Route::Municipality(_)
            | Route::Peers(_)
            | Route::AddMunicipality
            | Route::People
            | Route::NewPerson(_)
            | Route::Person(_)
            | Route::Topics
            | Route::NewTopic
            | Route::Topic(_)
            | Route::Notes
            | Route::NewNote(_)
            | Route::Note { .. }
            | Route::Records(_)
            | Route::NewRecord(..)
            | Route::Record(..)
            | Route::Changes
            | Route::Unconfirmed
            | Route::Search
            | Route::StatusRound(_)
            | Route::Minutes(_)
            | Route::Exchange
            | Route::Settings
            | Route::About
            | Route::Gallery
            | Route::Unknown(_) => {}
        }
    }
    routes
}

fn comes_back(text: &str) {
    for route in one_of_each(text) {
        let address = route.address();
        assert_eq!(Route::parse(&address), route, "{address}");
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
    let id = || "5b1e".to_owned();
    for (route, address) in [
        (Route::Home, "/"),
        (Route::Directory(Filter::default()), "/kommunen"),
        (Route::Municipality("05315000".to_owned()), "/kommunen/05315000"),
        (Route::AddMunicipality, "/kommunen/neu"),
        (Route::People, "/personen"),
        (Route::NewPerson(Some("05382".to_owned())), "/personen/neu?fuer=05382"),
        (Route::Person(id()), "/personen/5b1e"),
        (Route::Topics, "/themen"),
        (Route::NewTopic, "/themen/neu"),
        (Route::Topic(id()), "/themen/5b1e"),
        (Route::Notes, "/notizen"),
        (Route::NewNote(None), "/notizen/neu"),
        (
            Route::Note {
                id: id(),
                about: Some("05315000".to_owned()),
            },
            "/notizen/5b1e?zu=05315000",
        ),
        (Route::Exchange, "/austausch"),
        (Route::Settings, "/einstellungen"),
        (Route::About, "/hilfe"),
        (Route::Gallery, "/galerie"),
    ] {
        assert_eq!(route.address(), address);
    }
}

/// What a page was ever called must go on leading there: addresses are in mails and minutes.
#[test]
fn addresses_are_read_as_people_have_them() {
    let municipality = |key: &str| Route::Municipality(key.to_owned());
    let directory = |district: &str, query: &str| {
        Route::Directory(Filter {
            district: district.to_owned(),
            query: query.to_owned(),
            ..Filter::default()
        })
    };
    for (address, route) in [
        ("", Route::Home),
        ("/", Route::Home),
        ("//", Route::Home),
        ("/?x=1", Route::Home),
        ("kommunen", directory("", "")),
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
        ("/notizen?schlagwort=Förderung", Route::Notes),
        ("/personen/neu?fuer=", Route::NewPerson(None)),
        ("/themen/%FF", Route::Topic("\u{fffd}".to_owned())),
    ] {
        assert_eq!(Route::parse(address), route, "{address}");
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
