//! What is shown when the program itself broke: the words that index.html keeps ready, never a blank page.

/// From now on a panic is written to the console and shown to the user.
pub fn install_panic_page() {
    std::panic::set_hook(Box::new(|panic| {
        console_error_panic_hook::hook(panic);
        show();
    }));
}

/// Shows `#failure` instead of everything else. It must not fail itself, so it skips whatever is missing.
pub fn show() {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else {
        return;
    };
    if let Some(failure) = document.get_element_by_id("failure") {
        failure.remove_attribute("hidden").ok();
    }
    for id in ["app", "starting"] {
        if let Some(element) = document.get_element_by_id(id) {
            element.set_attribute("hidden", "").ok();
        }
    }
}
