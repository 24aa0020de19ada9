//! On a phone: one chip for filters, groups, order and columns, and the sheet that holds them.
use super::columns::{Heading, column_lines, order_lines};
use super::filters::{Erased, choices};
use super::groups::{self, Grouping};
use crate::session::Session;
use crate::ui::part::{Button, Emphasis, Folded, Icon, Sheet};
use klimanetz_core::list::Filter;
use leptos::prelude::*;

/// Where the focus goes when the sheet is closed.
const OPENER: &str = "list-filters";

/// The chip, with how many filters are set.
pub fn opener(filter: RwSignal<Filter>, is_open: RwSignal<bool>) -> impl IntoView {
    let words = &Session::here().text().list;
    let n = Memo::new(move |_| filter.with(|filter| filter.chosen.len()));
    view! {
        <button
            type="button"
            id=OPENER
            class="chip list__opener"
            data-on=move || (n.get() > 0).then_some("")
            aria-haspopup="dialog"
            on:click=move |_| is_open.set(true)
        >
            <Icon name="dehaze" />
            {words.filters}
            {move || (n.get() > 0).then(|| format!(" {}", n.get()))}
        </button>
    }
}

/// What stands in the sheet.
#[derive(Clone)]
pub struct Asked {
    pub title: &'static str,
    pub filter: RwSignal<Filter>,
    pub facets: Vec<Erased>,
    pub headings: Vec<Heading>,
    pub grouping: Option<Grouping>,
    /// How many rows are left.
    pub n: Memo<usize>,
}

/// The sheet, as long as it is open.
pub fn sheet(asked: Asked, is_open: RwSignal<bool>) -> impl IntoView {
    let session = Session::here();
    let close = Callback::new(move |()| {
        is_open.set(false);
        session.focus(OPENER.to_owned());
    });
    move || is_open.get().then(|| opened(asked.clone(), close))
}

fn opened(asked: Asked, close: Callback<()>) -> impl IntoView {
    let text = Session::here().text();
    let words = &text.list;
    let Asked {
        title,
        filter,
        facets,
        headings,
        grouping,
        n,
    } = asked;
    let folded = move |facet: Erased| {
        let is_set = Signal::derive(move || filter.with(|filter| filter.is_set(facet.code)));
        view! { <Folded summary=facet.label is_used=is_set>{choices(facet, filter)}</Folded> }
    };
    let is_sorted = Signal::derive(move || filter.with(|filter| filter.sort.is_some()));
    let is_chosen = Signal::derive(move || filter.with(|filter| filter.columns.is_some()));
    let is_any = move || filter.with(|filter| !filter.chosen.is_empty());
    let reset = Callback::new(move |()| filter.update(|filter| filter.chosen.clear()));
    let columns = headings.clone();
    view! {
        <Sheet id="list-sheet" title=words.filters subject=title close=text.step.close on_close=close>
            <div class="sheet__form">
                <div class="sheet__body stack">
                    {facets.into_iter().map(folded).collect_view()}
                    <Folded summary=words.sort is_used=is_sorted>
                        <div role="group" aria-label=words.sort>{order_lines(&headings, filter)}</div>
                    </Folded>
                    <Folded summary=words.columns is_used=is_chosen>
                        {column_lines("list-sheet-column", columns.clone(), filter, |heading| heading.is_small)}
                    </Folded>
                    {grouping.map(|grouping| groups::chip(grouping, filter))}
                </div>
                <div class="sheet__foot">
                    <div class="sheet__answers">
                        {move || view! { <Button label=(words.show)(n.get()) on_click=close emphasis=Emphasis::Primary /> }}
                        <Show when=is_any>
                            <Button label=words.reset on_click=reset />
                        </Show>
                    </div>
                </div>
            </div>
        </Sheet>
    }
}
