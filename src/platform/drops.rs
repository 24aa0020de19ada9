//! Files dragged over the page and dropped on it, wherever that is: left alone, the browser would show them in place of the app.
use super::file::{self, PickedFile};
use gloo_events::{EventListener, EventListenerOptions};
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DataTransfer, DragEvent, Event};

/// Takes all files that are dropped from now on. `on_held` hears whether files are held over the page, `on_drop` gets what was read
/// of those dropped. What is dragged and is no file goes where the browser takes it.
pub fn take(on_held: impl Fn(bool) + 'static, on_drop: impl Fn(Vec<PickedFile>) + Clone + 'static) {
    let on_held = Rc::new(on_held);
    let held = Rc::clone(&on_held);
    listen("dragover", move |event, files| {
        event.prevent_default();
        files.set_drop_effect("copy");
        held(true);
    });
    let held = Rc::clone(&on_held);
    listen("dragleave", move |event, _| {
        // From one element to the next is not out of the window.
        if event.related_target().is_none() {
            held(false);
        }
    });
    listen("drop", move |event, files| {
        event.prevent_default();
        on_held(false);
        if let Some(list) = files.files() {
            file::read(&list, on_drop.clone());
        }
    });
}

fn listen(name: &'static str, act: impl Fn(&DragEvent, &DataTransfer) + 'static) {
    let Some(window) = web_sys::window() else { return };
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&window, name, options, move |event: &Event| {
        if let Some(event) = event.dyn_ref::<DragEvent>()
            && let Some(files) = event.data_transfer()
            && files.types().includes(&JsValue::from_str("Files"), 0)
        {
            act(event, &files);
        }
    })
    .forget();
}
