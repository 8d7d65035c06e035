use mapi_core::mapi_interface;

struct Foo;

#[mapi_interface(iid = none)]
impl Foo {
    fn count(&self) -> u32 {
        3
    }
}

fn count(foo: &Foo) -> u32 {
    foo.count()
}

fn main() {}
