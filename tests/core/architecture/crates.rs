//! What each crate leans on, written a second time.
use crate::source::file;
use std::collections::BTreeSet;

/// A crate border falls the day somebody adds a line to `[dependencies]`; so the lists are written here too.
#[test]
fn each_crate_leans_on_these_alone() {
    let lists: [(&str, &[&str]); 5] = [
        (
            "src/replica/Cargo.toml",
            &["crc", "schemars", "serde", "serde_json", "sha2", "thiserror", "time"],
        ),
        (
            "src/core/Cargo.toml",
            &[
                "idna",
                "klimanetz-replica",
                "percent-encoding",
                "serde",
                "serde_json",
                "sha2",
                "thiserror",
                "time",
            ],
        ),
        (
            "src/exchange/Cargo.toml",
            &["crc", "klimanetz-core", "miniz_oxide", "quick-xml", "thiserror"],
        ),
        (
            "src/cli/Cargo.toml",
            &["klimanetz-core", "klimanetz-exchange", "tempfile"],
        ),
        (
            "Cargo.toml",
            &[
                "console_error_panic_hook",
                "gloo-events",
                "gloo-storage",
                "gloo-timers",
                "js-sys",
                "klimanetz-core",
                "klimanetz-exchange",
                "leptos",
                "wasm-bindgen",
                "wasm-bindgen-futures",
                "wasm_split_helpers",
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
