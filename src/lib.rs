pub mod vietnamese;
