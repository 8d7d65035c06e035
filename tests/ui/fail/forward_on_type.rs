#[mapi_core::forward(to = self.inner)]
struct Control {
    inner: mapi_core::IMAPIControl,
}

#[mapi_core::unsupported]
impl Control {}

fn main() {}
