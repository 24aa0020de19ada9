//! Language, theme, title and focus of the whole page.
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::platform::appearance::{self, Theme, set_theme};
use crate::support::{js, js_text, js_true, replace};

fn shown_theme() -> String {
    js_text("document.documentElement.dataset.kernTheme")
}

#[test]
fn a_chosen_theme_is_shown() {
    set_theme(Theme::Dark);
    assert_eq!(shown_theme(), "dark");
    set_theme(Theme::Light);
    assert_eq!(shown_theme(), "light");
}

#[test]
fn the_theme_of_the_system_is_followed_until_another_is_chosen() {
    js("globalThis.query = Object.assign(new EventTarget(), { matches: true })");
    let _system = replace("window", "matchMedia", "{ value: () => query }");
    let system_turns = |dark: bool| {
        js(&format!(
            "query.matches = {dark}, query.dispatchEvent(new Event('change'))"
        ))
    };
    set_theme(Theme::System);
    assert_eq!(shown_theme(), "dark");
    system_turns(false);
    assert_eq!(shown_theme(), "light");
    set_theme(Theme::Light);
    system_turns(true);
    assert_eq!(shown_theme(), "light");
}

#[test]
fn language_and_title_are_those_of_the_page() {
    appearance::set_language("en");
    assert_eq!(js_text("document.documentElement.lang"), "en");
    appearance::set_title("Bonn – Klimanetz");
    assert_eq!(js_text("document.title"), "Bonn – Klimanetz");
}

#[test]
fn the_focus_goes_to_a_field_and_stays_if_there_is_none() {
    js("document.body.insertAdjacentHTML('beforeend', '<div id=stage><input id=name></div>')");
    appearance::focus("name");
    appearance::focus("nobody");
    assert_eq!(js_text("document.activeElement.id"), "name");
    js("stage.remove()");
}

#[test]
fn a_new_page_is_read_from_its_heading_and_its_top() {
    js("document.body.insertAdjacentHTML('beforeend',
        '<div id=stage style=\"padding-bottom: 9999px\"><main id=content><h1 id=heading>Themen</h1></main></div>')");
    js("scrollTo(0, 5000)");
    appearance::focus_main();
    assert_eq!(js_text("document.activeElement.id"), "heading");
    assert!(js_true("scrollY === 0"));
    js("heading.remove()");
    appearance::focus_main();
    assert_eq!(js_text("document.activeElement.id"), "content");
    js("stage.remove()");
}

#[test]
fn the_first_language_we_speak_decides() {
    for (tags, english) in [
        ("['en-GB', 'de']", true),
        ("['de-DE', 'en']", false),
        ("['fr', 'en-US', 'de']", true),
        ("['fr', 'pl']", false),
        ("[]", false),
    ] {
        let _reader = replace("navigator", "languages", &format!("{{ value: {tags} }}"));
        assert_eq!(appearance::prefers_english(), english, "{tags}");
    }
}
