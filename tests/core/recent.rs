//! What was looked at last: each once, the last one first, never more than a dozen, and nothing of one's own.
use klimanetz_core::catalogue::kind;
use klimanetz_core::recent::{KEPT, noted, recent};
use klimanetz_core::route::Route;

#[test]
fn the_last_dozen_are_kept_each_once() {
    let mut kept = String::new();
    for nth in 0..20 {
        kept = noted(&kept, &Route::one(kind::PERSON, &format!("p{nth}"))).unwrap();
    }
    kept = noted(&kept, &Route::one(kind::PERSON, "p15")).unwrap();
    let found = recent(&kept);
    assert_eq!(found.len(), KEPT);
    assert_eq!(found[0], Route::one(kind::PERSON, "p15"));
    assert_eq!(found[1], Route::one(kind::PERSON, "p19"));
    assert_eq!(found.iter().filter(|route| **route == found[0]).count(), 1);
    assert_eq!(noted(&kept, &found[0]), None, "nothing is written when nothing changes");
}

#[test]
fn what_is_ones_own_and_what_is_no_record_is_not_kept() {
    for route in [
        Route::Home,
        Route::one(kind::NOTE, "n"),
        Route::list(kind::PERSON),
        Route::one(kind::PERSON, ""),
    ] {
        assert_eq!(noted("", &route), None, "{route:?}");
    }
    assert_eq!(
        recent("/notizen/n\n<script>\n\n/kommunen/05382012"),
        [Route::one(kind::MUNICIPALITY, "05382012")]
    );
}
