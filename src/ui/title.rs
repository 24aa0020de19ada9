//! What stands in the browser's tab and history: the name of the page.
use crate::session::Session;
use klimanetz_core::catalogue::record_at;
use klimanetz_core::route::Route;
use klimanetz_core::text::Text;
use klimanetz_core::visible::isolated;

/// The title of the window while a page is shown.
pub fn title(text: &Text, route: &Route) -> String {
    let session = Session::here();
    let named = |id: &str| {
        session
            .with(|shared, _| klimanetz_core::summary::title_of(&shared.0, id))
            .map(|(_, title)| isolated(&title))
    };
    let page = match route {
        Route::Home => text.home.title.to_owned(),
        Route::Directory(_) => text.directory.title.to_owned(),
        Route::AddMunicipality => text.directory.add.to_owned(),
        Route::People => text.person.title.to_owned(),
        Route::NewPerson(_) => text.person.add_title.to_owned(),
        Route::Topics => text.topic.heading.to_owned(),
        Route::NewTopic => text.topic.add_title.to_owned(),
        Route::Peers(key) => named(key).map_or_else(
            || text.frame.not_found.to_owned(),
            |name| (text.support.peers_title)(&name),
        ),
        Route::Municipality(id) | Route::Person(id) | Route::Topic(id) => {
            named(id).unwrap_or_else(|| text.frame.not_found.to_owned())
        }
        Route::Records(path) => record_at(path).map_or("", |record| text.label(&record.many)).to_owned(),
        Route::NewRecord(path, _) => {
            record_at(path).map_or_else(String::new, |record| (text.common.add)(text.label(&record.one)))
        }
        // What a private record says stays out of the browser's history.
        Route::Record(path, id) => match record_at(path) {
            Some(record) if record.is_private => text.label(&record.one).to_owned(),
            _ => named(id).unwrap_or_else(|| text.frame.not_found.to_owned()),
        },
        Route::StatusRound(id) => named(id).map_or_else(
            || text.frame.not_found.to_owned(),
            |title| (text.meeting.round_title)(&title),
        ),
        Route::Minutes(id) => {
            named(id).map_or_else(|| text.frame.not_found.to_owned(), |title| (text.minutes.title)(&title))
        }
        Route::Notes | Route::NewNote(_) | Route::Note { .. } => text.note.heading.to_owned(),
        Route::Changes => text.changes.title.to_owned(),
        Route::Unconfirmed => text.due.confirm_title.to_owned(),
        Route::Search => text.search.title.to_owned(),
        Route::Exchange => text.exchange.title.to_owned(),
        Route::Settings => text.settings.title.to_owned(),
        Route::About => text.about.title.to_owned(),
        Route::Gallery => text.frame.app.to_owned(),
        Route::Unknown(_) => text.frame.not_found.to_owned(),
    };
    (text.frame.page_title)(&page)
}
