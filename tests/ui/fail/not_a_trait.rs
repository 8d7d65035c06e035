use mapi_core::mapi_interface;

#[mapi_interface(iid = none)]
struct Foo {
    count: u32,
}

fn count(foo: &Foo) -> u32 {
    foo.count
}

fn main() {}
