//! The records looked at last, as their addresses, for one browser: no name stands among them, and nobody is told.
use crate::route::Route;

/// As many are kept.
pub const KEPT: usize = 12;

/// The routes behind what is kept, the last one first; what is none any more is passed over.
pub fn recent(kept: &str) -> Vec<Route> {
    let routes = kept.lines().map(Route::parse);
    routes.filter(is_noted).take(KEPT).collect()
}

/// What is kept once `route` is looked at; `None` where nothing changes.
pub fn noted(kept: &str, route: &Route) -> Option<String> {
    if !is_noted(route) {
        return None;
    }
    let address = route.address();
    let others = kept.lines().filter(|line| *line != address);
    let all: Vec<&str> = std::iter::once(address.as_str()).chain(others).take(KEPT).collect();
    let all = all.join("\n");
    (all != kept).then_some(all)
}

/// Records of the directory alone: what a member writes for themself has its own lists.
fn is_noted(route: &Route) -> bool {
    matches!(route, Route::One(head, id) if !head.is_private() && !id.is_empty())
}
