pub mod speech;
pub mod vietnamese;
