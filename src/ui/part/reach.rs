//! One tap to call somebody, and one to write.
use super::icon::Icon;
use klimanetz_core::prose::Address;
use klimanetz_core::visible::shown;
use leptos::prelude::*;

/// `call` and `write` are what a screen reader says; what is no number or mailbox makes no link.
#[component]
pub fn Reach(
    #[prop(into)] phone: String,
    #[prop(into)] call: String,
    #[prop(into)] mailbox: String,
    #[prop(into)] write: String,
) -> impl IntoView {
    let link = |address: Option<Address>, typed: String, name: String, icon: &'static str| {
        let title = shown(&typed).into_owned();
        address.map(|Address { href, .. }| {
            view! {
                <a class="reach__link" href=href title=title aria-label=name rel="noopener noreferrer nofollow">
                    <Icon name=icon />
                </a>
            }
        })
    };
    view! {
        <span class="reach">
            {link(Address::phone(&phone), phone.clone(), call, "phone")}
            {link(Address::mail(&mailbox), mailbox.clone(), write, "mail")}
        </span>
    }
}
