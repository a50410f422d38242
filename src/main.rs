//! bantin

fn main() {}
