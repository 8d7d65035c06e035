use mapi_core::abi::{MAPIERROR, NOTIFICATION, SBinary, SPropValue, SRowSet};
use mapi_core::{LaidOutRefs, MapiArray, MapiBox, MapiPointers, MapiView, MapiViews, Views};

fn main() {
    let _ = MapiBox::new(SRowSet::default());
    let _ = MapiBox::new(MAPIERROR::default());
    let _ = MapiBox::new(SBinary::default());
    let _ = MapiBox::new(std::ptr::null_mut::<u8>());
    let _ = MapiArray::new(&[SPropValue::default()]);
    let _ = MapiArray::new(&[NOTIFICATION::default()]);
    let _ = MapiArray::new(&[std::ptr::null_mut::<SRowSet>()]);
    let _ = MapiView::<SRowSet>::new(SRowSet::default());
    let _ = MapiView::from_box(MapiBox::new(0u32));
    let _ = MapiViews::from_array(MapiArray::<SPropValue>::default());
    let _ = MapiPointers::from_array(MapiArray::<*mut SPropValue>::default());
    let _ = Views::new(&[SPropValue::default()]);
    let _ = LaidOutRefs::<SPropValue>::new([SPropValue::default()]);
}
