//! „Stimmt noch“: one click that says that a record holds as it is.
use crate::session::Session;
use crate::ui::part::{Button, Emphasis};
use klimanetz_core::draft::confirm;
use leptos::prelude::*;

/// The button for a record of the directory.
#[component]
pub fn StillTrue(
    kind: &'static str,
    id: String,
    #[prop(optional, into)] name: String,
    #[prop(optional)] is_primary: bool,
) -> impl IntoView {
    let session = Session::here();
    let text = session.text();
    let say = Callback::new(move |()| {
        session.tell(session.commit(confirm(kind, &id, session.today())));
    });
    let label = match name.as_str() {
        "" => text.common.confirm.to_owned(),
        name => (text.due.confirm_name)(&klimanetz_core::visible::isolated(name)),
    };
    let emphasis = if is_primary {
        Emphasis::Primary
    } else {
        Emphasis::Tertiary
    };
    view! { <Button label=label icon="check" emphasis=emphasis on_click=say /> }
}
