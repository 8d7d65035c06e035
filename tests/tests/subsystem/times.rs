//! The arithmetic of times, compared with that of 64-bit numbers.

use mapi_core::abi::FILETIME;

fn time(number: u64) -> FILETIME {
    FILETIME {
        dwLowDateTime: number as u32,
        dwHighDateTime: (number >> 32) as u32,
    }
}

fn number(time: FILETIME) -> u64 {
    u64::from(time.dwHighDateTime) << 32 | u64::from(time.dwLowDateTime)
}

#[test]
fn times_are_64_bit_numbers() {
    const NUMBERS: [u64; 7] = [
        0,
        1,
        0xffff_ffff,
        0x1_0000_0000,
        0x01d9_1b2a_3c4d_5e6f,
        u64::MAX - 1,
        u64::MAX,
    ];
    let mapi = super::mapi();
    let exports = mapi.exports();
    for a in NUMBERS {
        // SAFETY: it takes numbers only.
        let negated = unsafe { exports.FtNegFt(time(a)) }.unwrap();
        assert_eq!(number(negated), a.wrapping_neg(), "-{a:#x}");
        for factor in [0, 1, 2, 0x8000_0001, u32::MAX] {
            // SAFETY: they take numbers only.
            let (product, small) = unsafe {
                (
                    exports.FtMulDw(factor, time(a)).unwrap(),
                    exports.FtMulDwDw(a as u32, factor).unwrap(),
                )
            };
            let wide = u64::from(factor);
            assert_eq!(number(product), a.wrapping_mul(wide), "{a:#x} * {wide:#x}");
            assert_eq!(number(small), u64::from(a as u32) * wide);
        }
        for b in NUMBERS {
            // SAFETY: they take numbers only.
            let (sum, difference) = unsafe {
                (
                    exports.FtAddFt(time(a), time(b)).unwrap(),
                    exports.FtSubFt(time(a), time(b)).unwrap(),
                )
            };
            assert_eq!(number(sum), a.wrapping_add(b), "{a:#x} + {b:#x}");
            // Wine 8 takes the first from the second; the reference names the first the minuend.
            assert_eq!(number(difference), b.wrapping_sub(a), "{a:#x} - {b:#x}");
        }
    }
}
