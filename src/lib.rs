//! # bantin
//!
//! A static site generator for a Vietnamese commune's portal, in which every article also becomes a loudspeaker script.
//! The stages are pure functions with plain data between them; `pipeline` calls them in their order.
//!
//! ```text
//! disk --read--> Sources --parse--> Documents --assemble--> Site --+--views--> View   --theme--> Output --+--publish--> disk
//!       source             document               site             |  web                                |   publish
//!                          config                                  +--scripts-> Script --text--> Output --+
//!                                                                     speech
//! ```
//!
//! ## Floors, ground first; a module imports only from floors below its own
//!
//! 1. `date`, `legacy`, `memo`, `vietnamese`: days and times, old encodings (TCVN3, VNI), memoised results, letters
//! 2. `message`, `path`: a sentence and its advice in two languages; paths of sources, URLs and output files
//! 3. `cache`, `diagnostic`, `machine`, `minify`, `output`: results kept on disk; every problem with its severity, basis and
//!    sentences; errors of the machine; smaller HTML; a file to publish
//! 4. `yaml`, `source`, `outside`, `publish`, `compress`: YAML, the files of a site, other sites, the output folder, gzip
//!    and brotli
//! 5. `markdown`, `picture`: an article's text as a closed tree; pictures in the sizes that pages show
//! 6. `document`: one article: typed front matter and tree
//! 7. `config`: the site's settings (they may hold Markdown and name kinds of article, so they stand on `document`)
//! 8. `release`: what may leave the office: approval, and the one gate that every output asks
//! 9. `site`: which articles are published, routes, lists, references, resolved links
//! 10. `speech`: spoken Vietnamese (`reading`), scripts of articles, bulletins, text and SSML files
//! 11. `review`, `web`: remarks on law and language; views, themes, search index, charts, feeds, sitemap
//! 12. `pipeline`: the stages in their order, memos, whether the result may be published
//! 13. `authoring`, `serve`: new articles, import, approval, diff, reports, schemas; the preview
//! 14. `cli`: the terminal: shared arguments, language, exit codes, how diagnostics and summaries are printed
//! 15. `commands`: each command with its arguments, what it does and its words; then `main`
//!
//! ## Where to look
//!
//! | question | folder |
//! |---|---|
//! | what a command takes, does and prints | `commands/<command>`; what commands share: `cli` |
//! | which problems there are, with their sentences and advice | `diagnostic/<domain>` |
//! | keys of an article; settings of the site; settings of the station | `document`; `config`; `speech/broadcast` |
//! | Markdown events to blocks; blocks to HTML; blocks to spoken lines | `markdown`; `web/html`; `speech/script` |
//! | how a word, number, date, abbreviation or mark is spoken | `speech/reading/{lexer,numbers,time,names,marks}` |
//! | what is in a bulletin, in which slot; files of text and SSML | `speech/bulletin`; `speech/output` |
//! | what a template sees; templates, words and styles of themes | `web/view`; `web/theme` |
//! | the search index; charts; feeds; sitemap, robots, manifest | `web/search`; `web/chart`; `web/feed`; `web/machine` |
//! | whether an article may leave, by which channel and why not; approval | `release` |
//! | routes and links; what is published | `site` |
//! | remarks on law and language, deadlines | `review` |
//! | Word, HTML and text files to articles | `authoring/import` |
//! | new articles, fingerprints of approval, diff, coming dates, reports, schemas | `authoring` |
//! | the preview: HTTP, watching files, the panel beside a page | `serve` |
//! | reading files, encodings; manifest, lock, staged writes | `source`; `publish` |
//!
//! ## Invariants (`tests/architecture` checks what can be read from the source text)
//!
//! - Imports go to lower floors only; children never import their `mod.rs`; no import circles.
//! - Each outside crate is used behind one door: `pulldown_cmark` in `markdown::parse`, `tera` in `web::theme`, `walkdir` in
//!   `source`, YAML in `yaml`, `minify_html` in `minify`, `jiff` in `date`, the image crates in `picture`, the compressors
//!   in `compress`, HTTP requests in `outside`, the HTTP server in `serve`. `tests/architecture/doors.rs` has the whole list.
//! - `std::fs`: `source` reads the site, `publish` writes the output folder, `cache` keeps made pictures and checked links in
//!   `.bantin-cache`, `authoring` writes articles, pins, converted texts, report annexes and new sites, `serve` reads files that
//!   it answers with.
//! - The network: `outside` asks other sites, for `check --external` only; `serve` listens on this machine.
//! - No stage from `config` to `web` asks a clock or holds a lock, and none takes `&mut` to another stage's data. Today's
//!   date is part of the input (`release::BuildOptions`).
//! - What people wrote wrong is a [`diagnostic::Diagnostic`] beside a value that is always there ([`diagnostic::Reported`]).
//!   `Result` is for the machine ([`machine::MachineError`]) and for files brought along (`authoring::import`); within a stage
//!   it may carry a problem to the function that collects it.
//! - `build` writes nothing to the output folder while a diagnostic is an error, and in a release while one is required by
//!   law (`pipeline::stops`); `build --urgent` looks at those of the notice and of the settings only. It removes only files
//!   that its manifest lists.
//! - A page depends on its template, its view and what all pages share (site view, words, asset names) and on nothing else: the
//!   hash of these is the key under which the preview keeps it.
//!
//! ## Vietnamese administration
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
pub mod release;
pub mod review;
pub mod serve;
pub mod site;
pub mod source;
pub mod speech;
pub mod vietnamese;
pub mod web;
pub mod yaml;
