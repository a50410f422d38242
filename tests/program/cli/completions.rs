//! `bantin completions`: scripts that shells can read, with every verb.

use std::fs;
use std::process::Command;

use crate::cli::alone;

/// The verbs, as the help lists them.
fn verbs() -> Vec<String> {
    let help = alone(&["--help", "--lang", "vi"]).stdout;
    let (_, list) = help.split_once("Các lệnh:\n").expect("the list of verbs");
    let lines = list.lines().take_while(|line| !line.trim().is_empty());
    let of_verbs = lines.filter(|line| line.starts_with("  ") && !line.starts_with("   "));
    let names = of_verbs.filter_map(|line| line.split_whitespace().next());
    names.map(str::to_owned).collect()
}

fn script(shell: &str) -> String {
    let run = alone(&["completions", shell, "--lang", "vi"]);
    assert_eq!((run.code, run.stderr.as_str()), (0, ""), "{}", run.said());
    run.stdout
}

#[test]
fn every_shell_is_told_every_verb() {
    let verbs = verbs();
    assert!(
        verbs.contains(&"report".to_owned()) && verbs.len() > 12,
        "{verbs:?}"
    );
    for shell in ["bash", "zsh", "fish", "powershell"] {
        let script = script(shell);
        for verb in &verbs {
            let word = |letter: char| !(letter.is_alphanumeric() || letter == '-');
            let stands = script.split(word).any(|one| one == verb);
            assert!(stands, "{shell}: {verb}");
        }
        assert!(
            script.contains("today") && script.contains("portable"),
            "{shell}"
        );
    }
    let refused = alone(&["completions", "tcsh", "--lang", "vi"]);
    assert_eq!(refused.code, 3, "{}", refused.said());
}

#[test]
fn the_shells_that_are_here_can_read_their_scripts() {
    let home = tempfile::tempdir().unwrap();
    let mut read = 0;
    for shell in ["bash", "zsh", "fish"] {
        let file = home.path().join(shell);
        fs::write(&file, script(shell)).unwrap();
        let Ok(output) = Command::new(shell).arg("-n").arg(&file).output() else {
            assert_ne!(shell, "bash", "bash is everywhere where this is tested");
            continue;
        };
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(
            output.status.success() && said.is_empty(),
            "{shell}: {said}"
        );
        read += 1;
    }
    assert!(read > 0);
}

/// Windows' own `PowerShell` reads the output of programs in the system's code page, and takes curly quotes for straight.
#[test]
fn the_script_for_windows_holds_no_letter_that_a_code_page_could_turn() {
    assert!(script("powershell").is_ascii());
}

#[test]
fn bash_completes_words_values_and_options() {
    let home = tempfile::tempdir().unwrap();
    let file = home.path().join("bantin.bash");
    fs::write(&file, script("bash")).unwrap();
    for (typed, expected) in [
        (&["bantin", "rep"][..], "report"),
        (&["bantin", "report", "--fo"], "--format"),
        (&["bantin", "report", "--format", ""], "md csv html"),
        (&["bantin", "new", "--li"], "--list"),
    ] {
        let (last, before) = (typed[typed.len() - 1], typed[typed.len() - 2]);
        let words: Vec<String> = typed.iter().map(|word| format!("'{word}'")).collect();
        let line = format!(
            "source '{}'; COMP_WORDS=({}); COMP_CWORD={}; _bantin bantin '{last}' '{before}'; echo \"${{COMPREPLY[@]}}\"",
            file.display(),
            words.join(" "),
            typed.len() - 1
        );
        let output = Command::new("bash").args(["-c", &line]).output().unwrap();
        assert_eq!(
            String::from_utf8_lossy(&output.stdout).trim(),
            expected,
            "{typed:?}"
        );
    }
}
