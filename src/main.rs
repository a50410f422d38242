//! `bantin`, the program.

use bantin::cli::exit::Exit;
use bantin::commands;

/// Pages are made of very many small pieces; this allocator hands them out in about half the time.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> Exit {
    let arguments: Vec<String> = std::env::args_os()
        .map(|argument| argument.to_string_lossy().into_owned())
        .collect();
    commands::run(&arguments)
}
