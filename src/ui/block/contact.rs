//! How somebody is reached: telephone and mail, each a link of one tap.
use crate::ui::part::{Icon, MailLink, PhoneLink};
use leptos::prelude::*;

/// The links; what is empty is left out.
pub fn contact_links(phones: &[&str], email: &str) -> impl IntoView + use<> {
    let phones: Vec<_> = phones
        .iter()
        .filter(|number| !number.is_empty())
        .map(|number| {
            let number = (*number).to_owned();
            view! { <span class="contact__way"><Icon name="phone" /> <PhoneLink number=number /></span> }
        })
        .collect();
    let mail = (!email.is_empty()).then(|| {
        let mailbox = email.to_owned();
        view! { <span class="contact__way"><Icon name="mail" /> <MailLink mailbox=mailbox /></span> }
    });
    let is_any = !phones.is_empty() || mail.is_some();
    is_any.then(|| view! { <span class="contact">{phones} {mail}</span> })
}
