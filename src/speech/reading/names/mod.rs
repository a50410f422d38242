//! Names: abbreviations, issuers, numbers of papers and files, codes, telephone numbers, addresses.
//!
//! Entry: a `read` for each class. Tables: `abbreviations.tsv`, `everyday.tsv`.

pub mod abbreviation;
pub mod abbreviation_context;
pub mod abbreviation_table;
pub mod address;
pub mod code;
pub mod document_number;
pub mod issuer;
pub mod letter_name;
pub mod register_number;
pub mod telephone;
