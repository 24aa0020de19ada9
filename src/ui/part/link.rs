//! Links inside the app, and what may be followed out of it.

use leptos::prelude::*;

/// A link to a page of the app; `current` marks the page that is open.
#[component]
pub fn Link(
    #[prop(into)] href: String,
    #[prop(into)] label: String,
    #[prop(optional, into)] current: Signal<bool>,
) -> impl IntoView {
    view! {
        <a
            class="link kern-link kern-link--no-visited-state"
            href=href
            aria-current=move || current.get().then_some("page")
        >
            <bdi>{label}</bdi>
        </a>
    }
}

/// The address as it may be put into a link, or nothing.
///
/// Browsers ignore tabs and line breaks inside an address, people do not see zero-width or direction marks: all of them
/// are taken out before the scheme is judged.
pub(super) fn safe_href(text: &str) -> Option<String> {
    let href: String = text.chars().filter(|sign| is_visible(*sign)).collect();
    let scheme = href.split_once(':')?.0.to_ascii_lowercase();
    let is_safe = match scheme.as_str() {
        "http" | "https" => host(&href).is_some(),
        "mailto" | "tel" => true,
        _ => false,
    };
    is_safe.then_some(href)
}

/// The host an `http` or `https` address leads to, without user name; a backslash counts as a slash, as browsers read
/// it.
pub(super) fn host(href: &str) -> Option<&str> {
    let (scheme, rest) = href.split_once("://")?;
    let authority = rest.split(['/', '\\', '?', '#']).next()?;
    let host = authority.rsplit('@').next()?;
    let is_web = scheme.eq_ignore_ascii_case("http") || scheme.eq_ignore_ascii_case("https");
    (is_web && !host.is_empty()).then_some(host)
}

fn is_visible(sign: char) -> bool {
    let is_mark = matches!(
        sign,
        '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}'
    );
    !(sign.is_control() || sign.is_whitespace() || is_mark)
}

#[cfg(test)]
mod tests {
    use super::{host, safe_href};

    #[test]
    fn only_web_mail_and_telephone_addresses_become_links() {
        for bad in [
            "javascript:alert(1)",
            "java\nscript:alert(1)",
            "\u{200b}javascript:x",
            "data:text/html,x",
            "//example.org",
            "example.org",
            "https:example.org",
            "https:///x",
        ] {
            assert_eq!(safe_href(bad), None, "{bad:?}");
        }
        for good in [
            "https://example.org/a",
            "HTTP://example.org",
            "mailto:klima@example.org",
            "tel:+49",
        ] {
            assert_eq!(safe_href(good).as_deref(), Some(good));
        }
    }

    #[test]
    fn the_host_is_where_the_link_really_leads() {
        assert_eq!(host("https://example.org@evil.example/x"), Some("evil.example"));
        assert_eq!(host("https://evil.example\\@example.org"), Some("evil.example"));
        assert_eq!(host("https://example.org:8443?x"), Some("example.org:8443"));
        assert_eq!(host("mailto:klima@example.org"), None);
    }
}
