//! Methods whose names are keywords in `snake_case`, those of later editions included.

macro_rules! methods {
    ($($name:ident)*) => {
        /// Its methods are keywords.
        #[::mapi::mapi_interface(iid = "b0a7da7e-2701-4000-8000-000000000001", crate = ::mapi)]
        pub unsafe trait IKeywords: IUnknown {
            $(
                /// A keyword.
                fn $name(&self, r#gen: u32) -> u32;
            )*
        }
    };
}

methods!(
    Abstract As Async Auto Await Become Box Break Const Continue Crate Default Do Dyn Else Enum
    Extern False Final Fn For Gen If Impl In Let Loop Macro Match Mod Move Mut Override Priv Pub
    Raw Ref Return Safe Static Struct Super Trait True Try Type Typeof Union Unsafe Unsized Use
    Virtual Where While Yield
);

/// Calls some of them.
#[must_use]
pub fn call(object: &IKeywords) -> u32 {
    object.r#gen(1) + object.r#async(2) + object.crate_(3) + object.union(4) + object.r#for(5)
}
