//! An address book provider as a DLL, as MAPI loads it: `book_dll.dll`, `libbook_dll.so`. The provider
//! is `src/address_book.rs`. A MAPISVC.INF beside the MAPI DLL says that it is there:
//!
//! ```text
//! [Services]
//! BOOK=Sample people
//! [Default Services]
//! BOOK=
//! [BOOK]
//! Providers=BOOK_AB
//! [BOOK_AB]
//! PR_PROVIDER_DLL_NAME=book_dll.dll
//! PR_RESOURCE_TYPE=MAPI_AB_PROVIDER
//! PR_DISPLAY_NAME=Sample people
//! ```

mapi_core::provider_entry!(ABProviderInit = mapi_examples::address_book::new_provider);
