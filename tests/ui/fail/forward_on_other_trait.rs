struct Control;

#[mapi_core::forward(to = self)]
impl Clone for Control {
    fn clone(&self) -> Self {
        Self
    }
}

fn main() {}
