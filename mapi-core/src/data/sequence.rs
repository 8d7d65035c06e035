//! What every list has, whether it is C's memory or values of Rust.

/// Gives a list, which is one of several slices, its length, its elements by index and in order,
/// and what it shows and compares by them.
///
/// Each kind of slice stands as `pattern => slice, |element| value;`. Where the element is read from
/// C memory, that it could be was checked when the list was made.
macro_rules! sequence {
    (impl[$($generic:tt)*] $list:ty as $item:ty, self.$field:tt {
        $($pattern:pat => $slice:ident, |$element:ident| $value:expr;)+
    }) => {
        impl<$($generic)*> $list {
            /// How many there are.
            #[allow(unused_variables)]
            pub const fn len(self) -> usize {
                match self.$field {
                    $($pattern => $slice.len(),)+
                }
            }

            /// Whether there is none.
            pub const fn is_empty(self) -> bool {
                self.len() == 0
            }

            /// The one at `index`; `None` behind the last.
            pub fn get(self, index: usize) -> Option<$item> {
                match self.$field {
                    $($pattern => $slice.get(index).map(|$element| $value),)+
                }
            }

            /// All in order.
            pub fn iter(self) -> impl ExactSizeIterator<Item = $item> + Clone {
                (0..self.len()).map(move |index| self.get(index).expect("an index below the length"))
            }
        }
    };
    (impl[$($generic:tt)*] $list:ty as $item:ty, self.$field:tt and Debug {
        $($arms:tt)+
    }) => {
        sequence!(impl[$($generic)*] $list as $item, self.$field { $($arms)+ });

        impl<$($generic)*> ::core::fmt::Debug for $list {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                f.debug_list().entries(self.iter()).finish()
            }
        }
    };
    (impl[$($generic:tt)*] $list:ty as $item:ty, self.$field:tt and Debug, PartialEq {
        $($arms:tt)+
    }) => {
        sequence!(impl[$($generic)*] $list as $item, self.$field and Debug { $($arms)+ });

        impl<$($generic)*> PartialEq for $list {
            fn eq(&self, other: &Self) -> bool {
                self.iter().eq(other.iter())
            }
        }
    };
}
