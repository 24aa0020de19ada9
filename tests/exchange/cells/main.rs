//! What tests/exchange/programs.py asks of our writer and reader: `demo OUT.json`, `odd OUT.xlsx`, `read FILE.xlsx`.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
use klimanetz_core::demo::demo;
use klimanetz_core::domain::Day;
use klimanetz_core::replica::Timestamp;
use klimanetz_core::snapshot::{Header, write_share};

fn main() {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["demo", out] => {
            let now = Timestamp(1_796_000_000_000);
            let (shared, _) = demo(Day::of(now), now);
            let header = Header {
                at: Some(now),
                by: None,
                app: String::new(),
            };
            std::fs::write(out, write_share(&shared, &header)).unwrap();
        }
        _ => panic!("demo OUT.json, odd OUT.xlsx or read FILE.xlsx"),
    }
}
