//! One tap to call somebody, and one to write.
use super::icon::Icon;
use klimanetz_core::prose::Address;
use leptos::prelude::*;

/// `call` and `write` are what a screen reader says and the pointer shows; what is no number or mailbox makes no link.
#[component]
pub fn Reach(
    #[prop(into)] phone: String,
    #[prop(into)] call: String,
    #[prop(into)] mailbox: String,
    #[prop(into)] write: String,
) -> impl IntoView {
    let link = |address: Option<Address>, name: String, icon: &'static str| {
        address.map(|address| {
            view! {
                <a class="reach__link" href=address.href title=name.clone() aria-label=name rel="noopener noreferrer nofollow">
                    <Icon name=icon />
                </a>
            }
        })
    };
    view! {
        <span class="reach">
            {link(Address::phone(&phone), call, "phone")} {link(Address::mail(&mailbox), write, "mail")}
        </span>
    }
}
