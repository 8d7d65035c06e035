//! Specs that could not be right, each refused once, by the macro itself.

use super::generated;

/// How many faults the macro finds in one method, and their texts.
fn faults(method: &str) -> Vec<String> {
    let spec =
        format!("#[mapi_interface(iid = none)] pub unsafe trait IFaulty: IUnknown {{ {method} }}");
    let file: syn::File = syn::parse2(generated(&spec)).expect("the expansion is Rust");
    let text = quote::quote!(#file).to_string();
    let parts = text.split("compile_error ! {").skip(1);
    parts
        .filter_map(|part| Some(part.split('"').nth(1)?.to_string()))
        .collect()
}

#[test]
fn each_is_one_fault() {
    for (method, fault) in [
        (
            "fn A(&self, #[inout] n: *mut u32, #[len_param(n)] p: *const u16, \
             #[inout] #[len_param(n)] q: *mut u16) -> HRESULT;",
            "counts another array",
        ),
        (
            "fn A(&self, flags: u32, #[encoding(flags)] a: *const TCHAR, \
             #[encoding(flags)] b: *const TCHAR) -> u32;",
            "return HRESULT",
        ),
        (
            "#[rust_name = \"a²\"] fn A(&self) -> HRESULT;",
            "not a valid identifier",
        ),
        (
            "fn A(&self, #[inout] n: *mut u32, #[len_param(n)] p: *const u16) -> u32;",
            "return HRESULT",
        ),
        (
            "fn A(&self, #[inout] n: *mut u32, #[inout] #[opt] #[len_param(n)] p: *mut *mut u16) \
             -> HRESULT;",
            "#[opt]",
        ),
        (
            "fn A(&self, n: u32, #[inout] #[len_param(n)] p: *mut *const u32) -> HRESULT;",
            "does not go with `*mut *const u32`",
        ),
        (
            "fn A(&self, #[inout] n: *mut u32, #[inout] #[view] #[len_param(n)] \
             p: *mut *mut SPropValue) -> HRESULT;",
            "#[view]",
        ),
        ("fn A(&self) -> Result<()>;", "HRESULT"),
        (
            "fn A(&self, #[out] #[owner(X, R)] p: *mut u32) -> HRESULT;",
            "only what is `#[inout]` is asked for",
        ),
        (
            "fn A(&self, #[inout] #[owner(X, R, S)] p: *mut u32) -> HRESULT;",
            "`owner` takes the type",
        ),
    ] {
        let found = faults(method);
        assert_eq!(found.len(), 1, "{method}: {found:?}");
        assert!(found[0].contains(fault), "{method}: {found:?}");
    }
}

#[test]
fn a_type_of_the_users_is_not_shadowed() {
    let spec = "#[mapi_interface(iid = none)] pub unsafe trait IOwned: IUnknown {
        fn A(
            &self,
            iid: *const GUID,
            #[out] #[iid_is(iid)] object: *mut Option<IUnknown>,
            #[out] #[owner(T)] owned: *mut u32,
        ) -> HRESULT;
    }";
    assert!(!generated(spec).to_string().contains("< T :"));
}
