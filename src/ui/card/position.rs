//! „Position in der Verwaltung“: sums over all posts that lead to no single one.
use crate::session::Session;
use crate::ui::part::{Card, Table};
use klimanetz_core::catalogue::Term;
use klimanetz_core::summary::{Position as View, position};
use leptos::prelude::*;

#[component]
pub fn Position() -> impl IntoView {
    let session = Session::here();
    let text = session.text();
    let words = &text.overview;
    let all = session.view(position);
    let line = move |(term, n): &(Option<&'static Term>, Option<usize>)| {
        let label = term.map_or(words.no_answer, |term| text.term(term));
        n.map(|n| {
            row(
                label,
                view! { <td data-label=words.posts data-numeric="">{n}</td> }.into_any(),
            )
        })
    };
    let table = move |view: &View| {
        let rows = view.answers.iter().filter_map(line).collect_view();
        // One line for all that are hidden: which of them are small, and which are hidden for their sake, is not to be told.
        let hidden = view.answers.iter().any(|(_, n)| n.is_none());
        let hidden = hidden.then(|| {
            let number = view! { <td data-label=words.posts class="muted">{words.hidden}</td> };
            row(words.others, number.into_any())
        });
        let headers = vec![words.answer.to_owned(), words.posts.to_owned()];
        view! {
            <Table caption=text.label(&view.field.label) headers=headers>
                <tbody class="kern-table__body">{rows} {hidden}</tbody>
            </Table>
        }
    };
    let tables = move || {
        all.with(|all| match all.is_empty() {
            true => view! { <p class="muted">{words.position_none}</p> }.into_any(),
            false => all.iter().map(table).collect_view().into_any(),
        })
    };
    view! {
        <Card title=words.position_title id="position">
            <p>{words.position_intro}</p>
            {tables}
        </Card>
    }
}

fn row(label: &'static str, number: AnyView) -> impl IntoView {
    view! { <tr><th scope="row">{label}</th> {number}</tr> }
}
