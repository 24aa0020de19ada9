//! M3: sixty members who only ever mail files to some of the others end with the same directory, to the byte.
use super::chance::{Chance, every_seed, row};
use super::deeds;
use crate::member::Member;
use klimanetz_core::documents::Shared;
use klimanetz_core::replica::plan;
use klimanetz_core::snapshot::{Header, read, state_hash, write_share};

const SEEDS: u64 = 1;
const MEMBERS: usize = 60;

fn file(member: &Member) -> String {
    let header = Header {
        at: Some(Default::default()),
        by: None,
        app: String::new(),
    };
    write_share(&Shared(member.document.clone()), &header)
}

#[test]
fn sixty_members_who_gossip_end_alike() {
    let counts = every_seed(SEEDS, |seed, counts| {
        let mut chance = Chance::of(seed);
        let mut members: Vec<Member> = (0..MEMBERS).map(|nth| Member::new(&format!("{seed} {nth}"))).collect();
        for member in &mut members {
            for _ in 0..1 + chance.below(3) {
                if let Some(edit) = deeds::shared(&member.document, &mut chance) {
                    member.tries(&edit).unwrap();
                }
            }
        }
        let mut n_rounds = 0;
        while members.iter().any(|member| member.document != members[0].document) {
            n_rounds += 1;
            assert!(n_rounds < 60, "seed {seed}: still not alike");
            for from in 0..MEMBERS {
                let text = file(&members[from]);
                let to = chance.below(MEMBERS);
                let theirs = read(text.as_bytes()).unwrap().shared.0;
                let plan = plan(&members[to].document, &theirs).unwrap();
                members[to].adopts(plan).unwrap();
                // Some edit, or erase, while files are on their way; in the end everybody only reads.
                if n_rounds < 4 && chance.one_in(4) {
                    let document = members[to].document.clone();
                    let edit = match chance.one_in(8) {
                        true => deeds::erasure(&document, &mut chance),
                        false => deeds::shared(&document, &mut chance),
                    };
                    if let Some(edit) = edit {
                        // A form about what was erased is refused.
                        members[to].tries(&edit).ok();
                    }
                }
                *counts.entry("files").or_default() += 1;
            }
        }
        let (first, stand) = (file(&members[0]), state_hash(&members[0].document));
        for member in &members {
            assert_eq!(file(member), first);
            assert_eq!(state_hash(&member.document), stand);
        }
        *counts.entry("rounds").or_default() += n_rounds;
    });
    row(
        "M3",
        "60 members gossip until all have met: runs that ended differently",
        &counts,
        "seeds",
    );
}
