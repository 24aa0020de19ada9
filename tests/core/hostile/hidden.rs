//! Characters nobody sees: gone from what is typed, visible in what arrives, never a reason to turn a line round.
use klimanetz_core::visible::{excerpt, is_hidden, isolated, shown, without_hidden};

#[test]
fn controls_directions_and_zero_width_are_hidden() {
    let hidden = (0..=0x1f)
        .chain(0x7f..=0x9f)
        .chain([0x61c, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f]);
    let hidden = hidden
        .chain(0x202a..=0x202e)
        .chain(0x2066..=0x2069)
        .chain([0x2028, 0x2029, 0x2060, 0xfeff, 0xad, 0x3164, 0xe0041]);
    let mut n = 0;
    for c in hidden.filter_map(char::from_u32) {
        assert!(is_hidden(c), "{c:?}");
        assert_eq!(without_hidden(&format!("Kö{c}ln")), "Köln", "{c:?}");
        n += 1;
    }
    assert_eq!(n, 87);
    for c in [
        'a', 'ß', 'ö', ' ', '\u{a0}', '-', '„', 'ж', 'ש', '中', '🌍', '\u{301}', '\u{fe0f}', '\u{fffd}',
    ] {
        assert!(!is_hidden(c), "{c:?}");
    }
}

#[test]
fn what_is_hidden_is_written_out() {
    for (arrived, seen) in [
        ("Köln", "Köln"),
        ("Ann\u{202e}gpj.exe", "Ann⟨U+202E⟩gpj.exe"),
        ("a\u{2066}b\u{2069}c", "a⟨U+2066⟩b⟨U+2069⟩c"),
        ("\u{1b}[31mrot\u{7}\u{0}", "⟨U+001B⟩[31mrot⟨U+0007⟩⟨U+0000⟩"),
        ("a\u{7f}\u{85}b", "a⟨U+007F⟩⟨U+0085⟩b"),
        ("K\u{200b}ö\u{feff}ln", "K⟨U+200B⟩ö⟨U+FEFF⟩ln"),
        ("ad\u{200d}min", "ad⟨U+200D⟩min"),
        ("Zeile\r\nzwei\tdrei\nvier", "Zeile\r\nzwei\tdrei\nvier"),
        ("Wagen\rrücklauf", "Wagen⟨U+000D⟩rücklauf"),
        ("Wärme\u{ad}planung", "Wärme\u{ad}planung"),
        ("👩\u{200d}🔧 می\u{200c}خواهم", "👩\u{200d}🔧 می\u{200c}خواهم"),
        ("\u{200d}a", "⟨U+200D⟩a"),
        ("Ko\u{308}ln", "Ko\u{308}ln"),
        (
            "Z\u{335}\u{335}\u{335}\u{335}\u{335}\u{335}\u{335}\u{335}\u{489}\u{489}!",
            "Z\u{335}\u{335}\u{335}\u{335}\u{335}\u{335}\u{335}\u{335}…!",
        ),
        ("\u{e0041}", "⟨U+E0041⟩"),
    ] {
        assert_eq!(shown(arrived), seen);
        assert_eq!(shown(seen), seen, "once is enough");
    }
}

#[test]
fn joiners_that_hold_an_emoji_or_a_word_together_may_be_typed() {
    for line in ["👩\u{200d}🔧 Technik", "می\u{200c}خواهم", "🏳\u{fe0f}\u{200d}🌈"] {
        assert_eq!(without_hidden(line), line);
    }
    assert_eq!(without_hidden("ad\u{200d}min\u{200c}"), "admin");
}

#[test]
fn a_name_that_reads_from_right_to_left_is_isolated_where_no_element_can_be() {
    assert_eq!(isolated("Köln (NRW)"), "Köln (NRW)");
    assert_eq!(isolated("Köln\r\n\t(NRW)"), "Köln⟨U+000D⟩⟨U+000A⟩⟨U+0009⟩(NRW)");
    assert_eq!(isolated("יו לוי"), "\u{2068}יו לוי\u{2069}");
    assert_eq!(isolated("Anna جو"), "\u{2068}Anna جو\u{2069}");
    assert_eq!(excerpt(&"\u{202e}".repeat(1_000)).chars().count(), 121);
    // An isolate in the name itself cannot end ours.
    assert_eq!(isolated("\u{2069}יו"), "\u{2068}⟨U+2069⟩יו\u{2069}");
}
