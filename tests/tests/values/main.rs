//! Property values, rows, restrictions and lists: into C memory, out of it, and what is refused.

mod fuzz;
