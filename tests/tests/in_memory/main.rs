//! The objects in memory, through the callers that check.

mod matches;
mod object;
mod table;
