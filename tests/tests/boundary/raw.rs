//! Calls as C makes them, and the pointers that C should not pass.

use core::ptr;

/// A call through the slot itself, past every check of the caller's side.
macro_rules! raw {
    ($object:expr, $slot:ident $(, $argument:expr)* $(,)?) => {{
        let object = &$object;
        // SAFETY: the slot is that of the object, and the arguments are what the test wants a
        // C caller to pass: valid, or a pointer that the entry point has to refuse.
        unsafe {
            (windows_core::Interface::vtable(object).$slot)(
                windows_core::Interface::as_raw(object),
                $($argument),*
            )
        }
    }};
}

/// What stands in a C caller's variable before a call: nothing that a callee may read.
pub const DIRT: u8 = 0xa5;

/// A place with dirt in it.
pub fn dirty<T>() -> T
where
    T: mapi_core::CLayout,
{
    let mut place = core::mem::MaybeUninit::<T>::uninit();
    // SAFETY: any bits are a value of what C lays out.
    unsafe {
        place.as_mut_ptr().write_bytes(DIRT, 1);
        place.assume_init()
    }
}

/// A place for an interface with dirt in it, as C's uninitialised variables have.
pub struct DirtyPlace(pub usize);

impl DirtyPlace {
    pub fn new() -> Self {
        Self(usize::from_ne_bytes([DIRT; size_of::<usize>()]))
    }

    pub fn place<I>(&mut self) -> *mut Option<I> {
        (&raw mut self.0).cast()
    }

    /// What is there now; the reference is the test's.
    pub fn take<I: windows_core::Interface>(&mut self) -> Option<I> {
        assert_ne!(*self, Self::new(), "nobody wrote the place");
        let raw: *mut core::ffi::c_void = ptr::with_exposed_provenance_mut(self.0);
        self.0 = 0;
        // SAFETY: the callee wrote null or a reference to an `I`.
        (!raw.is_null()).then(|| unsafe { I::from_raw(raw) })
    }
}

impl PartialEq for DirtyPlace {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}

impl core::fmt::Debug for DirtyPlace {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "{:#x}", self.0)
    }
}

/// Memory with an address in it that is aligned for bytes only.
#[repr(C, align(16))]
pub struct Misaligned([u8; 64]);

impl Misaligned {
    pub fn new() -> Self {
        Self([DIRT; 64])
    }

    pub fn at<T>(&mut self) -> *mut T {
        assert!(align_of::<T>() > 1);
        (&raw mut self.0[1]).cast()
    }

    /// Whether nobody wrote there.
    pub fn is_untouched(&self) -> bool {
        self.0 == [DIRT; 64]
    }
}
