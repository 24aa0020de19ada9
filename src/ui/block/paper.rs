//! A paper as it is shown before it is handed on: the same parts as in the files.
use crate::ui::part::{Fact, Facts, RichText, Table, Words, heading};
use klimanetz_core::interop::Block;
use leptos::prelude::*;

/// The parts, in order; their headings are of this level and the next.
pub fn paper_blocks(blocks: &[Block], level: u8) -> impl IntoView + use<> {
    blocks.iter().map(|one| block(one, level)).collect_view()
}

fn block(block: &Block, level: u8) -> AnyView {
    match block.clone() {
        Block::Heading(words) => heading(level, None, view! { <Words text=words /> }.into_any()),
        Block::Subheading(words) => heading(level + 1, None, view! { <Words text=words /> }.into_any()),
        Block::Line(words) => view! { <p><Words text=words /></p> }.into_any(),
        Block::List(items) => {
            let items = items.into_iter().map(|item| view! { <li><Words text=item /></li> });
            view! { <ul>{items.collect_view()}</ul> }.into_any()
        }
        Block::Facts(facts) => {
            let facts = facts.into_iter();
            let fact = |(name, said): (String, String)| view! { <Fact label=name><Words text=said /></Fact> };
            view! { <Facts>{facts.map(fact).collect_view()}</Facts> }.into_any()
        }
        Block::Prose(who, text) => {
            view! { <div class="stack stack--tight"><p><strong><Words text=who /></strong></p> <RichText text=text /></div> }
                .into_any()
        }
        Block::Table { caption, headers, rows } => {
            let row = |cells: Vec<String>| {
                let mut cells = headers.clone().into_iter().zip(cells);
                let name = cells.next().map(|(_, name)| view! { <th scope="row"><Words text=name /></th> });
                let cell = |(label, cell): (String, String)| view! { <td data-label=label><Words text=cell /></td> };
                view! { <tr>{name} {cells.map(cell).collect_view()}</tr> }
            };
            let rows = rows.into_iter().map(row).collect_view();
            view! { <Table caption=caption caption_hidden=true headers=headers.clone()><tbody class="kern-table__body">{rows}</tbody></Table> }
                .into_any()
        }
    }
}
