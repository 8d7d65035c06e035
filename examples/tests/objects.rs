//! What the example `objects` prints, with MAPI and without.

#[allow(dead_code)]
#[path = "../objects.rs"]
mod objects;

use objects::Maker;

fn printed(maker: &Maker) -> Vec<String> {
    let mut out = vec![];
    objects::show(maker, &mut out).unwrap();
    let text = String::from_utf8(out).unwrap();
    text.lines().map(str::to_owned).collect()
}

#[test]
fn it_prints_the_same_with_mapi_and_without() {
    let maker = Maker::find();
    let lines = printed(&maker);
    let first = if cfg!(windows) {
        assert!(matches!(maker, Maker::Mapi(_)), "Windows has a MAPI");
        "MAPI is "
    } else {
        "without MAPI: "
    };
    assert!(lines[0].starts_with(first), "{}", lines[0]);
    assert_eq!(
        lines[1..],
        [
            "a property object",
            "  Minutes, importance 2",
            "  no body",
            "  left: [PR_SUBJECT, PR_RECORD_KEY]",
            "a table",
            "   12 Inbox",
            "    7 Archive",
            "    3 Drafts",
        ]
    );
}
