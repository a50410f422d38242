//! # bantin: the house
//!
//! A static site generator for a Vietnamese commune's portal, in which every article also becomes a loudspeaker script.
//! A pipeline of pure stages with plain data between them; only the first and the last touch the disk.
//!
//! ```text
//! disk --read--> Sources --parse--> Documents --assemble--> Site --views--> View --theme--> Output --publish--> disk
//!       source             document               site             web               web              publish
//!                          config
//! ```
//!
//! ## Floors, ground first; a module imports only from floors below its own
//!
//! 1. `date`, `legacy`, `memo`, `vietnamese`: days, old encodings, what need not be made again, letters
//! 2. `message`, `path`: what is told to people, in two languages; sources, addresses, output files
//! 3. `cache`, `diagnostic`, `machine`, `minify`, `output`: what is kept, what is wrong, what the machine could not do,
//!    pages made smaller, what is to be written
//! 4. `yaml`, `source`, `outside`, `publish`, `compress`: the doors to YAML, disk, other sites and compressors
//! 5. `markdown`, `picture`: the closed tree of an article; pictures as pages show them
//! 6. `document`: one article, typed and checked
//! 7. `config`: the site's settings (they may hold Markdown and name kinds of article, so they stand on `document`)
//! 8. `site`: what is published, where it lives, what belongs together
//! 9. `speech`: what is said: the reading, scripts, bulletins
//! 10. `review`, `web`: the second reader's remarks; pages, feeds, files for machines
//! 11. `pipeline`: the stages in their order
//! 12. `authoring`, `serve`: the writers' tools; the preview
//! 13. `cli`: the terminal: shared arguments, language, exit codes, how diagnostics and summaries are printed
//! 14. `commands`: each command with its arguments, what it does and its words; then `main`
//!
//! ## What never happens (each is a test)
//!
//! - No stage takes `&mut` to another stage's data, asks a clock, or holds a lock. Today's date is part of the input.
//! - No outside crate is used but through its door: `pulldown_cmark` in `markdown`, `tera` in `web::theme`, `walkdir` in
//!   `source`, YAML in `yaml`, `minify_html` in `minify`, `jiff` in `date`, the image crates in `picture`, the
//!   compressors in `compress`, HTTP in `outside`. `std::fs` only in `source`, `publish`, `cache` and `authoring`.
//! - Nothing reaches the network but `outside`, when `check --external` asks for it, and the preview's own listener.
//! - No writer's mistake is a `Result`: it is a [`diagnostic::Diagnostic`] beside a value that is always there.
//!   `Result` is for the machine ([`machine::MachineError`]).
//! - No file is written while anything that was found is an error, and none is removed that an earlier build of ours did
//!   not write.
//! - No template sees more than its view, so the hash of theme and view is the whole dependency set of a page.
//!
//! ## Words
//!
//! *chuyên trang* mini-site · *chuyên mục* section · *mô hình* model · *gương điển hình* exemplar · *văn bản* official
//! document · *cơ quan* body · *chủ trì, tham mưu, phối hợp* lead, advising, coordinating · *công khai* disclosure ·
//! *đính chính* correction · *nguyên văn* verbatim · *sa-pô* lead paragraph (`description`)

pub mod authoring;
pub mod cache;
pub mod cli;
pub mod commands;
pub mod compress;
pub mod config;
pub mod date;
pub mod diagnostic;
pub mod document;
pub mod legacy;
pub mod machine;
pub mod markdown;
pub mod memo;
pub mod message;
pub mod minify;
pub mod output;
pub mod outside;
pub mod path;
pub mod picture;
pub mod pipeline;
pub mod publish;
pub mod review;
pub mod serve;
pub mod site;
pub mod source;
pub mod speech;
pub mod vietnamese;
pub mod web;
pub mod yaml;
