//! Every file of the museum through the program: taken or refused, never anything else.
use super::program::{Folder, museum};

#[test]
fn every_file_ends_in_0_or_in_1_with_one_line() {
    let folder = Folder::new();
    let mut n_files = 0;
    for entry in std::fs::read_dir(museum()).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        if name.starts_with('.') || name.starts_with("stored-") || name == "README.md" {
            continue;
        }
        n_files += 1;
        for command in ["validate", "stand"] {
            let ran = folder.run(&[command, path.to_str().unwrap()]);
            let lines = if name.starts_with("refused-") {
                (1, 0, 1)
            } else {
                (0, 1, 0)
            };
            assert_eq!(
                (ran.code, ran.stdout.lines().count(), ran.stderr.lines().count()),
                lines,
                "{name}: {ran:?}"
            );
        }
    }
    assert!(n_files > 100, "{n_files} files");
}
