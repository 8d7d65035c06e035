//! The scene of the example `get_session`: who asks whom for what, and nothing left at the end.

#[path = "../get_session.rs"]
#[allow(dead_code)]
mod get_session;

#[test]
fn the_scene() {
    let lines = get_session::play().unwrap();
    let text = lines.join("\n");
    let in_order = [
        "client   opens the address book",
        "MAPI     logs the provider on to profile Ada",
        "provider asks the support object for IMAPIGetSession: S_OK",
        "provider asks the IMAPIGetSession for GetMAPISession: S_OK",
        "provider asks the object for IMAPISession: S_OK",
        "provider has IMAPISession(0x",
        "provider asks the session for QueryIdentity: S_OK",
        "provider asks the session for GetMsgStoresTable: S_OK",
        "provider sees the store \"",
        "client   releases both",
        "MAPI     logs the provider off",
        "end      logon object: 1 made, 0 left",
        "end      provider: 1 made, 0 left",
        "end      support object: 1 made, 0 left",
        "end      session: 1 made, 0 left",
    ];
    let mut rest = text.as_str();
    for line in in_order {
        let at = rest
            .find(line)
            .unwrap_or_else(|| panic!("{line:?} in\n{text}"));
        rest = &rest[at + line.len()..];
    }
}
