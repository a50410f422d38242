//! bantin

pub mod date;
pub mod diagnostic;
pub mod legacy;
pub mod machine;
pub mod markdown;
pub mod message;
pub mod output;
pub mod path;
pub mod publish;
pub mod source;
pub mod vietnamese;
pub mod yaml;
