//! What the page tells the browser about itself and its fields: not to translate, not to send away, not to count with the wheel.
use super::none_of;
use crate::source::{Rust, file, files};

/// F11: a translating browser replaces the texts that the page goes on changing.
#[test]
fn f11_the_browser_is_asked_not_to_translate() {
    let page = file("index.html").text;
    for said in [
        "<html lang=\"de\" translate=\"no\"",
        "<meta name=\"google\" content=\"notranslate\">",
    ] {
        assert!(page.contains(said), "{said}");
    }
}

/// F39: the wheel changes a `type=number`, and it takes no `1.200`. `FieldKind::Whole` and `Decimal` are lines of text.
#[test]
fn f39_no_field_is_a_number_to_the_browser() {
    let mut slips = Vec::new();
    for source in files("src/ui", &[".rs"]) {
        let texts = Rust::read(&source.text).texts;
        let numbers = texts.iter().filter(|(_, text, _)| text == "number");
        slips.extend(numbers.map(|(line, ..)| format!("{}:{line}: `number`", source.path)));
    }
    none_of(slips);
}

/// F21: the forms in which private text is typed say so of each of their fields. The one of all records asks the catalogue.
#[test]
fn f21_private_fields_are_kept_from_spelling_help() {
    let mut slips = Vec::new();
    for path in [
        "src/ui/card/note.rs",
        "src/ui/page/exchange/import.rs",
        "src/ui/block/record_form.rs",
    ] {
        let code = Rust::read(&file(path).text).code.join("\n");
        for field in code.split("<Text").skip(1) {
            let tag = field.split("/>").next().unwrap_or_default();
            if !tag.contains("is_private=") {
                slips.push(format!("{path}: <Text{tag}"));
            }
        }
    }
    none_of(slips);
    let record = Rust::read(&file("src/ui/block/record_form.rs").text).code.join("\n");
    assert!(record.contains("let is_private = field.is_held_back || form.is_private();"));
    let attributes = Rust::read(&file("src/ui/part/field.rs").text).texts;
    for name in ["spellcheck", "autocorrect", "writingsuggestions"] {
        assert!(attributes.iter().any(|(_, text, _)| text == name), "{name}");
    }
}
