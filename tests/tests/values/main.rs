//! Property values, rows, restrictions and lists: into C memory, out of it, and what is refused.

mod allocations;
mod errors;
mod lists;
mod malformed;
mod mapiutil;
mod memory;
mod nested;
mod notifications;
mod props;
mod restrictions;
mod rows;
