//! The address: what is set is current, and listeners hear of it.
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::platform::address::{current, go, keep, kept, on_change, replace};
use crate::support::{Heard, js};

#[test]
async fn an_address_that_was_set_is_current_and_told() {
    go("/");
    let heard = Heard::new();
    on_change(heard.ear());
    go("/kommunen/05315000");
    assert_eq!(current(), "/kommunen/05315000");
    assert_eq!(
        heard.after(1).await.last().map(String::as_str),
        Some("/kommunen/05315000")
    );
    go("");
    assert_eq!(current(), "");
}

#[test]
async fn a_replaced_address_is_told_and_adds_no_step_back() {
    go("/themen");
    let heard = Heard::new();
    on_change(heard.ear());
    let steps = js("history.length");
    replace("/themen?suche=heat");
    assert_eq!(current(), "/themen?suche=heat");
    assert_eq!(
        heard.after(1).await.last().map(String::as_str),
        Some("/themen?suche=heat")
    );
    assert_eq!(js("history.length"), steps);
    go("");
}

#[test]
fn an_address_is_given_as_the_browser_keeps_it() {
    go("/themen?suche=K%C3%B6ln%2Fß");
    assert_eq!(current(), "/themen?suche=K%C3%B6ln%2F%C3%9F");
    go("");
}

/// F22: a filter that is typed changes the address, and not where somebody was.
#[test]
fn what_is_kept_with_an_entry_stays_when_its_address_is_replaced() {
    go("/kommunen");
    assert_eq!(kept(), None, "a new entry keeps nothing");
    keep("far down");
    replace("/kommunen?suche=bonn");
    assert_eq!(kept().as_deref(), Some("far down"));
    go("");
    assert_eq!(kept(), None);
}
