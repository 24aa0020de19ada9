//! F22: somebody who comes back is where they were, also where the rows above are not as high as they were.
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::platform::place::{bring_back, is_going_on, scrolled, stop};
use crate::platform::task::pause;
use crate::support::{js, js_true};

fn stage(above: u32) {
    js(&format!(
        "document.body.insertAdjacentHTML('beforeend', '<div id=app><main><h1>Liste</h1><a id=first href=\"#/x\">x</a> \
         <div style=\"height: {above}px\"></div><a id=link href=\"#/x\">x</a><div style=\"height: 9999px\"></div></main></div>')"
    ));
}

#[test]
async fn the_followed_link_stands_where_it_stood_and_has_the_focus() {
    stage(3_100);
    bring_back(3_000, Some(("#/x".to_owned(), 120)), true);
    pause(1_000).await;
    assert!(js_true("Math.abs(link.getBoundingClientRect().top - 120) <= 2"));
    assert!(js_true("document.activeElement === link"));
    assert!(!is_going_on());
    js("app.remove()");
}

#[test]
async fn rows_that_come_late_are_waited_for_until_somebody_scrolls() {
    js(
        "document.body.insertAdjacentHTML('beforeend', '<div id=app><main id=main><h1 id=heading>Liste</h1></main></div>')",
    );
    bring_back(2_000, None, true);
    pause(100).await;
    assert!(is_going_on());
    js("main.insertAdjacentHTML('beforeend', '<div style=\"height: 9999px\"></div>')");
    pause(1_000).await;
    assert_eq!(scrolled(), 2_000);
    assert!(js_true("document.activeElement.tagName === 'H1'"));
    bring_back(4_000_000, None, false);
    stop();
    js("scrollTo(0, 500)");
    pause(200).await;
    assert_eq!(scrolled(), 500);
    js("app.remove()");
}
