//! Calls from several threads at once.

use mapi_core::{MapiArray, mapi_interface};
use std::sync::atomic::{AtomicU32, Ordering};
use windows_core::{HRESULT, Interface, Result, implement};

#[mapi_interface(iid = "b0a7da7e-0006-4000-8000-000000000001")]
unsafe trait ICounter: IUnknown {
    fn Next(
        &self,
        step: u32,
        #[out] count: *mut u32,
        #[out]
        #[len_param(count)]
        numbers: *mut *mut u32,
    ) -> HRESULT;
}

#[implement(ICounter)]
struct Counter(AtomicU32);

impl ICounter_Impl for Counter_Impl {
    fn next(&self, step: u32) -> Result<MapiArray<u32>> {
        let first = self.0.fetch_add(step, Ordering::Relaxed);
        if first.is_multiple_of(7) {
            panic!("as the test wants");
        }
        MapiArray::new(&(first..first + step).collect::<Vec<_>>())
    }
}

/// The pointer of an object that may be used from any thread.
struct Shared(*mut core::ffi::c_void);

// SAFETY: the object is made for calls from any thread.
unsafe impl Sync for Shared {}

#[test]
fn one_object_serves_several_threads() {
    crate::allocator::balanced(|| {
        let counter: ICounter = Counter(AtomicU32::new(1)).into();
        let shared = Shared(counter.as_raw());
        let numbers = std::thread::scope(|scope| {
            let threads: Vec<_> = (0..4)
                .map(|_| {
                    let shared = &shared;
                    scope.spawn(move || {
                        // SAFETY: the object lives until the threads are joined, and the pointer
                        // is that of an `ICounter`.
                        let counter = unsafe { ICounter::from_raw_borrowed(&shared.0) };
                        let counter = counter.unwrap().clone();
                        let mut seen = Vec::new();
                        crate::allocator::balanced(|| {
                            for _ in 0..200 {
                                if let Ok(numbers) = counter.next(3) {
                                    seen.extend_from_slice(&numbers);
                                }
                            }
                        });
                        seen
                    })
                })
                .collect();
            threads
                .into_iter()
                .flat_map(|t| t.join().unwrap())
                .collect::<Vec<_>>()
        });
        let mut unique = numbers.clone();
        unique.sort_unstable();
        unique.dedup();
        assert_eq!(unique.len(), numbers.len(), "no call saw another's results");
        // The first numbers of the calls are 1, 4, 7, …; one call of seven panics.
        let panics = (0..800).filter(|call| (1 + 3 * call) % 7 == 0).count();
        assert_eq!(numbers.len(), 3 * (800 - panics));
        assert_eq!(crate::object::references(&counter), 1);
    });
}
