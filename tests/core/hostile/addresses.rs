//! What becomes a link, and that what it says is where it leads.
use klimanetz_core::prose::{Address, Node, read};

#[test]
fn only_the_web_mailboxes_and_telephones_become_links() {
    let refused = [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "java\nscript:alert(1)",
        "java\tscript:alert(1)",
        " javascript:alert(1)",
        "\u{1}javascript:alert(1)",
        "\u{200b}javascript:x",
        "java\u{ad}script:x",
        "javascript\u{200d}:x",
        "vbscript:x",
        "data:text/html,<script>alert(1)</script>",
        "blob:https://example.org/x",
        "file:///etc/passwd",
        "about:blank",
        "view-source:https://example.org",
        "filesystem:https://example.org/x",
        "ftp://example.org",
        "ws://example.org",
        "intent://example.org",
        "ms-word:ofe|u|https://example.org",
        "//example.org",
        "\\\\example.org\\share",
        "/\\example.org",
        "/pfad",
        "#/personen/1",
        "?x=1",
        "example.org",
        "https:example.org",
        "https:/example.org",
        "https:///example.org",
        "https://",
        "https://?x",
        "https://#x",
        "https://@",
        "https://:80",
        "https:\\\\example.org",
        "https://example.org\\@evil.example",
        "https://exa mple.org",
        "https://example.org/a b",
        "https://example.org/\u{202e}gpj",
        "https://example.org/\u{0}",
        "https://example\u{200b}.org",
        "https://%65xample.org",
        "https://example..org",
        "https://.example.org",
        "https://-a.example",
        "https://example.org:0",
        "https://example.org:65536",
        "https://example.org:8a",
        "https://example.org:",
        "https://[::1]/",
        "https://0x7f000001/",
        "https://2130706433",
        "https://127.1",
        "https://0177.0.0.1",
        "https://127.0.0.256",
        "https://1.2.3.4.5",
        "https://ko\u{308}ln.example",
        "https://a^b.example",
        "https://a<b.example",
        "mailto:",
        "mailto:klima",
        "mailto:@example.org",
        "mailto:a@",
        "mailto:a@b@c",
        "mailto:a%0d%0abcc:x@example.org",
        "mailto:a,b@example.org",
        "mailto:<a@example.org>",
        "mailto:a b@example.org",
        "tel:",
        "tel:*%2306%23",
        "tel:*#06#",
        "tel:12",
        "tel:0800-RUFMICH",
        "tel:0000;ext=1",
        "tel:++49000",
        "tel:123456789012345678901",
        "",
        ":",
        "::",
        "h",
        "http",
        "https",
        "https:",
    ];
    for address in refused {
        assert_eq!(Address::parse(address), None, "{address:?}");
    }
    assert_eq!(refused.len(), 84);
}

#[test]
fn a_link_says_where_it_leads() {
    for (written, href, target) in [
        ("https://example.org", "https://example.org", "example.org"),
        ("HTTPS://EXAMPLE.ORG/Pfad", "https://example.org/Pfad", "example.org"),
        ("http://example.org.", "http://example.org", "example.org"),
        (
            "https://example.org:8443?x#y",
            "https://example.org:8443?x#y",
            "example.org:8443",
        ),
        ("https://example.org:080/", "https://example.org:80/", "example.org:80"),
        (
            "https://koeln.example@evil.example/x",
            "https://evil.example/x",
            "evil.example",
        ),
        (
            "https://koeln.example:pass@evil.example",
            "https://evil.example",
            "evil.example",
        ),
        (
            "https://a@koeln.example@evil.example",
            "https://evil.example",
            "evil.example",
        ),
        (
            "https://koeln.example%40evil.example@other.example",
            "https://other.example",
            "other.example",
        ),
        (
            "https://evil.example/https://koeln.example",
            "https://evil.example/https://koeln.example",
            "evil.example",
        ),
        (
            "https://evil.example?@koeln.example",
            "https://evil.example?@koeln.example",
            "evil.example",
        ),
        (
            "https://evil.example#@koeln.example",
            "https://evil.example#@koeln.example",
            "evil.example",
        ),
        ("https://127.0.0.1/x", "https://127.0.0.1/x", "127.0.0.1"),
        ("http://intranet/", "http://intranet/", "intranet"),
        // Names beyond ASCII stand as what they really are; the first is Köln, in the others letters only look like Latin ones.
        (
            "https://köln.example/ä",
            "https://xn--kln-sna.example/ä",
            "xn--kln-sna.example",
        ),
        (
            "https://KÖLN.example",
            "https://xn--kln-sna.example",
            "xn--kln-sna.example",
        ),
        (
            "https://kölп.example",
            "https://xn--kl-fka974a.example",
            "xn--kl-fka974a.example",
        ),
        (
            "https://аррӏе.example",
            "https://xn--80ak6aa92e.example",
            "xn--80ak6aa92e.example",
        ),
        (
            "https://bücher.example",
            "https://xn--bcher-kva.example",
            "xn--bcher-kva.example",
        ),
        (
            "https://例え.example",
            "https://xn--r8jz45g.example",
            "xn--r8jz45g.example",
        ),
        ("https://יו.example", "https://xn--9dbh.example", "xn--9dbh.example"),
        (
            "mailto:klima@example.org",
            "mailto:klima@example.org",
            "klima@example.org",
        ),
        (
            "MAILTO:Klima.Schutz+1@Köln.example?bcc=x@evil.example&body=Hallo",
            "mailto:Klima.Schutz+1@xn--kln-sna.example",
            "Klima.Schutz+1@xn--kln-sna.example",
        ),
        ("tel:+49-(0)221/221-0", "tel:+492212210", "+492212210"),
    ] {
        let found = Address::parse(written).unwrap_or_else(|| panic!("{written}"));
        assert_eq!(
            (found.href.as_str(), found.target.as_str()),
            (href, target),
            "{written}"
        );
        assert_eq!(found.is_page, href.starts_with("http"));
        assert_eq!(
            Address::parse(&found.href).as_ref(),
            Some(&found),
            "{href} says of itself what it is"
        );
    }
    assert_eq!(Address::phone("0000 123 456-78").unwrap().href, "tel:000012345678");
}

#[test]
fn words_that_name_another_host_do_not_hide_the_one_it_leads_to() {
    let says_where = |text: &str| match read(text).as_slice() {
        [Node::Paragraph(inside)] => match inside.as_slice() {
            [
                Node::Link {
                    says_where, address, ..
                },
            ] => Some((*says_where, address.target.clone())),
            _ => None,
        },
        _ => None,
    };
    let evil = || "evil.example".to_owned();
    for (text, expected) in [
        ("[https://koeln.example](https://evil.example)", Some((false, evil()))),
        ("[evil.example](https://evil.example/x)", Some((true, evil()))),
        ("<https://evil.example>", Some((true, evil()))),
        ("[evil\u{200b}.example](https://evil.example/x)", Some((false, evil()))),
        ("[](https://evil.example)", None),
        ("[Bericht](https://koeln.example@evil.example)", Some((false, evil()))),
        ("<klima@example.org>", Some((true, "klima@example.org".to_owned()))),
        ("[Bericht](javascript:alert(1))", None),
        ("[a]\n\n[a]: javascript:alert(1)", None),
        ("![Bild](https://evil.example/pixel.png)", None),
    ] {
        assert_eq!(says_where(text), expected, "{text}");
    }
}
