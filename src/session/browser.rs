//! What pages ask of the browser, through the session: time, ids, addresses, files.
use super::Session;
use super::slices::in_slices;
use crate::platform::{address, appearance, chance, clipboard, clock, file, focus, pwa};
use klimanetz_core::domain::Day;
use klimanetz_core::pace::Pace;
use klimanetz_core::replica::Timestamp;
use klimanetz_core::route::Route;
use klimanetz_core::snapshot::{Header, Written, write_backup_in_steps, write_share_in_steps};
use klimanetz_core::stored::Quarantined;
use leptos::prelude::*;
use std::time::Duration;

/// The browser did not take the file.
pub use crate::platform::file::Unavailable;

/// What leads into the demo, and out of it.
pub use crate::platform::address::{DEMO, NO_DEMO};

/// How often, and how far apart, an element is looked for that is to be pressed.
const PRESSES: u32 = 60;
const BETWEEN_PRESSES: Duration = Duration::from_millis(50);

fn press_soon(id: &'static str, left: u32) {
    let press = move || {
        if !appearance::press(id) && left > 0 {
            press_soon(id, left.saturating_sub(1));
        }
    };
    set_timeout(press, BETWEEN_PRESSES);
}

impl Session {
    /// The page that is shown.
    pub fn route(self) -> Route {
        self.here.route.get()
    }

    /// The same without what is typed into its filter: passed on only when another page is shown.
    pub fn page(self) -> Memo<Route> {
        Memo::new(move |_| match self.route() {
            Route::Directory(_) => Route::Directory(String::new()),
            other => other,
        })
    }

    /// The page that is shown now.
    pub fn route_untracked(self) -> Route {
        self.here.route.get_untracked()
    }

    /// Goes to a page.
    pub fn go(self, route: &Route) {
        self.leave(None);
        address::go(&route.address());
    }

    /// Changes the address of the page that is shown, without an entry in the history.
    pub fn replace(self, route: &Route) {
        address::replace(&route.address());
        self.settle();
        self.here.route.set(route.clone());
    }

    pub(super) fn follow_address(self) {
        self.follow_place();
        address::on_change(move |address| {
            focus::note_departure();
            self.here.route.set(Route::parse(&address));
            self.count_arrival();
        });
    }

    /// The moment it is, by the clock of this computer.
    pub fn now(self) -> Timestamp {
        Timestamp(clock::now_ms())
    }

    /// The day a point in time falls on here.
    pub fn day_of(self, at: Timestamp) -> Day {
        clock::day_of(at.0)
    }

    /// The moment a day begins here.
    pub fn start_of(self, day: Day) -> Timestamp {
        Timestamp(clock::start_of(day))
    }

    /// A fresh random id.
    pub fn new_id(self) -> String {
        chance::uuid()
    }

    /// Moves the focus to the element `id`: now if it is there, since the next key is meant for it, and once more when what has changed
    /// is drawn, since the element may come with the change.
    pub fn focus(self, id: impl Into<String>) {
        let id = id.into();
        appearance::focus(&id);
        request_animation_frame(move || {
            if !appearance::has_focus(&id) {
                appearance::focus(&id);
            }
        });
    }

    /// Presses the element `id` of the page that has just been asked for, once it is drawn: its code may be on the way.
    pub fn press(self, id: &'static str) {
        press_soon(id, PRESSES);
    }

    /// Says that the page of `route`, which is about to be opened, is to show the choice between statements.
    pub fn wish_for_choice(self, route: Route) {
        self.here.wished.set_value(Some(route));
    }

    /// Whether that was said of the page that has just been opened; each page is opened once.
    pub fn takes_wish(self, opened: &Route) -> bool {
        let wished = self.here.wished.try_update_value(Option::take).flatten();
        wished.as_ref() == Some(opened)
    }

    /// Moves the focus to the heading of the page.
    pub fn focus_page(self) {
        appearance::focus_main();
    }

    /// Copies text; whether the browser let it.
    pub async fn copy(self, text: &str) -> bool {
        clipboard::copy(text).await
    }

    /// Whether the browser believes to have a network, now and later.
    pub fn online(self) -> ReadSignal<bool> {
        let (online, set_online) = signal(pwa::is_online());
        pwa::on_online_change(move |is_online| set_online.set(is_online));
        online
    }

    /// The text of a share file, written beside the page.
    pub async fn share_text(self) -> String {
        let written = self.written_share().await.map(|written| written.text);
        String::from_utf8(written.unwrap_or_default()).unwrap_or_default()
    }

    /// Hands a share file to the member: `.json`, or `.txt` for mail filters. Returns its name.
    pub async fn make_share(self, extension: &str) -> Result<String, Unavailable> {
        let written = self.written_share().await.ok_or(Unavailable)?;
        let stand = written.stand.short();
        let name = format!("Klimanetz_{}_{stand}.{extension}", self.today());
        let mime = if extension == "txt" {
            "text/plain"
        } else {
            "application/json"
        };
        file::download(&name, mime, &written.text).map(|()| name)
    }

    async fn written_share(self) -> Option<Written> {
        let (header, (shared, _), known) = (self.header(), self.kept.both(), self.kept.known_hash());
        let writing = async |pace: Pace<'_>| write_share_in_steps((&shared, known), &header, pace).await;
        in_slices(writing, &|_| (), || true).await
    }

    /// Hands the account of a person to the member.
    pub fn make_account(self, account: &str) -> Result<(), Unavailable> {
        let name = format!("Klimanetz-PRIVAT-Auskunft_{}.md", self.today());
        file::download(&name, "text/markdown", account.as_bytes())
    }

    /// Hands a private backup to the member, which says itself when it was made. Returns its name.
    pub async fn make_backup(self) -> Result<String, Unavailable> {
        // A file that may lack what the second copy holds counts as none.
        let counted = (!untrack(|| self.is_unsure())).then(|| self.begin_backup());
        let made = self.backup_file().await;
        match (&made, counted) {
            // The day is a convenience: the file is made, whether or not it is remembered.
            (Ok(_), Some(last)) => drop(self.settings.note_backup(last)),
            (Err(_), Some(_)) => self.drop_backup(),
            _ => {}
        }
        made
    }

    async fn backup_file(self) -> Result<String, Unavailable> {
        let (header, (shared, private), known) = (self.header(), self.kept.both(), self.kept.known_hash());
        let writing = async |pace: Pace<'_>| write_backup_in_steps((&shared, known), &private, &header, pace).await;
        let written = in_slices(writing, &|_| (), || true).await.ok_or(Unavailable)?;
        let stand = written.stand.short();
        let name = format!("Klimanetz-PRIVAT_{}_{stand}.json", self.today());
        file::download(&name, "application/json", &written.text).map(|()| name)
    }

    /// Hands a file for other programs to the member.
    pub fn hand_over(self, name: &str, mime: &str, text: &str) -> Result<(), Unavailable> {
        file::download(name, mime, text.as_bytes())
    }

    /// The same for one that is no text.
    pub fn hand_over_bytes(self, name: &str, mime: &str, bytes: &[u8]) -> Result<(), Unavailable> {
        file::download(name, mime, bytes)
    }

    /// Hands an SVG picture to the member as a PNG; `on_done` is told whether the browser could make one.
    pub fn hand_over_picture(self, name: &str, svg: &str, on_done: impl Fn(bool) + 'static) {
        file::picture_of(svg, name, move |made| on_done(made.is_ok()));
    }

    /// Opens the browser's window for printing.
    pub fn print(self) {
        appearance::print();
    }

    /// Hands the unreadable entries to the member, as they are. Returns the file's name.
    pub fn make_rescue(self, entries: &[Quarantined]) -> Result<String, Unavailable> {
        let name = format!("Klimanetz-PRIVAT-Rohdaten_{}.txt", self.today());
        let lines: Vec<String> = entries
            .iter()
            .map(|entry| format!("{}\t{}\n", entry.key, entry.text))
            .collect();
        file::download(&name, "text/plain", lines.concat().as_bytes()).map(|()| name)
    }

    fn header(self) -> Header {
        let at = Timestamp(clock::now_ms());
        Header {
            at: Some(at),
            by: self.settings.label_untracked(),
            app: env!("CARGO_PKG_VERSION").to_owned(),
        }
    }
}
