//! Start: read what is stored, then show the app, or first the rescue page.
#![forbid(unsafe_code)]
mod platform;
mod session;
mod ui;

fn main() {
    platform::failure::install_panic_page();
    platform::task::spawn(ui::app::start());
}
