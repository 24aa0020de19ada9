//! The invariants of src/ARCHITECTURE.md as far as they can be seen in the text of the files: a guard against slips, not malice.
mod crates;
mod fields;
mod files;
mod kinds;
mod sentences;
mod styles;
mod tables;

use super::source::{Rust, Source, file, files, root};

/// Words that may not appear in the code of some places, and why.
struct Fence {
    places: &'static [&'static str],
    /// Separated by `, `.
    words: &'static str,
    why: &'static str,
    /// Where one of them stands all the same.
    except: &'static [(&'static str, &'static str)],
}

const BROWSER: &str = "web_sys, js_sys, gloo, wasm_bindgen";

const FENCES: &[Fence] = &[
    Fence {
        places: &["src/replica", "src/core", "src/exchange"],
        words: "leptos, web_sys, js_sys, gloo, wasm_bindgen, cfg(target",
        why: "the core runs without a browser, and everywhere alike",
        except: &[],
    },
    Fence {
        places: &["src/replica", "src/core", "src/exchange"],
        words: "SystemTime, Instant::now, HashMap, HashSet, rand::, unsafe ",
        why: "the core is told the time and the ids, and its output has one order",
        except: &[],
    },
    Fence {
        places: &[
            "src/replica",
            "src/core",
            "src/exchange",
            "src/session",
            "src/ui",
            "src/platform",
        ],
        words: ".sort(), .sort_by(, .sort_by_key(, .sort_by_cached_key(, .sort_unstable, collect::<BTree",
        why: "every type sorted by the standard library costs four kilobytes of the page; see replica/order.rs",
        except: &[("src/replica/order.rs", ".sort_by(")],
    },
    Fence {
        places: &["src/core/domain", "src/core/catalogue"],
        words: "crate::draft, crate::snapshot, crate::stored, crate::summary, crate::text",
        why: "the nouns know neither files nor pages nor words",
        except: &[],
    },
    Fence {
        places: &["src/core/draft"],
        words: "crate::snapshot, crate::stored, crate::summary, crate::text",
        why: "what is wrong with a form is data; the page finds the words",
        except: &[],
    },
    Fence {
        places: &["src/core/summary"],
        words: "crate::draft, crate::edit, crate::stored, crate::text",
        why: "a summary holds numbers, names and codes; the page turns them into words",
        except: &[],
    },
    Fence {
        places: &["src/core/interop"],
        words: "crate::draft, crate::edit, crate::stored, Private, reveal",
        why: "what leaves the network is made of the directory alone",
        except: &[],
    },
    Fence {
        places: &["src/exchange"],
        words: "::draft, ::edit, ::stored, Private, reveal",
        why: "a table is made of the directory alone",
        except: &[],
    },
    Fence {
        places: &["src/exchange/zip", "src/exchange/xlsx", "src/exchange/book.rs"],
        words: "::catalogue, ::documents, ::replica, ::snapshot, ::summary, crate::table",
        why: "a file of Excel does not know what it is about",
        except: &[],
    },
    Fence {
        places: &["src/core/route.rs"],
        words: "crate::account, crate::demo, crate::domain, crate::draft, crate::edit, crate::replica, crate::stored, crate::summary, crate::text",
        why: "an address knows the kinds, and nothing of what is stated",
        except: &[],
    },
    Fence {
        places: &["src/core/phone.rs", "src/core/search", "src/core/visible.rs"],
        words: "crate::",
        why: "telephone numbers, folding of names and hidden characters depend on nothing",
        except: &[
            ("src/core/search/index.rs", "crate::"),
            ("src/core/search/marks.rs", "crate::"),
            ("src/core/search/query.rs", "crate::"),
            ("src/core/search/sort.rs", "crate::"),
        ],
    },
    Fence {
        places: &["src/core/prose"],
        words: "crate::author, crate::catalogue, crate::documents, crate::domain, crate::draft, crate::edit, crate::replica, crate::snapshot, crate::stored, crate::summary, crate::text",
        why: "what may be shown of a text does not depend on what it is about",
        except: &[],
    },
    Fence {
        places: &["src/cli"],
        words: "leptos, web_sys, js_sys, gloo, wasm_bindgen, klimanetz::",
        why: "the command line stands on the core and the tables alone",
        except: &[],
    },
    Fence {
        places: &["src/main.rs", "src/session.rs", "src/session", "src/ui"],
        words: BROWSER,
        why: "the browser is asked in src/platform and nowhere else",
        except: &[],
    },
    Fence {
        places: &["src/platform"],
        words: "crate::session, crate::ui",
        why: "what the browser lends us knows nothing of who asks",
        except: &[],
    },
    Fence {
        places: &["src/session.rs", "src/session"],
        words: "crate::ui",
        why: "the documents know no page",
        except: &[],
    },
    Fence {
        places: &["src/session.rs", "src/session", "src/ui"],
        words: "recorder::, witness::, compact(, scrub(, stored::commit, stored::adopt",
        why: "the keeper decides what is kept, and one file does what it says",
        // Where a start asks both copies what they hold; and where the recorder's handle lies.
        except: &[
            ("src/session/carry.rs", "recorder::"),
            ("src/session/carry.rs", "witness::"),
            ("src/session/start.rs", "recorder::"),
            ("src/session/start.rs", "witness::"),
            ("src/session/kept.rs", "recorder::"),
        ],
    },
    Fence {
        places: &["src/ui/part", "src/ui/gallery.rs"],
        words: "Session, crate::session, use_context, expect_context, provide_context, klimanetz_core, crate::platform, super::block, super::page, crate::ui::block, crate::ui::card, crate::ui::page",
        why: "a part is complete in its props",
        // What others wrote is judged in the core; these parts show what it lets through.
        except: &[
            ("src/ui/part/link.rs", "klimanetz_core"),
            ("src/ui/part/reach.rs", "klimanetz_core"),
            ("src/ui/part/rich_text.rs", "klimanetz_core"),
            ("src/ui/part/select.rs", "klimanetz_core"),
            ("src/ui/part/statement.rs", "klimanetz_core"),
            ("src/ui/part/words.rs", "klimanetz_core"),
        ],
    },
    Fence {
        places: &["src/ui/page", "src/ui/card", "src/ui/block"],
        words: "crate::platform",
        why: "pages ask the session, which asks the browser",
        except: &[],
    },
    Fence {
        places: &["src/ui/sight"],
        words: "klimanetz_core, super::super, crate::ui::block, crate::ui::card, crate::ui::page",
        why: "a list does not know what its rows are about",
        except: &[],
    },
    Fence {
        places: &["src/ui/block"],
        words: "super::card, super::page, crate::ui::card, crate::ui::page",
        why: "what pages share does not know them",
        except: &[],
    },
    Fence {
        places: &["src/ui/card"],
        words: "crate::ui::page",
        why: "pages draw the cards",
        except: &[],
    },
    Fence {
        places: &["src"],
        words: "localStorage, local_storage, innerHTML, inner_html, document.write, eval(",
        why: "storage goes through the Store, and what members wrote is never markup",
        // The failure page saves the raw data where the app itself could not start; the page before the app asks what is there.
        except: &[
            ("src/build/rescue.js", "localStorage"),
            ("src/build/first.js", "localStorage"),
            ("src/platform/storage.rs", "local_storage"),
        ],
    },
    Fence {
        places: &[
            "src/main.rs",
            "src/session.rs",
            "src/session",
            "src/ui",
            "src/platform",
            "src/core",
            "src/exchange",
            "src/cli",
        ],
        words: ".unwrap(), .expect(, .unwrap_err(), panic!(, unreachable!(, todo!, unimplemented!, dbg!, let _ =",
        why: "a panic is a dead page; a failure has somewhere to go",
        except: &[],
    },
    Fence {
        places: &["src/ui"],
        words: "style=, style:",
        why: "the content policy allows no inline styles; a class does",
        except: &[],
    },
];

#[test]
fn imports_point_inward_and_words_stay_where_they_belong() {
    let mut slips = Vec::new();
    for fence in FENCES {
        let found: Vec<Source> = fence
            .places
            .iter()
            .flat_map(|place| files(place, &[".rs", ".js", ".mjs"]))
            .collect();
        for source in &found {
            for (line, code) in code_of(source).iter().enumerate() {
                for word in fence.words.split(", ").filter(|word| code.contains(word)) {
                    if !fence.except.contains(&(source.path.as_str(), word)) {
                        slips.push(format!("{}:{}: `{word}`: {}", source.path, line + 1, fence.why));
                    }
                }
            }
        }
        for (path, word) in fence.except {
            let is_needed = found
                .iter()
                .any(|source| source.path == *path && source.text.contains(word));
            if !is_needed {
                slips.push(format!("{path}: `{word}` is excepted from a fence and no longer there"));
            }
        }
    }
    none_of(slips);
}

/// The page says what rarely changes. What was measured is in tests/bench, and why something is so in src/decisions.
#[test]
fn the_architecture_is_one_page_without_figures() {
    const LONGEST: usize = 9_000;
    let page = file("src/ARCHITECTURE.md").text;
    let mut slips = Vec::new();
    if page.len() > LONGEST {
        slips.push(format!(
            "src/ARCHITECTURE.md: {} bytes, more than {LONGEST}",
            page.len()
        ));
    }
    for (line, text) in page.lines().enumerate() {
        for figure in figures(text) {
            slips.push(format!(
                "src/ARCHITECTURE.md:{}: {figure}: figures are in tests/bench/NOTES.md",
                line + 1
            ));
        }
    }
    none_of(slips);
}

/// The numbers in a line that have a unit, right behind them or as the next word.
fn figures(line: &str) -> Vec<String> {
    const UNITS: [&str; 14] = [
        "ms", "s", "seconds", "minutes", "bytes", "B", "kB", "KB", "KiB", "MB", "GB", "px", "%", "percent",
    ];
    let words: Vec<&str> = line
        .split(|c: char| c.is_whitespace() || "()[]*`„“;:".contains(c))
        .filter(|word| !word.is_empty())
        .collect();
    let mut found = Vec::new();
    for (at, word) in words.iter().enumerate() {
        let is_number = word.starts_with(|c: char| c.is_ascii_digit());
        let unit = match word.trim_start_matches(|c: char| c.is_ascii_digit() || ",.".contains(c)) {
            "" => words.get(at + 1).copied().unwrap_or_default(),
            behind => behind,
        };
        let unit = unit.trim_end_matches(['.', ',']);
        if is_number && UNITS.contains(&unit) {
            found.push(format!("{word} {unit}"));
        }
    }
    found
}

#[test]
fn what_counts_as_a_figure() {
    assert_eq!(
        figures("from 1,322 ms to (540ms), 60 %, 12%."),
        ["1,322 ms", "540ms ms", "60 %", "12%. %"]
    );
    assert_eq!(
        figures("DIN 5007-1, k2, 2 databases, 60 members, items"),
        Vec::<String>::new()
    );
}

/// A decision says in its title what was decided, and below why, how, and at what price.
#[test]
fn every_decision_has_its_three_parts() {
    const PARTS: [&str; 3] = ["## Context", "## Decision", "## Price"];
    let mut slips = Vec::new();
    for (nth, Source { path, text }) in files("src/decisions", &[".md"]).into_iter().enumerate() {
        let mut headings = text.lines().filter(|line| line.starts_with('#'));
        let is_titled = text.starts_with("# ") && headings.next().is_some();
        if !is_titled || !headings.eq(PARTS) {
            slips.push(format!("{path}: a title, then {}", PARTS.join(", ")));
        }
        if !path.starts_with(&format!("src/decisions/{:03}-", nth + 1)) {
            slips.push(format!("{path}: decisions are numbered without a gap"));
        }
        if text.lines().count() > 25 {
            slips.push(format!("{path}: more than 25 lines"));
        }
    }
    none_of(slips);
}

fn none_of(slips: Vec<String>) {
    assert!(slips.is_empty(), "\n{}\n", slips.join("\n"));
}

/// The lines of a file as the machine reads them.
fn code_of(source: &Source) -> Vec<String> {
    if source.path.ends_with(".rs") {
        return Rust::read(&source.text).code;
    }
    let code = |line: &str| line.split_once("//").map_or(line, |(code, _)| code).to_owned();
    source.text.lines().map(code).collect()
}

/// The tests find the project where they think it is.
#[test]
fn the_root_is_the_root() {
    assert!(root().join("Trunk.toml").is_file());
}
