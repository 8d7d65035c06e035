//! Dialogs: the address book's, those of display tables, and the options of transports.

use crate::abi::{
    ACCELERATEABSDI, ADRPARM, CallbackContext, ControlType, DISMISSMODELESS, DTBLBUTTON,
    DTBLCHECKBOX, DTBLCOMBOBOX, DTBLDDLBX, DTBLEDIT, DTBLGROUPBOX, DTBLLABEL, DTBLLBX, DTBLMVDDLBX,
    DTBLMVLISTBOX, DTBLPAGE, DTBLRADIOBUTTON, DTCTL, DTPAGE, OPTIONDATA, TCHAR,
    codes::{MAPI_E_BAD_CHARWIDTH, MAPI_E_INVALID_PARAMETER},
    flags::{AddressFlags, ControlFlags, OptionFlags},
};
use crate::boundary::arena::Arena;
use crate::boundary::read::{self, Read, one, optional, slice};
use crate::boundary::{LaidOut, UnicodeFlag, View, Views, count};
use crate::data::props::Props;
use crate::data::restriction::RestrictionView;
use crate::memory::text::TStr;
use crate::memory::{MapiView, MapiViews};
use core::ffi::c_void;
use core::marker::PhantomData;
use core::ptr;
use windows_core::{GUID, HRESULT, Result};

/// A text that has not been read: nothing in its struct says how wide it is. The flags of the
/// call do.
#[derive(Clone, Copy, Debug)]
pub struct RawText<'a> {
    ptr: *const TCHAR,
    /// What was told.
    wide: Option<bool>,
    of: PhantomData<&'a ()>,
}

impl<'a> From<TStr<'a>> for RawText<'a> {
    fn from(text: TStr<'a>) -> Self {
        Self {
            ptr: text.as_ptr().cast(),
            wide: Some(text.is_wide()),
            of: PhantomData,
        }
    }
}

impl<'a> RawText<'a> {
    const fn new(ptr: *const TCHAR, wide: Option<bool>) -> Self {
        let of = PhantomData;
        Self { ptr, wide, of }
    }

    /// Whether the text is UTF-16, where somebody told.
    pub const fn is_wide(self) -> Option<bool> {
        self.wide
    }

    /// Whether there is none.
    pub const fn is_null(self) -> bool {
        self.ptr.is_null()
    }

    /// The number that stands for a resource instead of its name, as MAKEINTRESOURCE makes it:
    /// a pointer that is less than 0x10000.
    pub fn resource_id(self) -> Option<u16> {
        u16::try_from(self.ptr.addr()).ok().filter(|id| *id != 0)
    }

    /// Reads the text; `None` for a null one and for the number of a resource. Fails with
    /// MAPI_E_BAD_CHARWIDTH where nobody told how wide it is, and with MAPI_E_INVALID_PARAMETER
    /// where UTF-16 text is misaligned.
    pub fn read(self) -> Read<Option<TStr<'a>>> {
        if self.is_null() || self.resource_id().is_some() {
            return Ok(None);
        }
        let wide = self.wide.ok_or(MAPI_E_BAD_CHARWIDTH)?;
        // SAFETY: `wide` is what a text is made with, or what whoever made the view or `of_width`
        // was called vouched for, and the view requires a terminated text.
        unsafe { read::text(self.ptr.cast(), wide) }
    }

    /// The same text where flags of the call tell how wide it is.
    ///
    /// # Safety
    ///
    /// `flags` are those of the call that the struct is of: with MAPI_UNICODE the text is UTF-16,
    /// without it 8-bit.
    #[must_use]
    pub unsafe fn of_width(self, flags: impl UnicodeFlag) -> Self {
        Self {
            wide: Some(flags.is_unicode()),
            ..self
        }
    }

    /// In an arena, where the text can be read.
    fn encode(self, arena: &mut Arena) -> Read<*mut TCHAR> {
        Ok(match self.read()? {
            Some(TStr::Wide(text)) => arena.put(text.as_slice_with_nul()).cast(),
            Some(TStr::Narrow(text)) => arena.put(text.to_bytes_with_nul()).cast(),
            None => self.ptr.cast_mut(),
        })
    }
}

/// What the dialog of IAddrBook::Address shows, and how it behaves: an `ADRPARM`, borrowed.
///
/// [`MapiView::<ADRPARM>::new`](MapiView) makes one to lend to the method. Its texts have one
/// width, which the flags in the struct say; [`MapiView`] sets them.
#[derive(Clone, Copy, Debug, Default)]
pub struct AddressDialog<'a> {
    /// How it behaves.
    pub flags: AddressFlags,
    /// The page of help; zero for none.
    pub help_context: u32,
    /// The help file.
    pub help_file: Option<TStr<'a>>,
    /// With DIALOG_SDI: the functions of a modeless dialog.
    pub modeless: Modeless,
    /// The caption.
    pub caption: Option<TStr<'a>>,
    /// The label of the well for new entries.
    pub new_entry_title: Option<TStr<'a>>,
    /// The title around the wells for recipients.
    pub wells_title: Option<TStr<'a>>,
    /// The wells for recipients.
    pub wells: Wells<'a>,
    /// The index of the well that has the focus.
    pub focus: u32,
    /// Limits the entries that are shown.
    pub entries: Option<RestrictionView<'a>>,
    /// Limits the containers that are shown.
    pub containers: Option<RestrictionView<'a>>,
}

/// The functions of a modeless [`AddressDialog`]. Those of C's dialogs can be read; a dialog that is
/// made of such a view has none of them, because C vouched for one dialog.
#[derive(Clone, Copy, Debug, Default)]
pub struct Modeless {
    accelerators: Option<ACCELERATEABSDI>,
    dismiss: Option<DISMISSMODELESS>,
    context: CallbackContext,
    is_vouched: bool,
}

impl Modeless {
    /// A function that is called with `context` when the dialog closes.
    ///
    /// # Safety
    ///
    /// It can be called with that context at any time, on any thread, however often: objects that
    /// are written in safe Rust may show the dialog twice, or never.
    pub const unsafe fn new(dismiss: DISMISSMODELESS, context: CallbackContext) -> Self {
        Self {
            accelerators: None,
            dismiss: Some(dismiss),
            context,
            is_vouched: true,
        }
    }

    /// The function that handles accelerators, which the address book puts there.
    pub const fn accelerators(self) -> Option<ACCELERATEABSDI> {
        self.accelerators
    }

    /// What is called when the dialog closes.
    pub const fn dismiss(self) -> Option<DISMISSMODELESS> {
        self.dismiss
    }

    /// What [`dismiss`](Self::dismiss) gets.
    pub const fn context(self) -> CallbackContext {
        self.context
    }

    fn from_raw(raw: &ADRPARM) -> Self {
        Self {
            accelerators: raw.lpfnABSDI,
            dismiss: raw.lpfnDismiss,
            context: CallbackContext(raw.lpvDismissContext),
            is_vouched: false,
        }
    }
}

/// The wells of an [`AddressDialog`].
#[derive(Clone, Copy, Debug, Default)]
pub enum Wells<'a> {
    /// The usual ones.
    #[default]
    Usual,
    /// So many, with usual labels where `titles` is `None` and usual recipient types where
    /// `types` is. None at all for a dialog that only shows.
    These {
        /// How many.
        count: u32,
        /// Their labels.
        titles: Option<WellTitles<'a>>,
        /// Their recipient types, MAPI_TO and so on.
        types: Option<&'a [u32]>,
    },
}

/// The labels of wells.
#[derive(Clone, Copy, Debug)]
pub struct WellTitles<'a>(Titles<'a>);

#[derive(Clone, Copy, Debug)]
enum Titles<'a> {
    /// Checked, with their width.
    C(&'a [*mut TCHAR], bool),
    Rust(&'a [TStr<'a>]),
}

impl<'a> WellTitles<'a> {
    /// Labels from Rust.
    pub const fn new(titles: &'a [TStr<'a>]) -> Self {
        Self(Titles::Rust(titles))
    }
}

sequence! {
    impl['a] WellTitles<'a> as Option<TStr<'a>>, self.0 {
        // SAFETY: the view requires that they stay as they were when they were checked.
        Titles::C(titles, wide) => titles, |one| unsafe { read::text(one.cast(), wide) }
            .expect("checked when the dialog was viewed");
        Titles::Rust(titles) => titles, |one| Some(*one);
    }
}

impl<'a> AddressDialog<'a> {
    /// All texts, which have one width.
    fn texts(self) -> impl Iterator<Item = TStr<'a>> {
        let titles = match self.wells {
            Wells::These {
                titles: Some(titles),
                ..
            } => Some(titles),
            _ => None,
        };
        [
            self.help_file,
            self.caption,
            self.new_entry_title,
            self.wells_title,
        ]
        .into_iter()
        .flatten()
        .chain(titles.into_iter().flat_map(WellTitles::iter).flatten())
    }

    /// Whether the texts are UTF-16. Fails with MAPI_E_BAD_CHARWIDTH where they differ in width,
    /// and with MAPI_E_INVALID_PARAMETER where there are other than `count` titles or types.
    fn check(self) -> Result<bool> {
        let mut texts = self.texts();
        let wide = texts.next().is_none_or(TStr::is_wide);
        if texts.any(|text| text.is_wide() != wide) {
            return Err(MAPI_E_BAD_CHARWIDTH.into());
        }
        if let Wells::These {
            count,
            titles,
            types,
        } = self.wells
        {
            let lens = [titles.map(WellTitles::len), types.map(<[u32]>::len)];
            let fit = lens.iter().flatten().all(|len| *len == count as usize);
            if !fit || count == u32::MAX {
                return Err(MAPI_E_INVALID_PARAMETER.into());
            }
        }
        Ok(wide)
    }

    /// # Safety
    ///
    /// The struct is well-formed and stays unchanged for `'a`.
    unsafe fn from_raw(raw: &'a ADRPARM) -> Read<Self> {
        let wide = raw.ulFlags.contains(AddressFlags::MAPI_UNICODE);
        // SAFETY: the caller vouches for texts of the width in the flags, and for the rest.
        unsafe {
            let text = |ptr: *mut TCHAR| read::text(ptr.cast(), wide);
            let wells = if raw.cDestFields == u32::MAX {
                Wells::Usual
            } else {
                let titles = if raw.lppszDestTitles.is_null() {
                    None
                } else {
                    let titles = slice(raw.lppszDestTitles, raw.cDestFields)?;
                    for title in titles {
                        text(*title)?;
                    }
                    Some(WellTitles(Titles::C(titles, wide)))
                };
                let types = if raw.lpulDestComps.is_null() {
                    None
                } else {
                    Some(slice(raw.lpulDestComps.cast_const(), raw.cDestFields)?)
                };
                Wells::These {
                    count: raw.cDestFields,
                    titles,
                    types,
                }
            };
            let restriction = |ptr| match optional(ptr)? {
                Some(raw) => RestrictionView::from_raw(raw).map(Some),
                None => Ok::<_, HRESULT>(None),
            };
            Ok(Self {
                flags: raw.ulFlags,
                help_context: raw.ulHelpContext,
                help_file: text(raw.lpszHelpFileName)?,
                modeless: Modeless::from_raw(raw),
                caption: text(raw.lpszCaption)?,
                new_entry_title: text(raw.lpszNewEntryTitle)?,
                wells_title: text(raw.lpszDestWellsTitle)?,
                wells,
                focus: raw.nDestFieldFocus,
                entries: restriction(raw.lpContRestriction)?,
                containers: restriction(raw.lpHierRestriction)?,
            })
        }
    }
}

// SAFETY: `view` reads what the struct points to, in the width that it says; what is laid out is
// a copy that points to the arena.
unsafe impl View for ADRPARM {
    type Borrowed<'a> = AddressDialog<'a>;

    unsafe fn view<'a>(ptr: *const Self) -> core::result::Result<AddressDialog<'a>, HRESULT> {
        // SAFETY: as the caller vouches.
        unsafe { AddressDialog::from_raw(one(ptr)?) }
    }

    /// Texts of other widths than the first are left out, and so are titles and types of wells of
    /// which there are not as many.
    fn lay_out(view: Self::Borrowed<'_>) -> core::result::Result<LaidOut<'_, Self>, HRESULT> {
        LaidOut::in_arena(|arena| view.encode(arena))
    }
}

impl AddressDialog<'_> {
    fn encode(self, arena: &mut Arena) -> crate::boundary::arena::Slots<ADRPARM> {
        let slot = arena.reserve(1);
        let wide = self.texts().next().is_none_or(TStr::is_wide);
        let put = |text: Option<TStr<'_>>, arena: &mut Arena| -> *mut TCHAR {
            match text {
                Some(TStr::Wide(text)) if wide => arena.put(text.as_slice_with_nul()).cast(),
                Some(TStr::Narrow(text)) if !wide => arena.put(text.to_bytes_with_nul()).cast(),
                _ => ptr::null_mut(),
            }
        };
        let mut raw = ADRPARM {
            ulFlags: self.flags.with_unicode(wide),
            ulHelpContext: self.help_context,
            lpszHelpFileName: put(self.help_file, arena),
            lpfnDismiss: self.modeless.dismiss.filter(|_| self.modeless.is_vouched),
            lpvDismissContext: self.modeless.context.0,
            lpszCaption: put(self.caption, arena),
            lpszNewEntryTitle: put(self.new_entry_title, arena),
            lpszDestWellsTitle: put(self.wells_title, arena),
            cDestFields: u32::MAX,
            nDestFieldFocus: self.focus,
            ..ADRPARM::default()
        };
        if let Wells::These {
            count,
            titles,
            types,
        } = self.wells
        {
            raw.cDestFields = count;
            if let Some(titles) = titles.filter(|titles| titles.len() == count as usize) {
                let room = arena.reserve::<*mut TCHAR>(titles.len());
                for (index, title) in titles.iter().enumerate() {
                    let title = put(title, arena);
                    // SAFETY: room for as many was made.
                    unsafe { room.set(index, title) };
                }
                raw.lppszDestTitles = room.as_ptr();
            }
            if let Some(types) = types.filter(|types| types.len() == count as usize) {
                raw.lpulDestComps = arena.put(types);
            }
        }
        if let Some(entries) = self.entries {
            raw.lpContRestriction = entries.encode(arena).as_ptr();
        }
        if let Some(containers) = self.containers {
            raw.lpHierRestriction = containers.encode(arena).as_ptr();
        }
        // SAFETY: room for one was made.
        unsafe { slot.set(0, raw) };
        slot
    }
}

impl MapiView<ADRPARM> {
    /// Copies what a dialog shows to MAPI memory, all of it in one block.
    ///
    /// Fails with MAPI_E_BAD_CHARWIDTH where texts differ in width, with MAPI_E_INVALID_PARAMETER
    /// where there are other than `count` titles or types of wells, and with
    /// MAPI_E_NOT_ENOUGH_MEMORY.
    pub fn new(dialog: AddressDialog<'_>) -> Result<Self> {
        dialog.check()?;
        let block = Arena::block(|arena| dialog.encode(arena))?;
        // SAFETY: a new block with a struct that points into it.
        Ok(unsafe { Self::from_raw(block) })
    }
}

/// The options that a transport registers for an address type: an `OPTIONDATA`, borrowed.
///
/// The texts are made of a [`TStr`], and both have one width.
#[derive(Clone, Copy, Debug)]
pub struct Options<'a> {
    /// Whether they are those of recipients or of messages.
    pub flags: OptionFlags,
    /// Who encodes the options of recipients.
    pub recipient_guid: Option<&'a GUID>,
    /// The address type.
    pub address_type: RawText<'a>,
    /// The DLL with the function that shows the options.
    pub dll_name: RawText<'a>,
    /// The ordinal of that function.
    pub ordinal: u32,
    /// Bytes that the function gets.
    pub data: &'a [u8],
    /// The default values.
    pub values: Props<'a>,
}

// SAFETY: `view` reads what is counted; what is laid out points to what the view borrows, or into
// the arena.
unsafe impl View for OPTIONDATA {
    type Borrowed<'a> = Options<'a>;

    unsafe fn view<'a>(ptr: *const Self) -> core::result::Result<Options<'a>, HRESULT> {
        // SAFETY: as the caller vouches.
        unsafe { Self::view_of_width(ptr, None) }
    }

    unsafe fn view_of_width<'a>(
        ptr: *const Self,
        wide: Option<bool>,
    ) -> core::result::Result<Options<'a>, HRESULT> {
        // SAFETY: as the caller vouches.
        unsafe {
            let raw: &Self = one(ptr)?;
            Ok(Options {
                flags: raw.ulFlags,
                recipient_guid: optional(raw.lpRecipGUID)?,
                address_type: RawText::new(raw.lpszAdrType, wide),
                dll_name: RawText::new(raw.lpszDLLName, wide),
                ordinal: raw.ulOrdinal,
                data: slice(raw.lpbOptionsData, raw.cbOptionsData)?,
                values: Views::new(slice(raw.lpOptionsProps, raw.cOptionsProps)?).into(),
            })
        }
    }

    unsafe fn tells_widths(ptr: *const Self) -> bool {
        // SAFETY: as the caller vouches.
        unsafe { (*ptr).lpszAdrType.is_null() && (*ptr).lpszDLLName.is_null() }
    }

    /// Texts whose width nobody told are left out.
    fn lay_out(view: Self::Borrowed<'_>) -> core::result::Result<LaidOut<'_, Self>, HRESULT> {
        LaidOut::in_arena(|arena| {
            let slot = arena.reserve(1);
            let raw = view.encode(arena);
            // SAFETY: room for one was made.
            unsafe { slot.set(0, raw) };
            slot
        })
    }
}

impl Options<'_> {
    fn encode(self, arena: &mut Arena) -> OPTIONDATA {
        let (values, count) = self.values.encode(arena);
        OPTIONDATA {
            ulFlags: self.flags,
            lpRecipGUID: match self.recipient_guid {
                Some(guid) => arena.put(core::slice::from_ref(guid)),
                None => ptr::null_mut(),
            },
            lpszAdrType: self.address_type.encode(arena).unwrap_or_default(),
            lpszDLLName: self.dll_name.encode(arena).unwrap_or_default(),
            ulOrdinal: self.ordinal,
            cbOptionsData: arena.count(self.data.len()),
            lpbOptionsData: arena.put(self.data),
            cOptionsProps: arena.count(count),
            lpOptionsProps: values.or_null(count),
        }
    }

    /// How wide the texts are, if there are any. Fails with MAPI_E_BAD_CHARWIDTH where nobody told,
    /// or both are.
    fn width(self) -> Read<Option<bool>> {
        let texts = [self.address_type, self.dll_name];
        let mut widths = texts
            .into_iter()
            .filter(|text| !text.is_null())
            .map(|text| text.wide);
        match (widths.next(), widths.next()) {
            (None, _) => Ok(None),
            (Some(Some(wide)), other) if other.is_none_or(|other| other == Some(wide)) => {
                Ok(Some(wide))
            }
            _ => Err(MAPI_E_BAD_CHARWIDTH),
        }
    }
}

/// Options that a transport has and lends: see
/// [`IXPLogon::register_options`](crate::IXPLogon::register_options).
#[derive(Debug)]
pub struct OwnedOptions {
    block: MapiViews<OPTIONDATA>,
    wide: bool,
}

impl OwnedOptions {
    /// Copies options. Fails with MAPI_E_BAD_CHARWIDTH where texts differ in width or nobody told
    /// it, and with MAPI_E_NOT_ENOUGH_MEMORY.
    pub fn new(options: &[Options<'_>]) -> Result<Self> {
        let mut wide = None;
        for options in options {
            match (wide, options.width()?) {
                (Some(wide), Some(other)) if wide != other => {
                    return Err(MAPI_E_BAD_CHARWIDTH.into());
                }
                (_, None) => {}
                (_, told) => wide = told,
            }
        }
        let wide = wide.unwrap_or(true);
        if options.is_empty() {
            let block = MapiViews::default();
            return Ok(Self { block, wide });
        }
        let block = Arena::block(|arena| {
            let slots = arena.reserve(options.len());
            for (index, options) in options.iter().enumerate() {
                let raw = options.encode(arena);
                // SAFETY: room for as many was made.
                unsafe { slots.set(index, raw) };
            }
            slots
        })?;
        // SAFETY: a new block with as many, which point into it.
        let block = unsafe { MapiViews::from_raw(block.as_ptr(), options.len()) };
        Ok(Self { block, wide })
    }

    /// Where they are, and whether the texts are UTF-16.
    pub(crate) const fn get(&self) -> (Views<'_, OPTIONDATA>, bool) {
        (self.block.get(), self.wide)
    }
}

/// A page of a dialog, for BuildDisplayTable: a `DTPAGE`, borrowed.
#[derive(Clone, Copy, Debug)]
pub struct Page<'a> {
    /// The name or number of the dialog template.
    pub resource: RawText<'a>,
    /// The help component: its name, or the number of the string with its name.
    pub component: RawText<'a>,
    /// The controls. Fails for each that has a type of control that is not one.
    pub controls: Views<'a, DTCTL>,
}

// SAFETY: `view` reads what is counted; what is laid out points to what the view borrows.
unsafe impl View for DTPAGE {
    type Borrowed<'a> = Page<'a>;

    unsafe fn view<'a>(ptr: *const Self) -> core::result::Result<Page<'a>, HRESULT> {
        // SAFETY: as the caller vouches; both members of the union are numbers.
        unsafe {
            let raw: &Self = one(ptr)?;
            Ok(Page {
                resource: RawText::new(raw.lpszResourceName, None),
                component: RawText::new(raw.u.lpszComponent, None),
                controls: Views::new(slice(raw.lpctl, raw.cctl)?),
            })
        }
    }

    fn lay_out(view: Self::Borrowed<'_>) -> core::result::Result<LaidOut<'_, Self>, HRESULT> {
        let controls = view.controls.as_raw();
        LaidOut::made(Self {
            cctl: count(controls.len())?,
            lpszResourceName: view.resource.ptr.cast_mut(),
            u: crate::abi::DTPAGE_u {
                lpszComponent: view.component.ptr.cast_mut(),
            },
            lpctl: controls.as_ptr().cast_mut(),
        })
    }
}

/// A control of a [`Page`]: a `DTCTL`, borrowed.
#[derive(Clone, Copy, Debug)]
pub struct Control<'a> {
    /// How it behaves.
    pub flags: ControlFlags,
    /// The bytes that a notification of the control carries.
    pub notification: &'a [u8],
    /// The pattern of characters that may be typed.
    pub filter: RawText<'a>,
    /// The number of the control in the dialog template.
    pub item_id: u32,
    /// What it is, without its texts: those come from the template.
    pub kind: ControlKind<'a>,
}

macro_rules! controls {
    ($($(#[$doc:meta])* $kind:ident($struct:ident) = $type:ident, $member:ident;)*) => {
        /// What a [`Control`] is.
        #[derive(Clone, Copy, Debug)]
        #[non_exhaustive]
        pub enum ControlKind<'a> {
            $($(#[$doc])* $kind(&'a $struct),)*
        }

        /// # Safety
        ///
        /// The control is well-formed and stays unchanged for `'a`.
        unsafe fn kind<'a>(raw: &'a DTCTL) -> Read<ControlKind<'a>> {
            // SAFETY: the caller vouches for the member that the type names.
            unsafe {
                match raw.ulCtlType {
                    $(ControlType::$type => one(raw.ctl.$member).map(ControlKind::$kind),)*
                    _ => Err(MAPI_E_INVALID_PARAMETER),
                }
            }
        }

        impl ControlKind<'_> {
            /// The type in a [`DTCTL`].
            pub const fn control_type(&self) -> ControlType {
                match self {
                    $(Self::$kind(_) => ControlType::$type,)*
                }
            }

            fn as_ptr(&self) -> *mut c_void {
                match self {
                    $(Self::$kind(control) => ptr::from_ref(*control).cast_mut().cast(),)*
                }
            }
        }
    };
}

controls! {
    /// A label.
    Label(DTBLLABEL) = DTCT_LABEL, lplabel;
    /// An edit field.
    Edit(DTBLEDIT) = DTCT_EDIT, lpedit;
    /// A list box.
    ListBox(DTBLLBX) = DTCT_LBX, lplbx;
    /// A list box with an edit field.
    ComboBox(DTBLCOMBOBOX) = DTCT_COMBOBOX, lpcombobox;
    /// A list box that drops down.
    DropDown(DTBLDDLBX) = DTCT_DDLBX, lpddlbx;
    /// A check box.
    CheckBox(DTBLCHECKBOX) = DTCT_CHECKBOX, lpcheckbox;
    /// A box around others.
    GroupBox(DTBLGROUPBOX) = DTCT_GROUPBOX, lpgroupbox;
    /// A push button.
    Button(DTBLBUTTON) = DTCT_BUTTON, lpbutton;
    /// A page with a tab.
    Page(DTBLPAGE) = DTCT_PAGE, lppage;
    /// A radio button.
    RadioButton(DTBLRADIOBUTTON) = DTCT_RADIOBUTTON, lpradiobutton;
    /// A list box with the values of a property.
    ValueList(DTBLMVLISTBOX) = DTCT_MVLISTBOX, lpmvlbx;
    /// A list box that drops down, with the values of a property.
    ValueDropDown(DTBLMVDDLBX) = DTCT_MVDDLBX, lpmvddlbx;
}

// SAFETY: `view` reads what the type names; what is laid out points to what the view borrows.
unsafe impl View for DTCTL {
    type Borrowed<'a> = Control<'a>;

    unsafe fn view<'a>(ptr: *const Self) -> core::result::Result<Control<'a>, HRESULT> {
        // SAFETY: as the caller vouches.
        unsafe {
            let raw: &Self = one(ptr)?;
            Ok(Control {
                flags: raw.ulCtlFlags,
                notification: slice(raw.lpbNotif, raw.cbNotif)?,
                filter: RawText::new(raw.lpszFilter, None),
                item_id: raw.ulItemID,
                kind: kind(raw)?,
            })
        }
    }

    fn lay_out(view: Self::Borrowed<'_>) -> core::result::Result<LaidOut<'_, Self>, HRESULT> {
        LaidOut::made(Self {
            ulCtlType: view.kind.control_type(),
            ulCtlFlags: view.flags,
            lpbNotif: if view.notification.is_empty() {
                ptr::null_mut()
            } else {
                view.notification.as_ptr().cast_mut()
            },
            cbNotif: count(view.notification.len())?,
            lpszFilter: view.filter.ptr.cast_mut(),
            ulItemID: view.item_id,
            ctl: crate::abi::DTCTL_ctl {
                lpv: view.kind.as_ptr(),
            },
        })
    }
}
