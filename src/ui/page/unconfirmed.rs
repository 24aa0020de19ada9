//! „Noch aktuell?“: what nobody has confirmed for a year, each with one click that does.
use crate::session::Session;
use crate::ui::block::{PAGE, more};
use crate::ui::block::{StillTrue, link_to};
use crate::ui::part::{Badge, Empty, Link, Table, Tone};
use klimanetz_core::summary::{Unconfirmed as Row, unconfirmed};
use leptos::prelude::*;

#[component]
pub fn Unconfirmed() -> impl IntoView {
    let session = Session::here();
    let text = session.text();
    let words = &text.due;
    let all = session.view(move |document| unconfirmed(document, session.today()));
    let n_shown = session.remembered("shown", PAGE);
    let row = move |row: Row| {
        let title = match row.title {
            title if title.is_empty() => text.common.unnamed.to_owned(),
            title => title,
        };
        let proposal = row
            .is_to_be_erased
            .then(|| view! { " " <Badge tone=Tone::Warning text=words.erase_proposed /> });
        let kind = text.kind(row.kind);
        view! {
            <tr>
                <th scope="row"><Link href=link_to(row.kind, &row.id).href() label=title.clone() /></th>
                <td data-label=text.directory.kind>{kind}</td>
                <td data-label=words.last_column>{(words.last)(&text.day(row.last))} {proposal}</td>
                <td><StillTrue kind=row.kind id=row.id name=title /></td>
            </tr>
        }
    };
    let shown = Memo::new(move |_| all.with(|all| all.iter().take(n_shown.get()).cloned().collect::<Vec<_>>()));
    let is_nothing = Memo::new(move |_| all.with(Vec::is_empty));
    let list = move || match is_nothing.get() {
        true => view! { <Empty title=words.confirm_none /> }.into_any(),
        false => {
            let headers = [
                text.directory.name,
                text.directory.kind,
                words.last_column,
                text.common.confirm,
            ];
            view! {
                <Table caption=words.confirm_title headers=headers.map(str::to_owned).to_vec() caption_hidden=true>
                    <tbody class="kern-table__body">
                        <For each=move || shown.get() key=|row| row.clone() let:one>{row(one)}</For>
                    </tbody>
                </Table>
                {move || more(all.with(Vec::len), n_shown)}
            }
            .into_any()
        }
    };
    view! {
        <h1>{words.confirm_title}</h1>
        <p>{words.confirm_intro}</p>
        {list}
    }
}
