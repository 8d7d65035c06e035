//! Where Wine 8 answers otherwise.

/// A reason, and what it leads to: steps, each with the answer of Wine and that of mapi-core.
type Difference = (
    &'static str,
    &'static [(&'static str, &'static str, &'static str)],
);

/// What differs, with the reason in what Wine does. The reference says what mapi-core does.
pub const DIFFERENCES: &[Difference] = &[
    (
        "GetProps wants tags",
        &[
            (
                "get all of nothing",
                "MAPI_E_INVALID_PARAMETER",
                r#"("S_OK", [])"#,
            ),
            (
                "get all",
                "MAPI_E_INVALID_PARAMETER",
                r#"("S_OK", ["PR_IMPORTANCE: 7", "PR_RECORD_KEY: 010203", "PR_DISPLAY_NAME: \"Minutes\"", "0x66051003: [4, 5]"])"#,
            ),
        ],
    ),
    (
        "the type that is asked for does not count",
        &[
            (
                "get another type",
                r#"("S_OK", ["PR_IMPORTANCE: 7"])"#,
                r#"("MAPI_W_ERRORS_RETURNED", ["0x0017000A is an error"])"#,
            ),
            (
                "get 8-bit text",
                r#"("S_OK", ["PR_DISPLAY_NAME: \"Minutes\""])"#,
                r#"("S_OK", ["PR_DISPLAY_NAME_A: \"Minutes\""])"#,
            ),
        ],
    ),
    (
        "an empty array of tags is good",
        &[
            ("get no tags", r#"("S_OK", [])"#, "MAPI_E_INVALID_PARAMETER"),
            ("delete no tags", "[]", "MAPI_E_INVALID_PARAMETER"),
        ],
    ),
    (
        "a PT_ERROR is set like a value",
        &[
            (
                "get the error",
                r#"("S_OK", ["0x0037000A is an error"])"#,
                r#"("MAPI_W_ERRORS_RETURNED", ["0x0037000A is an error"])"#,
            ),
            (
                "list with a read-only one",
                "[PR_IMPORTANCE, 0x0037000A, PR_RECORD_KEY, PR_DISPLAY_NAME, 0x66051003]",
                "[PR_IMPORTANCE, PR_RECORD_KEY, PR_DISPLAY_NAME, 0x66051003]",
            ),
            (
                "list without it",
                "[0x0037000A, PR_RECORD_KEY, PR_DISPLAY_NAME, 0x66051003]",
                "[PR_RECORD_KEY, PR_DISPLAY_NAME, 0x66051003]",
            ),
            (
                "list after that",
                "[0x0037000A, PR_RECORD_KEY, 0x66051003]",
                "[PR_RECORD_KEY, 0x66051003]",
            ),
        ],
    ),
    (
        "access is told of all, whatever is asked for",
        &[
            (
                "access to one set",
                r#"["READWRITE", "READWRITE", "READWRITE", "READWRITE", "READWRITE"]"#,
                r#"["DIRTY"]"#,
            ),
            (
                "access to a clean one",
                r#"["READWRITE | CLEAN", "READWRITE", "READWRITE", "READWRITE", "READWRITE"]"#,
                r#"["READWRITE | CLEAN"]"#,
            ),
            (
                "access to a read-only one",
                r#"["READONLY | CLEAN", "READWRITE", "READWRITE", "READWRITE", "READWRITE"]"#,
                r#"["READONLY | CLEAN"]"#,
            ),
        ],
    ),
    (
        "nothing is dirty",
        &[
            (
                "access to all",
                r#"[(PR_IMPORTANCE, "READWRITE"), (0x0037000A, "READWRITE"), (PR_RECORD_KEY, "READWRITE"), (PR_DISPLAY_NAME, "READWRITE"), (0x66051003, "READWRITE")]"#,
                r#"[(PR_IMPORTANCE, "DIRTY"), (PR_RECORD_KEY, "DIRTY"), (PR_DISPLAY_NAME, "DIRTY"), (0x66051003, "DIRTY")]"#,
            ),
            (
                "access to a dirty one",
                r#"["READWRITE | CLEAN", "READWRITE", "READWRITE", "READWRITE", "READWRITE"]"#,
                r#"["DIRTY"]"#,
            ),
        ],
    ),
    (
        "a read-only property is set",
        &[
            (
                "set a read-only one",
                "[]",
                r#"["0 PR_IMPORTANCE MAPI_E_NO_ACCESS"]"#,
            ),
            (
                "get a read-only one",
                r#"("S_OK", ["PR_IMPORTANCE: 10"])"#,
                r#"("S_OK", ["PR_IMPORTANCE: 9"])"#,
            ),
        ],
    ),
    (
        "access is not told of what was deleted",
        &[(
            "access to all with a deleted one",
            r#"[(0x0037000A, "READWRITE | CLEAN"), (PR_RECORD_KEY, "READWRITE"), (0x66051003, "READWRITE")]"#,
            r#"[(PR_IMPORTANCE, "DIRTY"), (PR_RECORD_KEY, "READWRITE | CLEAN"), (PR_DISPLAY_NAME, "DIRTY"), (0x66051003, "READWRITE | CLEAN")]"#,
        )],
    ),
    (
        "HrAddObjProps adds nothing",
        &[
            (
                "list with an object",
                "[0x0037000A, PR_RECORD_KEY, 0x66051003]",
                "[PR_RECORD_KEY, PR_CONTAINER_CONTENTS, 0x66051003]",
            ),
            ("add what is no object", "[]", "MAPI_E_INVALID_TYPE"),
            ("add in it", "[]", "MAPI_E_NO_ACCESS"),
        ],
    ),
    (
        "there are no streams, copies and names",
        &[
            ("open as a stream", "MAPI_E_NO_SUPPORT", "()"),
            ("copy to", "MAPI_E_NO_SUPPORT", "[]"),
            (
                "get the copy",
                r#"("S_OK", [])"#,
                r#"("S_OK", ["PR_RECORD_KEY: 010203", "PR_CONTAINER_CONTENTS: object", "0x66051003: [4, 5]"])"#,
            ),
            ("copy one", "MAPI_E_NO_SUPPORT", "[]"),
            ("all names", "MAPI_E_NO_SUPPORT", "[]"),
        ],
    ),
    (
        "a read-only object is changed",
        &[
            ("set in it", "[]", "MAPI_E_NO_ACCESS"),
            ("access in it", "()", "MAPI_E_NO_ACCESS"),
        ],
    ),
];
