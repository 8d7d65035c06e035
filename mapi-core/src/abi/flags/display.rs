//! Flags of display tables.

flags! {
    /// How a control of a display table behaves, as in PR_CONTROL_FLAGS.
    pub struct ControlFlags {
        /// An edit field can have many lines.
        const DT_MULTILINE = 0x00000001;
        /// The user can change it.
        const DT_EDITABLE = 0x00000002;
        /// It has to have a value before SaveChanges, if it can be changed.
        const DT_REQUIRED = 0x00000004;
        /// Set the property with every change, not when the dialog closes.
        const DT_SET_IMMEDIATE = 0x00000008;
        /// An edit field shows asterisks.
        const DT_PASSWORD_EDIT = 0x00000010;
        /// An edit field takes characters of two bytes too.
        const DT_ACCEPT_DBCS = 0x00000020;
        /// Choosing in a list box sets its index column as a property; with DT_SET_IMMEDIATE.
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
