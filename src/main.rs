//! `bantin`, the program.

use bantin::cli::{self, Exit};

fn main() -> Exit {
    let arguments: Vec<String> = std::env::args_os()
        .map(|argument| argument.to_string_lossy().into_owned())
        .collect();
    cli::run(&arguments)
}
