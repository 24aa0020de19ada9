//! Long work in steps: stopped after every single one, it comes to the same as done at once, and it tells how far it is.
use crate::country::country;
use crate::member::{Member, TOPIC};
use klimanetz_core::documents::{Private, Shared};
use klimanetz_core::pace::{Pace, finish, go_on};
use klimanetz_core::replica::{Document, Timestamp, plan, plan_in_steps};
use klimanetz_core::snapshot::{
    Header, read, read_in_steps, state_hash, state_hash_in_steps, write_backup, write_share,
};
use klimanetz_core::stored::{Adoption, Area, MemoryStore, Store, adopt, encode, encode_in_steps};
use std::cell::RefCell;
use std::pin::pin;
use std::task::Poll;

/// Does `work`, stopping whenever it can. Returns the result and the shares that were reported.
fn haltingly<T>(work: impl AsyncFnOnce(Pace<'_>) -> T) -> (T, Vec<f64>) {
    let shares = RefCell::new(Vec::new());
    let gives_way = |share| {
        shares.borrow_mut().push(share);
        true
    };
    let mut n_stops = 0;
    let done = {
        let mut work = pin!(work(Pace::new(&gives_way)));
        loop {
            match go_on(work.as_mut()) {
                Poll::Ready(done) => break done,
                Poll::Pending => n_stops += 1,
            }
        }
    };
    let shares = shares.into_inner();
    assert_eq!(n_stops, shares.len(), "each step stops once");
    assert!(shares.is_sorted(), "it never goes back");
    assert!(shares.iter().all(|share| (0.0..=1.0).contains(share)));
    (done, shares)
}

fn header() -> Header {
    Header {
        at: Some(Timestamp(0)),
        by: None,
        app: "0".to_owned(),
    }
}

#[test]
fn what_is_done_in_steps_is_what_is_done_at_once() {
    let country = country(40);
    let (hash, shares) = haltingly(async |pace| state_hash_in_steps(&country, pace).await);
    assert_eq!(hash, state_hash(&country));
    assert_eq!((shares.len(), shares.last()), (120, Some(&1.0)), "one for each record");
    let (text, shares) = haltingly(async |pace| encode_in_steps(&country, pace).await);
    assert_eq!(text, encode(&country));
    assert!(shares.len() >= 120);
    for mine in [Document::default(), country.clone(), self::country(3)] {
        let (planned, shares) = haltingly(async |pace| plan_in_steps(&mine, &country, pace).await);
        assert_eq!(planned, plan(&mine, &country));
        assert!(shares.len() >= 120);
    }
}

#[test]
fn a_file_is_read_record_by_record_share_files_and_backups_alike() {
    let (shared, private) = (Shared(country(40)), Private::new(country(7)));
    for (text, n_records) in [
        (write_share(&shared, &header()), 120),
        (write_backup(&shared, &private, &header()), 141),
        // Keys may be written with escapes.
        (
            write_share(&shared, &header()).replace("\"entities\"", "\"entit\\u0069es\""),
            120,
        ),
    ] {
        let (found, shares) = haltingly(async |pace| read_in_steps(text.as_bytes(), pace).await);
        assert_eq!(found, read(text.as_bytes()));
        assert_eq!(found.unwrap().shared, shared);
        // Once to read it, once to check it.
        assert!(shares.len() >= 2 * n_records, "{}", shares.len());
    }
}

/// Wherever a file is damaged: the same words whether it was stopped on the way or not, and a place where there is one.
#[test]
fn a_damaged_file_is_refused_alike_however_it_is_read() {
    let text = write_share(&Shared(country(3)), &header());
    let mut n_refused = 0;
    for at in (0..text.len()).step_by(97) {
        let damaged = [
            format!("{}{}", &text[..at], &text[at + 1..]),
            format!("{}\u{1}{}", &text[..at], &text[at..]),
            text[..at].to_owned(),
        ];
        for damaged in damaged {
            let (found, _) = haltingly(async |pace| read_in_steps(damaged.as_bytes(), pace).await);
            assert_eq!(found, read(damaged.as_bytes()));
            n_refused += usize::from(found.is_err());
        }
    }
    assert!(n_refused > 100);
}

/// What was prepared for one state of the directory is still right for the next one.
#[test]
fn a_plan_that_is_taken_over_late_does_what_it_says() {
    let theirs = country(3);
    let (mut anna, store) = (Member::new("Anna"), MemoryStore::default());
    let planned = plan(&anna.document, &theirs).unwrap();
    assert!(planned.is_for(&anna.document));
    anna.writes(("topic", TOPIC), "title", "written meanwhile");
    assert!(!planned.is_for(&anna.document));
    let asked = anna.document.adopt(planned.clone(), &mut anna.author.clone());
    let adopts = |anna: &mut Member| {
        let adoption = finish(Adoption::prepare(planned.clone(), Pace::at_once()));
        let fresh = || panic!("nobody else writes under this id");
        adopt(
            &store,
            (Area::Shared, &anna.document),
            &mut anna.author,
            adoption,
            fresh,
        )
    };
    let kept = adopts(&mut anna).unwrap().unwrap();
    assert_eq!(asked.unwrap(), Some(kept.change.clone()));
    assert_eq!(store.read(&kept.name).unwrap(), Some(encode(&kept.change.delta)));
    assert_eq!(kept.text, encode(&kept.change.delta));
    anna.document.absorb(kept.change.delta);
    assert!(plan(&anna.document, &theirs).unwrap().is_empty());
    assert!(anna.document.entity("topic", TOPIC).is_some());
    assert_eq!(adopts(&mut anna), Ok(None), "a second click");
}
