//! The specs of the `hygiene` crates compile in every edition; here they are called.

use widestring::u16cstr;
use windows_core::{GUID, IUnknown, Interface};

macro_rules! in_edition {
    ($edition:ident, $krate:ident) => {
        mod $edition {
            use super::*;
            use $krate::{base, functions, keywords, names, shadows, usage, visibility};

            #[test]
            fn names_of_generated_code_are_names_like_others() {
                let object = names::names();
                assert_eq!(object.values(1, 2, 3, 4, 5), 54321);
                assert_eq!(object.results(), Ok((1, 2, 3, 4, 5, 6)));
                let unknown: IUnknown = object.cast().unwrap();
                let mut block = None;
                let answer = object
                    .all::<IUnknown>(
                        Some(u16cstr!("text")),
                        Some(&[1]),
                        Some(&mut [2]),
                        Some(&mut block),
                        Some(&unknown),
                    )
                    .unwrap();
                assert_eq!(answer.code, mapi_core::abi::codes::S_FALSE);
                assert_eq!(answer.value, unknown);
                assert_eq!(object.r#match(c"in"), Ok(()));
                assert!(object.r#match(c"").is_err());
                // The C name of a method means the slot, the Rust name of `Clone` the reference.
                assert_eq!(object.clone_(), Ok(()));
                assert_eq!(object.clone(), object);
                assert_eq!(object.new(), Ok(()));
                assert_eq!(object.matches(&GUID::zeroed()), Ok(()));
                assert_eq!(object.guard(), Ok(()));
                assert_eq!(object.otherwise(), Ok(()));
            }

            #[test]
            fn names_of_others_do_not_get_in_the_way() {
                // A `T` that the spec mentions is not the parameter of the call.
                let query = shadows::IShadows::query_::<IUnknown>;
                let _: fn(&_, shadows::T, shadows::I, shadows::Queried) -> _ = query;
                assert_eq!(shadows::interfaces::DT::DESCRIPTION.slot_count(), 5);
            }

            #[test]
            fn methods_may_be_keywords() {
                let _: fn(&keywords::IKeywords) -> u32 = keywords::call;
                let mut names = keywords::IKeywords::DESCRIPTION.methods.iter();
                let gen_ = names.find(|method| method.name == "Gen").unwrap();
                assert_eq!(gen_.rust_name, Some("gen"));
                assert_eq!(gen_.params[0].name, "gen");
            }

            #[test]
            fn a_spec_may_stand_in_a_function() {
                assert_eq!(functions::declared_in_a_function(), ["ILocal", "IUnknown"]);
                assert_eq!(functions::IN_A_CONST, "IConst");
            }

            #[test]
            fn the_base_needs_no_import_and_uses_one() {
                let names = base::in_a_function();
                assert_eq!(names, ["INowhere", "IInside"]);
                assert_eq!(base::functions::imported_outside(), "IOutside");
                let base = base::not_imported::INotImported::DESCRIPTION.base();
                assert_eq!(base.map(|base| base.name), Some("IUnknown"));
            }

            #[test]
            fn a_slot_that_is_not_there_moves_those_behind_it() {
                let slots: Vec<_> = usage::slots().collect();
                assert_eq!(slots, [("Before", 3), ("Alternative", 4), ("After", 5)]);
            }

            #[test]
            fn a_line_of_any_visibility_has_its_slots() {
                assert_eq!(visibility::SLOTS, 3 + 5);
            }
        }
    };
}

in_edition!(edition_2018, mapi_tests_hygiene_2018);
in_edition!(edition_2021, mapi_tests_hygiene_2021);
in_edition!(edition_2024, mapi_tests_hygiene_2024);
