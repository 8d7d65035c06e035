//! On which side of a checked call a parameter stands. A role that the macro gains does not compile
//! here before that is said.

use crate::spec::Role;

#[derive(Clone, Copy, Debug, Default)]
pub struct Kind {
    /// The caller of the checked method passes it.
    pub is_argument: bool,
    /// The checked method returns it.
    pub is_result: bool,
    /// As a result, it may be missing.
    pub nullable: bool,
}

impl Kind {
    pub fn of(role: &Role) -> Self {
        let argument = Self {
            is_argument: true,
            ..Self::default()
        };
        let result = |nullable| Self {
            is_result: true,
            nullable,
            ..Self::default()
        };
        match role {
            Role::Value
            | Role::Pointee(_)
            | Role::Interface(_)
            | Role::Given(_)
            | Role::Queried { .. }
            | Role::InOutInterface(_)
            | Role::Str(_)
            | Role::InOut(_)
            | Role::InOutBox { .. }
            | Role::InOutArray { .. }
            | Role::Fill(_)
            | Role::InOutView(_)
            | Role::View(_)
            | Role::GivenView(_)
            | Role::Views { .. }
            | Role::ViewRefs { .. }
            | Role::Slice { .. }
            | Role::Buffer { .. }
            | Role::Text { .. } => argument,
            Role::OutInterface { nullable, .. }
            | Role::OutBox { nullable, .. }
            | Role::OutStr { nullable, .. }
            | Role::OutQueried { nullable, .. }
            | Role::OutText { nullable, .. }
            | Role::OutView { nullable, .. } => result(*nullable),
            Role::OutOwned { asked, .. } => Self {
                is_argument: *asked,
                ..result(false)
            },
            Role::Out(_)
            | Role::OutArray { .. }
            | Role::OutTextArray { .. }
            | Role::OutViews { .. }
            | Role::OutPointers { .. }
            | Role::OutFilled { .. }
            | Role::LentInterface(_)
            | Role::LentViews { .. }
            | Role::LentRefs { .. }
            | Role::LentTexts { .. } => result(false),
            // Made of other arguments, or shown with them.
            Role::Count { .. }
            | Role::OutCount { .. }
            | Role::InOutCount { .. }
            | Role::Iid { .. }
            | Role::OutFlags(_)
            | Role::Reserved => Self::default(),
        }
    }
}
