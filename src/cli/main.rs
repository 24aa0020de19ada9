//! klimanetz-cli: checks snapshot files, merges them, names their state, makes tables; for whoever merges what the members sent.
mod command;
mod input;
mod leftovers;
mod merge;
mod output;
mod refused;
mod report;
mod table;

use command::{Command, USAGE};
use refused::Refused;
use std::process::ExitCode;

const REFUSED: u8 = 1;
const MISUSED: u8 = 2;

fn main() -> ExitCode {
    let command = match command::parse(std::env::args_os().skip(1)) {
        Ok(command) => command,
        Err(misuse) => {
            output::note(&misuse.to_string());
            output::note_as_is(USAGE);
            return ExitCode::from(MISUSED);
        }
    };
    match run(&command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(refusals) => {
            refusals.iter().for_each(|refused| output::note(&refused.to_string()));
            ExitCode::from(REFUSED)
        }
    }
}

fn run(command: &Command) -> Result<(), Vec<Refused>> {
    match command {
        Command::Help => output::print(USAGE).map_err(|refused| vec![refused]),
        Command::Version => {
            output::print(format!("klimanetz-cli {}\n", env!("CARGO_PKG_VERSION"))).map_err(|r| vec![r])
        }
        Command::Validate { files } => report::validate(files),
        Command::Merge { files, out } => merge::merge(files, out).map_err(|refused| vec![refused]),
        Command::Stand { file } => report::stand(file).map_err(|refused| vec![refused]),
        Command::TableExport {
            file,
            out,
            with_people,
            language,
        } => table::export(file, out, (*with_people, *language)).map_err(|refused| vec![refused]),
    }
}
