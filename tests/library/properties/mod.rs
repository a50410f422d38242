//! What is true of every build, whatever it builds: the same bytes from the same sources, links that lead somewhere,
//! words that are not changed on the way.

mod approved;
mod links;
mod minified;
mod repeated;
