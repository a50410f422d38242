//! `bantin completions`: what makes a shell complete the words of the program, made from the arguments of all commands.
//!
//! Entry: [`completions`] and its [`CompletionsArgs`].

use clap::{Args, Command, ValueEnum};
use clap_complete::{aot, generate};

use crate::cli::arguments::SharedArgs;
use crate::cli::exit::Exit;
use crate::cli::output::print;
use crate::vietnamese::base_letter;

/// What completions take.
#[derive(Args)]
pub(crate) struct CompletionsArgs {
    #[command(flatten)]
    pub shared: SharedArgs,
    /// Loại cửa sổ lệnh
    #[arg(value_enum, value_name = "LOẠI")]
    pub shell: Interpreter,
}

/// The shells that completions are made for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Interpreter {
    /// bash.
    Bash,
    /// zsh.
    Zsh,
    /// fish.
    Fish,
    /// `PowerShell`.
    #[value(name = "powershell")]
    PowerShell,
}

/// Prints completions; they are the same for every site. `command` is the whole command line.
pub(super) fn completions(args: &CompletionsArgs, command: Command) -> Exit {
    print(script(args.shell, command));
    Exit::Done
}

/// The script for a shell.
fn script(shell: Interpreter, mut command: Command) -> String {
    let mut script = Vec::new();
    match shell {
        Interpreter::Bash => generate(aot::Bash, &mut command, "bantin", &mut script),
        Interpreter::Zsh => generate(aot::Zsh, &mut command, "bantin", &mut script),
        Interpreter::Fish => generate(aot::Fish, &mut command, "bantin", &mut script),
        Interpreter::PowerShell => generate(aot::PowerShell, &mut command, "bantin", &mut script),
    }
    let script = String::from_utf8_lossy(&script);
    match shell {
        Interpreter::Bash | Interpreter::Zsh | Interpreter::Fish => script.into_owned(),
        Interpreter::PowerShell => ascii(&script),
    }
}

/// The text without tone marks. Windows' own `PowerShell` reads what a program prints in the system's code page, in which
/// bytes of Vietnamese letters turn into quotes that end a string.
fn ascii(script: &str) -> String {
    let bare = script.chars().map(base_letter);
    bare.filter(char::is_ascii).collect()
}
