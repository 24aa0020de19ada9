//! What stands in the browser's tab and history: the name of the page.
use crate::session::Session;
use klimanetz_core::route::Route;
use klimanetz_core::text::Text;
use klimanetz_core::visible::isolated;

/// The title of the window while a page is shown.
pub fn title(text: &Text, route: &Route) -> String {
    let session = Session::here();
    let named = |id: &str| {
        session
            .with_untracked(|shared, _| klimanetz_core::summary::title_of(&shared.0, id))
            .map(|(_, title)| isolated(&title))
    };
    let page = match route {
        Route::Home => text.home.title.to_owned(),
        Route::Directory(_) => text.directory.title.to_owned(),
        Route::Peers(key) => named(key).map_or_else(
            || text.frame.not_found.to_owned(),
            |name| (text.support.peers_title)(&name),
        ),
        Route::List(head) => text.kinds(head.code),
        Route::New(head, _) => text.new_title(head.code),
        // What a private record says stays out of the browser's history.
        Route::One(head, _) | Route::Begun(head, ..) if head.is_private() => text.private_title(head.code),
        Route::One(_, id) | Route::Begun(_, id, _) => named(id).unwrap_or_else(|| text.frame.not_found.to_owned()),
        Route::StatusRound(id) => named(id).map_or_else(
            || text.frame.not_found.to_owned(),
            |title| (text.meeting.round_title)(&title),
        ),
        Route::Minutes(id) => {
            named(id).map_or_else(|| text.frame.not_found.to_owned(), |title| (text.minutes.title)(&title))
        }
        Route::Changes => text.changes.title.to_owned(),
        Route::Unconfirmed => text.due.confirm_title.to_owned(),
        Route::Search => text.search.title.to_owned(),
        Route::Exchange => text.exchange.title.to_owned(),
        Route::Settings => text.settings.title.to_owned(),
        Route::More => text.frame.more.to_owned(),
        Route::About => text.about.title.to_owned(),
        Route::Gallery => text.frame.app.to_owned(),
        Route::Unknown(_) => text.frame.not_found.to_owned(),
    };
    (text.frame.page_title)(&page)
}
