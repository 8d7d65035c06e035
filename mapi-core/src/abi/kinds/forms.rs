//! What forms run on and do.

choices! {
    /// The processor of a form (`MAPIForm.h`).
    pub struct FormCpu: u32 {
        /// X86.
        const MAPIFORM_CPU_X86 = 1;
        /// Mip.
        const MAPIFORM_CPU_MIP = 2;
        /// Axp.
        const MAPIFORM_CPU_AXP = 3;
        /// Ppc.
        const MAPIFORM_CPU_PPC = 4;
        /// M68.
        const MAPIFORM_CPU_M68 = 5;
        /// X64.
        const MAPIFORM_CPU_X64 = 6;
    }

    /// The system of a form (`MAPIForm.h`).
    pub struct FormOs: u32 {
        /// Win 31.
        const MAPIFORM_OS_WIN_31 = 1;
        /// Winnt 35.
        const MAPIFORM_OS_WINNT_35 = 2;
        /// Win 95.
        const MAPIFORM_OS_WIN_95 = 3;
        /// Mac 7x.
        const MAPIFORM_OS_MAC_7x = 4;
        /// Winnt 40.
        const MAPIFORM_OS_WINNT_40 = 5;
        /// Winnt 50.
        const MAPIFORM_OS_WINNT_50 = 6;
        /// Winnt 60.
        const MAPIFORM_OS_WINNT_60 = 7;
    }

    /// A verb of forms (`ExchForm.h`).
    pub struct ExchangeVerb: i32 {
        /// Open.
        const EXCHIVERB_OPEN = 0;
        /// Reserved compose.
        const EXCHIVERB_RESERVED_COMPOSE = 100;
        /// Reserved open.
        const EXCHIVERB_RESERVED_OPEN = 101;
        /// Replytosender.
        const EXCHIVERB_REPLYTOSENDER = 102;
        /// Replytoall.
        const EXCHIVERB_REPLYTOALL = 103;
        /// Forward.
        const EXCHIVERB_FORWARD = 104;
        /// Print.
        const EXCHIVERB_PRINT = 105;
        /// Saveas.
        const EXCHIVERB_SAVEAS = 106;
        /// Reserved delivery.
        const EXCHIVERB_RESERVED_DELIVERY = 107;
        /// Replytofolder.
        const EXCHIVERB_REPLYTOFOLDER = 108;
    }

    /// The place of an operation in the map of a form (`ExchForm.h`).
    pub struct OpMapIndex: u32 {
        /// Reserved compose.
        const ichOpMapReservedCompose = 0;
        /// Open.
        const ichOpMapOpen = 1;
        /// Reply to sender.
        const ichOpMapReplyToSender = 2;
        /// Reply to all.
        const ichOpMapReplyToAll = 3;
        /// Forward.
        const ichOpMapForward = 4;
        /// Print.
        const ichOpMapPrint = 5;
        /// Save as.
        const ichOpMapSaveAs = 6;
        /// Reserved delivery.
        const ichOpMapReservedDelivery = 7;
        /// Reply to folder.
        const ichOpMapReplyToFolder = 8;
    }

    /// Who does an operation of a form: characters (`ExchForm.h`).
    pub struct OpMapHandler: u8 {
        /// By client.
        const chOpMapByClient = 48;
        /// By form.
        const chOpMapByForm = 49;
        /// Disable.
        const chOpMapDisable = 50;
    }
}
