//! How the program is linked: on Linux at a fixed place in memory.
//!
//! The minifier's table of named characters is ten megabytes of addresses. A program that may stand anywhere corrects all
//! of them each time it starts, which takes longer than most commands do.

use std::env;

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    let is = |name: &str, value: &str| env::var(name).is_ok_and(|set| set == value);
    if is("CARGO_CFG_TARGET_OS", "linux") && is("CARGO_CFG_TARGET_ENV", "gnu") {
        println!("cargo::rustc-link-arg-bins=-no-pie");
    }
}
