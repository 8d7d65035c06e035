//! What can be read of HTML and RTF, roughly: enough to show a message.

/// The text of HTML, without its tags.
pub fn of_html(html: &str) -> String {
    let body = html.find("<body").map_or(html, |at| &html[at..]);
    let mut text = String::new();
    for part in body.split('<') {
        let (tag, rest) = part.split_once('>').unwrap_or(("", part));
        if ["br", "/p", "/div", "/tr", "/li"]
            .iter()
            .any(|end| tag.starts_with(end))
        {
            text.push('\n');
        }
        text.push_str(rest.trim_matches(['\r', '\n']));
    }
    for (name, with) in [
        ("&nbsp;", " "),
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&amp;", "&"),
    ] {
        text = text.replace(name, with);
    }
    text
}

/// Groups of RTF without text of their own.
const HIDDEN: &[&str] = &["fonttbl", "colortbl", "stylesheet", "info", "pict", "*"];

/// The text of RTF, without what it says about fonts and the like.
pub fn of_rtf(rtf: &[u8]) -> String {
    let mut text = String::new();
    // Whether each open group is shown.
    let mut shown = vec![true];
    let mut at = 0;
    while let Some(byte) = rtf.get(at).copied() {
        at += 1;
        let show = shown.last().copied().unwrap_or(true);
        match byte {
            b'{' => shown.push(show),
            b'}' => drop(shown.pop()),
            b'\r' | b'\n' => {}
            b'\\' => {
                let rest = &rtf[at..];
                let letters = rest
                    .iter()
                    .take_while(|byte| byte.is_ascii_alphabetic())
                    .count();
                let word = str::from_utf8(&rest[..letters.max(1).min(rest.len())]).unwrap_or("");
                at += word.len().max(1);
                let number = rtf.get(at..).unwrap_or_default().iter();
                let digits = number.take_while(|byte| byte.is_ascii_digit() || **byte == b'-');
                let digits: String = digits.map(|byte| char::from(*byte)).collect();
                let out = match word {
                    _ if HIDDEN.contains(&word) => {
                        if let Some(own) = shown.last_mut() {
                            *own = false;
                        }
                        ""
                    }
                    "'" => {
                        let code = rtf.get(at..at + 2).and_then(|hex| str::from_utf8(hex).ok());
                        let code = code.and_then(|hex| u8::from_str_radix(hex, 16).ok());
                        at += 2;
                        if show {
                            text.extend(code.map(char::from));
                        }
                        continue;
                    }
                    "par" | "line" => "\n",
                    "tab" => "\t",
                    "\\" | "{" | "}" => word,
                    "u" if show => {
                        let unit: i32 = digits.parse().unwrap_or(0);
                        text.extend(char::from_u32(unit.cast_unsigned() & 0xFFFF));
                        // What stands for it where it is not known.
                        at += 1;
                        ""
                    }
                    _ => "",
                };
                if show {
                    text.push_str(out);
                }
                if letters > 0 {
                    at += digits.len();
                    at += usize::from(rtf.get(at) == Some(&b' '));
                }
            }
            byte if show => text.push(char::from(byte)),
            _ => {}
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_what_is_left() {
        let html = "<html><head><title>t</title></head><body><p>a &amp; b</p>\r\n<b>c</b></body>";
        assert_eq!(of_html(html), "a & b\nc");
        let rtf = br"{\rtf1\ansi{\fonttbl{\f0 Arial;}}\f0\fs20 gr\'fcn \{1\}\par{\*\x y}\u26085?!}";
        assert_eq!(of_rtf(rtf), "grün {1}\n日!");
        assert_eq!(of_rtf(br"\"), "");
        assert_eq!(of_rtf(br"\'f"), "");
    }
}
