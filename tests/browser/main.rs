//! The browser border, tried in a real browser: what `src/platform` promises, and what it does when the browser refuses.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::expect_used, reason = "a test that cannot go on has failed")]

#[path = "../../src/platform/mod.rs"]
#[allow(
    dead_code,
    reason = "the app uses all of it; a real panic or reload would end the tests"
)]
mod platform;

mod address;
mod appearance;
mod files;
mod keeping;
mod place;
mod pwa;
mod recorder;
mod storage;
mod support;
mod tabs;
mod values;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
