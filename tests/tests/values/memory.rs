//! The allocator that comes with the crate.

use mapi_core::memory::{self, Allocator};

const TRIALS: [&str; 3] = ["twice", "chained", "stack"];

/// Frees what is no block, in a process of its own.
#[test]
fn freeing_what_is_no_block_ends_a_debug_build() {
    if let Ok(trial) = std::env::var("MAPI_TRIAL") {
        let free = Allocator::BUILT_IN.free_buffer();
        let block = memory::allocate(16).unwrap();
        let mut stranger = [0u64; 4];
        // SAFETY: a debug build ends before it touches what is no block; a release build leaves
        // it alone.
        let code = unsafe {
            match trial.as_str() {
                "twice" => {
                    assert_eq!(free(block.as_ptr()), 0);
                    free(block.as_ptr())
                }
                "chained" => free(memory::allocate_more(8, block).unwrap().as_ptr()),
                _ => free((&raw mut stranger[2]).cast()),
            }
        };
        assert_ne!(code, 0);
        println!("answered {code:#x}");
        return;
    }
    let name = "memory::freeing_what_is_no_block_ends_a_debug_build";
    for trial in TRIALS {
        let run = std::process::Command::new(std::env::current_exe().unwrap())
            .args(["--exact", name, "--nocapture"])
            .env("MAPI_TRIAL", trial)
            .output()
            .unwrap();
        let (out, err) = (
            String::from_utf8_lossy(&run.stdout),
            String::from_utf8_lossy(&run.stderr),
        );
        if cfg!(debug_assertions) {
            assert!(!run.status.success(), "{trial}");
            assert!(
                err.contains("is not a live block of MAPIAllocateBuffer"),
                "{trial}: {err}"
            );
        } else {
            assert!(run.status.success(), "{trial}");
            assert!(out.contains("answered 0x80070057"), "{trial}: {out}");
        }
    }
}

#[test]
fn threads_do_not_get_in_each_others_way() {
    std::thread::scope(|scope| {
        for thread in 0..4u8 {
            scope.spawn(move || {
                for size in 1..500 {
                    let block = memory::allocate(size).unwrap();
                    // SAFETY: the blocks are live, of that size, and this thread's.
                    unsafe {
                        let more = memory::allocate_more(size, block).unwrap();
                        block.cast::<u8>().as_ptr().write_bytes(thread, size);
                        more.cast::<u8>().as_ptr().write_bytes(!thread, size);
                        assert_eq!(block.cast::<u8>().add(size - 1).read(), thread);
                        assert!(
                            block.cast::<u128>().is_aligned() && more.cast::<u128>().is_aligned()
                        );
                        memory::free(block.as_ptr());
                    }
                }
            });
        }
    });
}
