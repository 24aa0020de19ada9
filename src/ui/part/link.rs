//! Links inside the app, and those that lead out of it.

use super::words::{mailbox as shown_mailbox, marked, words};
use klimanetz_core::page_address;
use klimanetz_core::prose::Address;
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
            {words(&label)}
        </a>
    }
}

/// A link to a page of the web that somebody wrote down; anything else is text.
#[component]
pub fn PageLink(#[prop(into)] address: String) -> impl IntoView {
    match page_address(&address).and_then(|full| Address::parse(&full)) {
        Some(found) => {
            let shown = words(&address).into_any();
            outward(found, true, "link kern-link kern-link--no-visited-state", shown)
        }
        None => words(&address).into_any(),
    }
}

/// A link to a page of the app, whose words were looked for.
#[component]
pub fn MarkedLink(#[prop(into)] href: String, pieces: Vec<(String, bool)>) -> impl IntoView {
    view! { <a class="link kern-link kern-link--no-visited-state" href=href>{marked(pieces)}</a> }
}

/// A link to a mailbox; anything else is text.
#[component]
pub fn MailLink(#[prop(into)] mailbox: String) -> impl IntoView {
    let shown = shown_mailbox(&mailbox).into_any();
    contact(Address::mail(&mailbox), mailbox, shown)
}

/// A link that dials; anything but exactly one telephone number is text.
#[component]
pub fn PhoneLink(#[prop(into)] number: String) -> impl IntoView {
    let shown = words(&number).into_any();
    contact(Address::phone(&number), number, shown)
}

fn contact(address: Option<Address>, label: String, shown: AnyView) -> AnyView {
    match address {
        Some(address) => {
            let says_where = label == address.target || !address.href.starts_with("mailto:");
            outward(address, says_where, "link kern-link kern-link--no-visited-state", shown)
        }
        None => shown,
    }
}

/// The one place where an address from data becomes a link. Where it leads stands behind it, unless its words say so.
pub(super) fn outward(address: Address, says_where: bool, class: &'static str, inside: AnyView) -> AnyView {
    let Address { href, target, is_page } = address;
    let leads_to = (!says_where).then(|| view! { <span>" (" <bdi>{target}</bdi> ")"</span> });
    view! {
        <a
            class=(!class.is_empty()).then_some(class)
            href=href
            target=is_page.then_some("_blank")
            rel="noopener noreferrer nofollow"
        >
            {inside}
        </a>
        {leads_to}
    }
    .into_any()
}
