//! How long the core takes with a country in it, natively: reading and writing files and storage, merging, planning, searching.
#![allow(clippy::unwrap_used)]
#[path = "../../core/country.rs"]
mod country;
#[path = "../../core/json.rs"]
mod json;

use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
use klimanetz_core::documents::Shared;
use klimanetz_core::list::Filter;
use klimanetz_core::replica::{Document, Timestamp, plan};
use klimanetz_core::search::Query;
use klimanetz_core::snapshot::{Header, read, state_hash, write_share};
use klimanetz_core::stored::{decode, encode};
use klimanetz_core::summary::{Directory, Finder};
use std::hint::black_box;

/// The region, a Land of many municipalities, the country, and three times as much.
const SIZES: [u64; 4] = [66, 1_000, 10_751, 30_000];

fn core(criterion: &mut Criterion) {
    for n in SIZES {
        let country = country::country(n);
        let stored = encode(&country);
        let mut group = criterion.benchmark_group(format!("{n} municipalities"));
        group.sample_size(10);
        group.bench_function("stored encoding, write", |b| b.iter(|| encode(black_box(&country))));
        group.bench_function("stored encoding, read", |b| {
            b.iter(|| decode(black_box(&stored)).unwrap())
        });
        group.bench_function("floor: parse the stored text as JSON", |b| {
            let json = stored.splitn(3, ' ').nth(2).unwrap();
            b.iter(|| serde_json::from_str::<serde_json::Value>(black_box(json)).unwrap())
        });
        let header = Header {
            at: Some(Timestamp(0)),
            by: None,
            app: "0".to_owned(),
        };
        let shared = Shared(country);
        let file = write_share(&shared, &header);
        group.bench_function("snapshot, write", |b| {
            b.iter(|| write_share(black_box(&shared), &header))
        });
        group.bench_function("snapshot, read", |b| {
            b.iter(|| read(black_box(file.as_bytes())).unwrap())
        });
        group.bench_function("state hash", |b| b.iter(|| state_hash(black_box(&shared.0))));
        let country = shared.0;
        let empty = Document::default();
        group.bench_function("plan, into an empty directory", |b| {
            b.iter(|| plan(black_box(&empty), black_box(&country)).unwrap())
        });
        group.bench_function("plan, everything known", |b| {
            b.iter(|| plan(black_box(&country), black_box(&country)).unwrap())
        });
        group.bench_function("merge, into an empty directory", |b| {
            b.iter_batched(
                Document::default,
                |mut mine| {
                    mine.merge(black_box(&country));
                    mine
                },
                BatchSize::PerIteration,
            )
        });
        group.bench_function("directory, prepared", |b| b.iter(|| Directory::of(black_box(&country))));
        let prepared = Directory::of(&country);
        group.bench_function("directory, searched", |b| {
            let filter = Filter {
                query: "musterstadt 12".to_owned(),
                ..Filter::default()
            };
            b.iter(|| prepared.found(black_box(&filter)))
        });
        group.bench_function("everything, prepared", |b| {
            b.iter(|| Finder::of_shared(black_box(&country)))
        });
        let finder = Finder::of_shared(&country);
        // One letter finds nearly all; a word, two of them, a mistake, and nothing at all.
        for typed in ["m", "musterstadt", "am muster 12", "mustrefrau 107", "xylophon"] {
            let query = Query::new(typed);
            group.bench_function(format!("everything, searched for {typed}"), |b| {
                b.iter(|| finder.find(black_box(&query)))
            });
        }
        group.finish();
    }
}

criterion_group!(benches, core);
criterion_main!(benches);
