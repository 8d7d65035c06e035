use mapi_core::private::entry;

fn main() {
    let pointers = [std::ptr::without_provenance::<u64>(8)];
    let _ = entry::references(&pointers);
    let _ = entry::view_refs(&pointers);
    let _ = entry::pointee(pointers[0]);
    let _ = entry::slice(pointers[0], 4);
    let _ = entry::text(pointers[0], true);
}
