//! Flags of display tables.

flags! {
    /// How a control of a display table behaves, as in PR_CONTROL_FLAGS.
    pub struct ControlFlags {
        /// An edit field has many lines.
        const DT_MULTILINE = 0x00000001;
        /// It can be edited.
        const DT_EDITABLE = 0x00000002;
        /// It must not be empty.
        const DT_REQUIRED = 0x00000004;
        /// Set the property with every change.
        const DT_SET_IMMEDIATE = 0x00000008;
        /// Show asterisks.
        const DT_PASSWORD_EDIT = 0x00000010;
        /// Take characters of two bytes too.
        const DT_ACCEPT_DBCS = 0x00000020;
        /// Select the first entry.
        const DT_SET_SELECTION = 0x00000040;
    }

    /// Which scroll bars a list box lacks.
    pub struct ListBoxFlags {
        /// The horizontal one.
        const MAPI_NO_HBAR = 0x00000001;
        /// The vertical one.
        const MAPI_NO_VBAR = 0x00000002;
    }
}
