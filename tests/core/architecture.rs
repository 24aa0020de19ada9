//! The invariants of src/ARCHITECTURE.md as far as they can be seen in the text of the files: a guard against slips, not malice.
use super::source::{Rust, Source, file, files, root};
use std::collections::BTreeSet;

/// Words that may not appear in the code of some places, and why.
struct Fence {
    places: &'static [&'static str],
    words: &'static [&'static str],
    why: &'static str,
    /// Where one of them stands all the same.
    except: &'static [(&'static str, &'static str)],
}

const BROWSER: [&str; 4] = ["web_sys", "js_sys", "gloo", "wasm_bindgen"];

const FENCES: &[Fence] = &[
    Fence {
        places: &["src/core"],
        words: &["leptos", "web_sys", "js_sys", "gloo", "wasm_bindgen", "cfg(target"],
        why: "the core runs without a browser, and everywhere alike",
        except: &[],
    },
    Fence {
        places: &["src/core"],
        words: &["SystemTime", "Instant::now", "HashMap", "HashSet", "rand::", "unsafe "],
        why: "the core is told the time and the ids, and its output has one order",
        except: &[],
    },
    Fence {
        places: &["src/core/replica"],
        words: &[
            "crate::author",
            "crate::catalogue",
            "crate::documents",
            "crate::domain",
            "crate::draft",
            "crate::edit",
            "crate::route",
            "crate::search",
            "crate::snapshot",
            "crate::stored",
            "crate::summary",
            "crate::text",
        ],
        why: "what merges knows nothing of what it is about",
        except: &[],
    },
    Fence {
        places: &["src/core/edit.rs", "src/core/author.rs", "src/core/documents.rs"],
        words: &[
            "crate::catalogue",
            "crate::domain",
            "crate::draft",
            "crate::snapshot",
            "crate::stored",
            "crate::summary",
            "crate::text",
        ],
        why: "an edit states values of fields; what they mean is the domain's affair",
        except: &[],
    },
    Fence {
        places: &["src/core/domain", "src/core/catalogue"],
        words: &[
            "crate::draft",
            "crate::snapshot",
            "crate::stored",
            "crate::summary",
            "crate::text",
        ],
        why: "the nouns know neither files nor pages nor words",
        except: &[],
    },
    Fence {
        places: &["src/core/draft"],
        words: &["crate::snapshot", "crate::stored", "crate::summary", "crate::text"],
        why: "what is wrong with a form is data; the page finds the words",
        except: &[],
    },
    Fence {
        places: &["src/core/summary"],
        words: &["crate::draft", "crate::edit", "crate::stored", "crate::text"],
        why: "a summary holds numbers, names and codes; the page turns them into words",
        except: &[],
    },
    Fence {
        places: &["src/core/snapshot", "src/core/stored"],
        words: &[
            "crate::catalogue",
            "crate::domain",
            "crate::draft",
            "crate::summary",
            "crate::text",
        ],
        why: "files and storage keep whatever is stated, also what this version has no noun for",
        except: &[],
    },
    Fence {
        places: &["src/core/route.rs", "src/core/search.rs"],
        words: &["crate::"],
        why: "addresses and folding of names depend on nothing",
        except: &[],
    },
    Fence {
        places: &["src/cli"],
        words: &["leptos", "web_sys", "js_sys", "gloo", "wasm_bindgen", "klimanetz::"],
        why: "the command line stands on the core alone",
        except: &[],
    },
    Fence {
        places: &["src/main.rs", "src/session.rs", "src/session", "src/ui"],
        words: &BROWSER,
        why: "the browser is asked in src/platform and nowhere else",
        except: &[],
    },
    Fence {
        places: &["src/platform"],
        words: &["crate::session", "crate::ui"],
        why: "what the browser lends us knows nothing of who asks",
        except: &[],
    },
    Fence {
        places: &["src/session.rs", "src/session"],
        words: &["crate::ui"],
        why: "the documents know no page",
        except: &[],
    },
    Fence {
        places: &["src/ui/part", "src/ui/gallery.rs"],
        words: &[
            "Session",
            "crate::session",
            "use_context",
            "expect_context",
            "provide_context",
            "klimanetz_core",
            "crate::platform",
            "super::block",
            "super::page",
            "crate::ui::block",
            "crate::ui::page",
        ],
        why: "a part is complete in its props",
        except: &[],
    },
    Fence {
        places: &["src/ui/page", "src/ui/block"],
        words: &["crate::platform"],
        why: "pages ask the session, which asks the browser",
        // A choice of three, no call.
        except: &[("src/ui/page/settings.rs", "crate::platform")],
    },
    Fence {
        places: &["src/ui/block"],
        words: &["super::page", "crate::ui::page"],
        why: "what pages share does not know them",
        except: &[],
    },
    Fence {
        places: &["src"],
        words: &[
            "localStorage",
            "local_storage",
            "innerHTML",
            "inner_html",
            "document.write",
            "eval(",
        ],
        why: "storage goes through the Store, and what members wrote is never markup",
        // The loader saves the raw data where the app itself could not start.
        except: &[
            ("src/build/boot.js", "localStorage"),
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
            "src/cli",
        ],
        words: &[
            ".unwrap()",
            ".expect(",
            ".unwrap_err()",
            "panic!(",
            "unreachable!(",
            "todo!",
            "unimplemented!",
            "dbg!",
            "let _ =",
        ],
        why: "a panic is a dead page; a failure has somewhere to go",
        except: &[],
    },
    Fence {
        places: &["src/ui"],
        words: &["style=", "style:"],
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
                for word in fence.words.iter().filter(|word| code.contains(**word)) {
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

/// A crate border falls the day somebody adds a line to `[dependencies]`; so the lists are written here too.
#[test]
fn each_crate_leans_on_these_alone() {
    let lists: [(&str, &[&str]); 3] = [
        (
            "src/core/Cargo.toml",
            &[
                "crc32fast",
                "percent-encoding",
                "schemars",
                "serde",
                "serde_json",
                "sha2",
                "thiserror",
                "time",
            ],
        ),
        ("src/cli/Cargo.toml", &["klimanetz-core", "tempfile"]),
        (
            "Cargo.toml",
            &[
                "console_error_panic_hook",
                "gloo-events",
                "gloo-storage",
                "gloo-timers",
                "js-sys",
                "klimanetz-core",
                "leptos",
                "pulldown-cmark",
                "wasm-bindgen",
                "wasm-bindgen-futures",
                "web-sys",
            ],
        ),
    ];
    for (path, known) in lists {
        let found = dependencies(&file(path).text);
        assert_eq!(
            found,
            known.iter().map(ToString::to_string).collect(),
            "{path}: a new dependency is a decision"
        );
    }
}

#[test]
fn every_file_opens_with_what_it_is_for() {
    let mut slips = Vec::new();
    let rust = ["src", "tests"].into_iter().flat_map(|place| files(place, &[".rs"]));
    for source in rust {
        if !source.text.starts_with("//! ") {
            slips.push(format!("{}:1: a Rust file opens with a `//!` sentence", source.path));
        }
    }
    let others = [
        ("src", ".js"),
        ("src", ".mjs"),
        ("src", ".sh"),
        ("style", ".css"),
        ("tests/stories", ".mjs"),
    ];
    let scripts = ["run", "test", "audit", ".ci/run"].map(file);
    for source in others
        .into_iter()
        .flat_map(|(place, ending)| files(place, &[ending]))
        .chain(scripts)
    {
        // The order of the layers must come first of all, and so must the name of the shell.
        let opens = source
            .text
            .lines()
            .find(|line| !line.starts_with("#!") && !line.starts_with("@layer kern") && !line.is_empty());
        if !opens.is_some_and(|line| ["// ", "/* ", "# ", "/** "].iter().any(|mark| line.starts_with(mark))) {
            slips.push(format!(
                "{}:1: a file opens with a comment that says what it is for",
                source.path
            ));
        }
    }
    none_of(slips);
}

/// Sentences are one table in two languages; everything else stays small enough to read in one go.
#[test]
fn no_file_is_long() {
    const TABLES: [&str; 3] = ["src/core/text/de.rs", "src/core/text/en.rs", "src/core/text/groups.rs"];
    let long = |source: &Source| source.text.lines().count() > 400 && !TABLES.contains(&source.path.as_str());
    let sources = ["src", "style", "tests"]
        .into_iter()
        .flat_map(|place| files(place, &[".rs", ".js", ".mjs", ".sh", ".css"]));
    none_of(
        sources
            .filter(long)
            .map(|source| {
                format!(
                    "{}: {} lines, more than 400: which type inside wants its own file?",
                    source.path,
                    source.text.lines().count()
                )
            })
            .collect(),
    );
}

#[test]
fn nothing_is_left_to_do_in_comments() {
    let words = ["TODO", "FIXME", "HACK", "XXX"];
    let sources = ["src", "style"]
        .into_iter()
        .flat_map(|place| files(place, &[".rs", ".js", ".mjs", ".sh", ".css"]));
    let mut slips = Vec::new();
    for source in sources {
        for (line, text) in source.text.lines().enumerate() {
            if words.iter().any(|word| text.contains(word)) {
                slips.push(format!("{}:{}: do it, or open an issue", source.path, line + 1));
            }
        }
    }
    none_of(slips);
}

#[test]
fn every_part_has_its_stylesheet_and_its_place_in_the_gallery() {
    let names = |place: &str, ending: &str| -> BTreeSet<String> {
        let stem = |source: Source| {
            source
                .path
                .rsplit('/')
                .next()
                .unwrap()
                .trim_end_matches(ending)
                .to_owned()
        };
        files(place, &[ending])
            .into_iter()
            .map(stem)
            .filter(|name| name != "mod")
            .collect()
    };
    assert_eq!(
        names("src/ui/part", ".rs"),
        names("style/part", ".css"),
        "src/ui/part/NAME.rs and style/part/NAME.css belong together"
    );
    let gallery = file("src/ui/gallery.rs").text;
    let mut slips = Vec::new();
    for source in files("src/ui/part", &[".rs"]) {
        let code = Rust::read(&source.text).code;
        for (line, pair) in code.windows(2).enumerate() {
            let Some(component) = pair[1]
                .trim()
                .strip_prefix("pub fn ")
                .filter(|_| pair[0].trim() == "#[component]")
            else {
                continue;
            };
            let name: String = component.chars().take_while(|c| c.is_alphanumeric()).collect();
            let is_shown = [' ', '/', '\n', '>']
                .iter()
                .any(|after| gallery.contains(&format!("<{name}{after}")));
            if !is_shown {
                slips.push(format!(
                    "{}:{}: {name} is not shown in src/ui/gallery.rs",
                    source.path,
                    line + 2
                ));
            }
        }
    }
    none_of(slips);
}

/// Texts in quotation marks that a person could read: they belong into src/core/text, in both languages.
#[test]
fn no_sentence_is_written_in_a_page() {
    const PLACES: [&str; 6] = [
        "src/ui/page",
        "src/ui/block",
        "src/ui/frame.rs",
        "src/ui/app.rs",
        "src/session.rs",
        "src/session",
    ];
    const ALLOWED: [(&str, &str); 6] = [
        // Each language is named in itself.
        ("src/ui/page/settings.rs", "Deutsch"),
        ("src/ui/page/settings.rs", "English"),
        // The name of a law.
        ("src/ui/page/municipality/heat.rs", "{} WPG"),
        // Names of files, the same in every language.
        ("src/session/browser.rs", "Klimanetz_{}_{stand}.{extension}"),
        ("src/session/browser.rs", "Klimanetz-PRIVAT_{}_{stand}.json"),
        ("src/session/browser.rs", "Klimanetz-PRIVAT-Rohdaten_{}.txt"),
    ];
    let mut slips = Vec::new();
    for source in PLACES.into_iter().flat_map(|place| files(place, &[".rs"])) {
        for (line, text, before) in Rust::read(&source.text).texts {
            let is_name = ["class=", "env!("].iter().any(|attribute| before.ends_with(attribute));
            let is_allowed = ALLOWED.contains(&(source.path.as_str(), text.as_str()));
            if is_sentence(&text) && !is_name && !is_allowed {
                slips.push(format!(
                    "{}:{line}: \"{text}\": sentences are in src/core/text",
                    source.path
                ));
            }
        }
    }
    none_of(slips);
}

/// A letter, and a space, a capital first letter or a letter beyond ASCII: what a person reads, unlike `row` or `settings-label`.
fn is_sentence(text: &str) -> bool {
    let mut is_code = false;
    let words: String = text
        .chars()
        .filter(|c| {
            is_code = (is_code || *c == '{') && *c != '}';
            !is_code && *c != '}'
        })
        .collect();
    let words = words.trim();
    let first = words.chars().find(|c| c.is_alphabetic());
    first.is_some_and(|first| {
        first.is_uppercase()
            || words.contains(' ')
            || text.starts_with(' ')
            || words.chars().any(|c| c.is_alphabetic() && !c.is_ascii())
    })
}

#[test]
fn what_counts_as_a_sentence() {
    for (text, expected) in [
        ("Speichern", true),
        ("bitte ausfüllen", true),
        ("ändern", true),
        (" removed", true),
        ("{n} of", true),
        ("row", false),
        ("{}-{field}", false),
        (" · ", false),
        ("{title}: {scope}", false),
        ("settings-label", false),
        ("", false),
    ] {
        assert_eq!(is_sentence(text), expected, "{text:?}");
    }
}

#[test]
fn colours_and_lengths_are_tokens() {
    let mut slips = Vec::new();
    for source in files("style", &[".css"]) {
        if source.path == "style/tokens.css" {
            continue;
        }
        for (line, code) in without_css_comments(&source.text).lines().enumerate() {
            let at = format!("{}:{}", source.path, line + 1);
            for colour in colours(code) {
                slips.push(format!("{at}: {colour}: colours are in style/tokens.css"));
            }
            // A query cannot use a variable.
            let is_query = ["@media", "@container"]
                .iter()
                .any(|query| code.trim_start().starts_with(query));
            for length in lengths(code).into_iter().filter(|_| !is_query) {
                slips.push(format!("{at}: {length}: lengths are in style/tokens.css"));
            }
            if is_query && code.contains("@media") && code.contains("width") && source.path != "style/layout.css" {
                slips.push(format!(
                    "{at}: only style/layout.css asks for the window's width; others ask @container"
                ));
            }
        }
    }
    none_of(slips);
}

#[test]
fn what_counts_as_a_colour_or_a_length() {
    assert_eq!(
        colours("color: #fff; background: #12345678 rgb(1 2 3) var(--x)"),
        ["#fff", "#12345678", "rgb("]
    );
    assert_eq!(
        colours("#app, #starting, .card { color: currentColor; background: color-mix(in srgb, var(--a), var(--b)) }"),
        Vec::<String>::new()
    );
    assert_eq!(colours("  color: white;"), ["white"]);
    assert_eq!(
        lengths("margin: 12px -0.5rem 1fr 100% 0 calc(2em + var(--space-2)) 45deg"),
        ["12px", "0.5rem", "2em"]
    );
    assert_eq!(
        lengths("grid-area: 1 / 2; z-index: 3; font-weight: 600"),
        Vec::<String>::new()
    );
}

/// A test file that no `mod` names is never compiled, and nobody notices.
#[test]
fn every_test_file_is_listed() {
    let mut slips = Vec::new();
    for place in ["tests/core", "tests/cli", "tests/browser"] {
        let sources = files(place, &[".rs"]);
        let modules: BTreeSet<String> = sources.iter().flat_map(|source| modules(source)).collect();
        for source in &sources {
            let name = source.path.trim_end_matches(".rs").trim_end_matches("/mod").to_owned();
            if !source.path.ends_with("/main.rs") && !modules.contains(&name) {
                slips.push(format!("{}: no `mod` names it", source.path));
            }
        }
    }
    none_of(slips);
}

#[test]
fn stylesheets_stay_in_their_layer() {
    for (place, layer) in [
        ("style/part", "@layer part {"),
        ("style/page", "@layer page {"),
        ("style/layout.css", "@layer layout {"),
    ] {
        for source in files(place, &[".css"]) {
            let outside = without_css_comments(&source.text);
            let outside = outside.trim();
            assert!(
                outside.starts_with(layer) && outside.ends_with('}'),
                "{}: everything stands in `{layer} }}`",
                source.path
            );
        }
    }
    let first = file("style/tokens.css").text;
    assert!(
        first.starts_with("@layer "),
        "style/tokens.css:1: says the order of the layers before anything else"
    );
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

/// The names in `[dependencies]`; there are no others than these, for no target.
fn dependencies(manifest: &str) -> BTreeSet<String> {
    let (mut names, mut section) = (BTreeSet::new(), "");
    for line in manifest.lines().map(str::trim) {
        if line.starts_with('[') {
            section = line.trim_matches(['[', ']']);
            assert!(
                !section.starts_with("target."),
                "dependencies for some targets only: {line}"
            );
            names.extend(section.strip_prefix("dependencies.").map(str::to_owned));
        } else if section == "dependencies" && !line.starts_with('#') {
            names.extend(
                line.split_once('=')
                    .map(|(name, _)| name.trim().split('.').next().unwrap().to_owned()),
            );
        }
    }
    names
}

/// The files that the `mod name;` lines of a test file name, without `.rs`.
fn modules(source: &Source) -> Vec<String> {
    let (folder, name) = source.path.rsplit_once('/').unwrap();
    let own = match name {
        "main.rs" | "mod.rs" => folder.to_owned(),
        other => format!("{folder}/{}", other.trim_end_matches(".rs")),
    };
    let named = |line: &str| {
        line.trim()
            .trim_start_matches("pub ")
            .strip_prefix("mod ")?
            .strip_suffix(';')
            .map(str::to_owned)
    };
    Rust::read(&source.text)
        .code
        .iter()
        .filter_map(|line| named(line))
        .map(|name| format!("{own}/{name}"))
        .collect()
}

fn without_css_comments(css: &str) -> String {
    let mut left = String::new();
    for (nth, part) in css.split("/*").enumerate() {
        let (comment, code) = if nth == 0 {
            ("", part)
        } else {
            part.split_once("*/").unwrap_or((part, ""))
        };
        // Lines keep their numbers.
        left.extend(comment.chars().filter(|c| *c == '\n'));
        left.push_str(code);
    }
    left
}

fn colours(code: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (at, _) in code.match_indices('#') {
        let digits: String = code[at + 1..]
            .chars()
            .take_while(|c| c.is_alphanumeric() || *c == '-')
            .collect();
        if [3, 4, 6, 8].contains(&digits.len()) && digits.chars().all(|c| c.is_ascii_hexdigit()) {
            found.push(format!("#{digits}"));
        }
    }
    for function in [
        "rgb(", "rgba(", "hsl(", "hsla(", "hwb(", "lab(", "lch(", "oklab(", "oklch(", " color(",
    ] {
        found.extend(code.contains(function).then(|| function.to_owned()));
    }
    let value = code.split_once(':').map_or("", |(_, value)| value);
    let words = value.split(|c: char| !c.is_alphanumeric() && c != '-');
    found.extend(
        words
            .filter(|word| ["white", "black", "red", "green", "blue", "gray", "grey"].contains(word))
            .map(str::to_owned),
    );
    found
}

fn lengths(code: &str) -> Vec<String> {
    const UNITS: [&str; 24] = [
        "px", "rem", "em", "ex", "ch", "lh", "rlh", "vw", "vh", "vi", "vb", "dvh", "svh", "lvh", "dvw", "vmin", "vmax",
        "cqi", "cqw", "pt", "pc", "mm", "cm", "in",
    ];
    let words = code.split(|c: char| !c.is_alphanumeric() && !matches!(c, '.' | '-' | '_'));
    let is_length = |word: &&str| {
        let unit = word.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
        unit.len() < word.len() && UNITS.contains(&unit)
    };
    words
        .map(|word| word.trim_start_matches('-'))
        .filter(is_length)
        .map(str::to_owned)
        .collect()
}

/// The tests find the project where they think it is.
#[test]
fn the_root_is_the_root() {
    assert!(root().join("Trunk.toml").is_file());
}
