//! Methods that have the names of others: of a base's, of another interface's on the same
//! object, of Rust's own.

use mapi_core::mapi_interface;
use windows_core::{ComObject, HRESULT, Interface, Result, implement};

#[mapi_interface(raw, iid = "b0a7da7e-5001-4000-8000-000000000001")]
unsafe trait IBase: IUnknown {
    fn Get(&self, #[out] number: *mut u32) -> HRESULT;
    fn Save(&self) -> u32;
}

/// Declares `Get` anew, with another signature.
#[mapi_interface(raw, iid = "b0a7da7e-5002-4000-8000-000000000001")]
unsafe trait IDerived: IBase {
    fn Get(&self, add: u64, #[out] number: *mut u64) -> HRESULT;
}

/// And once more, with what the first one had.
#[mapi_interface(iid = "b0a7da7e-5003-4000-8000-000000000001")]
unsafe trait ILast: IDerived {
    fn Get(&self, #[out] number: *mut u32) -> HRESULT;
}

/// Has nothing to do with the others, except for the object.
#[mapi_interface(iid = "b0a7da7e-5004-4000-8000-000000000001")]
unsafe trait IOther: IUnknown {
    fn Get(&self, #[out] number: *mut u8) -> HRESULT;
    fn Save(&self) -> u32;
}

/// Names that Rust has on every interface, and some that it has elsewhere.
#[mapi_interface(iid = "b0a7da7e-5005-4000-8000-000000000001")]
unsafe trait IRust: IUnknown {
    fn Clone(&self, #[out] copy: *mut Option<IRust>) -> HRESULT;
    fn Next(&self) -> u32;
    fn Drop(&self) -> u32;
    fn Cast(&self) -> u32;
    fn Query(&self) -> u32;
    fn Into(&self) -> u32;
    fn Eq(&self) -> u32;
    fn Ok(&self) -> u32;
    fn New(&self) -> u32;
    fn Move(&self) -> u32;
    fn Vtable(&self) -> u32;
    fn AsRaw(&self) -> u32;
}

#[implement(ILast, IOther, IRust)]
struct Object;

impl IBase_Impl for Object_Impl {
    fn get(&self) -> Result<u32> {
        Ok(1)
    }

    fn save(&self) -> u32 {
        10
    }
}

impl IDerived_Impl for Object_Impl {
    fn get(&self, add: u64) -> Result<u64> {
        Ok(add + 2)
    }
}

impl ILast_Impl for Object_Impl {
    fn get(&self) -> Result<u32> {
        Ok(3)
    }
}

impl IOther_Impl for Object_Impl {
    fn get(&self) -> Result<u8> {
        Ok(4)
    }

    fn save(&self) -> u32 {
        40
    }
}

impl IRust_Impl for Object_Impl {
    fn clone_(&self) -> Result<IRust> {
        Ok(Object.into())
    }

    fn next(&self) -> u32 {
        1
    }

    fn drop_(&self) -> u32 {
        2
    }

    fn cast_(&self) -> u32 {
        3
    }

    fn query_(&self) -> u32 {
        4
    }

    fn into_(&self) -> u32 {
        5
    }

    fn eq_(&self) -> u32 {
        6
    }

    fn ok(&self) -> u32 {
        7
    }

    fn new(&self) -> u32 {
        8
    }

    fn r#move(&self) -> u32 {
        9
    }

    fn vtable_(&self) -> u32 {
        10
    }

    fn as_raw_(&self) -> u32 {
        11
    }
}

#[test]
fn the_nearest_method_is_called_and_the_inherited_ones_by_their_interface() {
    let last = ILast::from(Object);
    assert_eq!(last.get(), Ok(3));
    // Through a reference of the ancestor's type, or with its name.
    let derived: &IDerived = &last;
    assert_eq!(derived.get(5), Ok(7));
    assert_eq!(IDerived::get(&last, 5), Ok(7));
    let base: &IBase = derived;
    assert_eq!(base.get(), Ok(1));
    assert_eq!(IBase::get(&last), Ok(1));
    assert_eq!(last.save(), 10);
}

#[test]
fn each_name_has_its_own_slot() {
    let last = ILast::from(Object);
    let (mut first, mut second, mut third) = (0, 0, 0);
    // SAFETY: the arguments are what the declarations ask for.
    let codes = unsafe {
        [
            (last.vtable().Get)(last.as_raw(), &mut third),
            IDerived::Get(&last, 5, &mut second),
            IBase::Get(&last, &mut first),
        ]
    };
    assert!(codes.iter().all(|code| code.is_ok()));
    assert_eq!((first, second, third), (1, 7, 3));
    let slots = ILast::DESCRIPTION.slots().skip(3);
    let slots: Vec<_> = slots.map(|(i, m)| (i.name, m.name, m.slot)).collect();
    let expected = [
        ("IBase", "Get", 3),
        ("IBase", "Save", 4),
        ("IDerived", "Get", 5),
        ("ILast", "Get", 6),
    ];
    assert_eq!(slots, expected);
}

#[test]
fn interfaces_of_one_object_do_not_mix() {
    let object = ComObject::new(Object);
    let (last, other): (ILast, IOther) = (object.to_interface(), object.to_interface());
    assert_eq!((other.get(), other.save()), (Ok(4), 40));
    assert_eq!((last.get(), last.save()), (Ok(3), 10));
    assert_eq!(last.cast::<IOther>().unwrap().save(), 40);
}

#[test]
fn names_of_rust_keep_their_meaning() {
    let object = IRust::from(Object);
    // The clone is another reference, the copy another object.
    assert_eq!(object.clone(), object);
    assert_ne!(object.clone_().unwrap(), object);
    let numbers = [
        object.next(),
        object.drop_(),
        object.cast_(),
        object.query_(),
        object.into_(),
        object.eq_(),
        object.ok(),
        object.new(),
        object.r#move(),
        object.vtable_(),
        object.as_raw_(),
    ];
    assert_eq!(numbers, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    assert_eq!(object.cast::<IRust>().unwrap().as_raw(), object.as_raw());
}
