//! Start: read what is stored, then show the app, or first the rescue page.
#![forbid(unsafe_code)]
mod platform;
mod session;
mod ui;

fn main() {
    platform::failure::install_panic_page();
    let start = session::Start::read();
    ui::app::mount(start);
}
