//! What may be followed out of the app, and where it really leads.
use crate::visible::is_hidden;
use idna::punycode;

/// The most characters that a part of a host's name between two dots may have (RFC 1035).
const LONGEST_LABEL: usize = 63;

/// An address to the web, to a mailbox or a telephone, checked: what it says is where it leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address {
    /// What the browser follows. The host is plain ASCII, without user name and password.
    pub href: String,
    /// Where it leads, for people: host and port, mailbox, or number. An international host stands here as ASCII (`xn--…`), so
    /// that no look-alike passes for another.
    pub target: String,
    /// Whether it leads to a page, which opens beside the app.
    pub is_page: bool,
}

impl Address {
    /// Reads an address from data; nothing if it is of another kind, or could lead elsewhere than it says.
    ///
    /// Whitespace, control and hidden characters and backslashes refuse it: browsers drop or bend them, people do not see them.
    pub fn parse(text: &str) -> Option<Address> {
        if text.chars().any(|c| c.is_whitespace() || is_hidden(c) || c == '\\') {
            return None;
        }
        let (scheme, rest) = text.split_once(':')?;
        match scheme.to_ascii_lowercase().as_str() {
            scheme @ ("http" | "https") => page(scheme, rest),
            "mailto" => Address::mail(rest),
            "tel" => Address::phone(rest),
            _ => None,
        }
    }

    /// A mailbox, `klima@stadt.example`. What an address may carry beside it (a text, further recipients) is left out.
    pub fn mail(mailbox: &str) -> Option<Address> {
        let mailbox = mailbox.split('?').next()?;
        let (name, domain) = mailbox.split_once('@')?;
        let is_plain = |c: char| c.is_ascii_alphanumeric() || "!#$&'*+-/=^_`{|}~.".contains(c);
        if name.is_empty() || !name.chars().all(is_plain) {
            return None;
        }
        let target = format!("{name}@{}", host(domain)?);
        Some(Address {
            href: format!("mailto:{target}"),
            target,
            is_page: false,
        })
    }

    /// A telephone number, if the whole text is one (`crate::phone`); no code that would make a telephone do something.
    pub fn phone(number: &str) -> Option<Address> {
        let target = crate::phone::dialled(number)?;
        Some(Address {
            href: format!("tel:{target}"),
            target,
            is_page: false,
        })
    }
}

fn page(scheme: &str, rest: &str) -> Option<Address> {
    let rest = rest.strip_prefix("//")?;
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let (authority, path) = rest.split_at_checked(end)?;
    // Whatever stands before the last `@` is a user name and names no host, however much it looks like one.
    let place = authority.rsplit('@').next()?;
    let target = match place.split_once(':') {
        Some((name, port)) => format!("{}:{}", host(name)?, port.parse::<u16>().ok().filter(|port| *port > 0)?),
        None => host(place)?,
    };
    Some(Address {
        href: format!("{scheme}://{target}{path}"),
        target,
        is_page: true,
    })
}

/// The host as browsers ask for it: lower case, ASCII, without the dot of the root.
fn host(name: &str) -> Option<String> {
    let name = name.strip_suffix('.').unwrap_or(name);
    let labels: Vec<String> = name.split('.').map(label).collect::<Option<_>>()?;
    let host = labels.join(".");
    let is_number = |label: &str| label.bytes().all(|b| b.is_ascii_digit()) || label.starts_with("0x");
    // Browsers read 0x7f.1 or 2130706433 as addresses of machines; only the form everybody reads alike is one here.
    let is_odd = labels.last().is_some_and(|last| is_number(last)) && host.parse::<std::net::Ipv4Addr>().is_err();
    (host.len() <= 253 && !is_odd).then_some(host)
}

fn label(name: &str) -> Option<String> {
    let lower: String = name.chars().flat_map(char::to_lowercase).collect();
    let is_plain = |c: char| {
        if c.is_ascii() {
            c.is_ascii_alphanumeric() || c == '-' || c == '_'
        } else {
            c.is_alphanumeric()
        }
    };
    if lower.is_empty() || lower.chars().count() > LONGEST_LABEL || !lower.chars().all(is_plain) {
        return None;
    }
    let ascii = if lower.is_ascii() {
        lower
    } else {
        format!("xn--{}", punycode::encode_str(&lower)?)
    };
    (ascii.len() <= LONGEST_LABEL && !ascii.starts_with('-') && !ascii.ends_with('-')).then_some(ascii)
}
