//! Attributes of a spec that generated items have: what `deprecated`, `must_use` and `cfg` do.
//!
//! `expect` fails the build where the lint is silent, so that each of these functions is a test
//! that compiles only if the attribute arrived.

#![deny(unfulfilled_lint_expectations)]

use mapi_core::mapi_interface;
use windows_core::{HRESULT, Interface, Result};

/// Is on its way out.
#[deprecated = "use IOther"]
#[must_use = "it has to be used"]
#[mapi_interface(iid = "b0a7da7e-4001-4000-8000-000000000001")]
unsafe trait IOld: IUnknown {
    fn Get(&self, #[out] number: *mut u32) -> HRESULT;
}

#[mapi_interface(iid = "b0a7da7e-4002-4000-8000-000000000001")]
unsafe trait IMethods: IUnknown {
    #[deprecated(since = "0.1.0", note = "use `Count`")]
    fn Old(&self) -> HRESULT;
    #[must_use = "it says how many there are"]
    fn Count(&self) -> u32;
    #[cfg(windows)]
    fn Where(&self, place: *const NoSuchTypeElsewhere) -> HRESULT;
    #[cfg(not(windows))]
    fn Where(&self, #[out] place: *mut u8) -> HRESULT;
    #[optional]
    #[expect(clippy::too_many_arguments, reason = "as many as C has")]
    fn Many(&self, a: u8, b: u8, c: u8, d: u8, e: u8, f: u8, g: u8, h: u8) -> HRESULT;
}

#[allow(deprecated, reason = "an implementer has to name it")]
mod object {
    use super::*;

    #[derive(Debug)]
    #[windows_core::implement(IOld, IMethods)]
    pub struct Object;

    impl IOld_Impl for Object_Impl {
        fn get(&self) -> Result<u32> {
            Ok(1)
        }
    }

    impl IMethods_Impl for Object_Impl {
        fn old(&self) -> Result<()> {
            Ok(())
        }

        fn count(&self) -> u32 {
            2
        }

        #[cfg(windows)]
        fn r#where(&self, _place: &NoSuchTypeElsewhere) -> Result<()> {
            Ok(())
        }

        #[cfg(not(windows))]
        fn r#where(&self) -> Result<u8> {
            Ok(3)
        }
    }
}

use object::Object;

#[cfg(windows)]
type NoSuchTypeElsewhere = u8;

#[test]
fn a_deprecated_interface_warns_where_it_is_named() {
    #[expect(deprecated)]
    fn takes(object: &IOld) -> Result<u32> {
        object.get()
    }
    #[expect(deprecated)]
    let object = IOld::from(Object);
    assert_eq!(takes(&object), Ok(1));
}

#[test]
fn an_interface_that_must_be_used_warns_where_it_is_not() {
    #[allow(deprecated, reason = "another test")]
    fn make() -> IOld {
        Object.into()
    }
    #[expect(unused_must_use)]
    {
        make();
    }
}

#[test]
fn a_deprecated_method_warns_on_both_calls() {
    let object = IMethods::from(Object);
    #[expect(deprecated)]
    let checked = object.old();
    assert_eq!(checked, Ok(()));
    #[expect(deprecated)]
    // SAFETY: a method without arguments.
    let raw = unsafe { (object.vtable().Old)(object.as_raw()) };
    assert_eq!(raw, mapi_core::abi::codes::S_OK);
}

#[test]
fn a_value_that_must_be_used_warns_where_it_is_not() {
    let object = IMethods::from(Object);
    #[expect(unused_must_use)]
    {
        object.count();
    }
    assert_eq!(object.count(), 2);
}

#[test]
fn one_of_two_slots_is_there() {
    let object = IMethods::from(Object);
    #[cfg(windows)]
    assert_eq!(object.r#where(&1), Ok(()));
    #[cfg(not(windows))]
    assert_eq!(object.r#where(), Ok(3));
    let slots = IMethods::DESCRIPTION
        .methods
        .iter()
        .map(|m| (m.name, m.slot));
    assert_eq!(
        slots.collect::<Vec<_>>(),
        [("Old", 3), ("Count", 4), ("Where", 5), ("Many", 6)]
    );
    assert!(object.many(1, 2, 3, 4, 5, 6, 7, 8).is_err());
}

#[test]
fn an_implementer_is_warned() {
    // The trait, its vtable and its slot, each where it is named.
    #[expect(deprecated)]
    fn is_implemented<T: IOld_Impl>() {}
    #[expect(deprecated)]
    type Vtable = IOld_Vtbl;
    #[expect(deprecated)]
    let slot = core::mem::offset_of!(IMethods_Vtbl, Old);
    #[expect(deprecated)]
    fn calls<T: IMethods_Impl>(object: &T) -> Result<()> {
        object.old()
    }
    assert_eq!(
        (slot, size_of::<Vtable>()),
        (3 * size_of::<usize>(), 4 * size_of::<usize>())
    );
    let _ = (
        is_implemented::<object::Object_Impl>,
        calls::<object::Object_Impl>,
    );
}
