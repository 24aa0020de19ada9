//! Which columns a list shows, how high its rows are, and in which order they stand.
use super::menu::menu;
use crate::session::Session;
use crate::ui::part::{Button, CheckField, Emphasis};
use crate::ui::sight::Column;
use klimanetz_core::list::Filter;
use leptos::prelude::*;

/// A column that orders the rows and is chosen.
#[derive(Clone, Copy)]
pub struct Heading {
    pub code: &'static str,
    pub words: &'static str,
    /// Whether it is shown only where it is asked for.
    pub is_rare: bool,
    /// Whether it has a place where a row has two lines.
    pub is_small: bool,
}

impl Heading {
    pub fn of<R>(column: &Column<R>) -> Heading {
        Heading {
            code: column.code,
            words: column.header,
            is_rare: column.is_rare,
            is_small: column.is_small(),
        }
    }
}

/// The chip that opens the choice of columns.
pub fn column_menu(headings: Vec<Heading>, filter: RwSignal<Filter>) -> impl IntoView {
    let words = &Session::here().text().list;
    let is_on = Signal::derive(move || filter.with(|filter| filter.columns.is_some()));
    let panel = move |_| column_lines("list-column", headings.clone(), filter, |_| true);
    view! { <span class="chips list__columns">{menu("list-columns".to_owned(), words.columns, is_on, "arrow-down", panel)}</span> }
}

/// The choice of columns, of those that are `offered`, and of the density; the first one is always shown. Those that are not chosen are
/// the usual ones. `id` begins the ids of its boxes.
pub fn column_lines(
    id: &'static str,
    headings: Vec<Heading>,
    filter: RwSignal<Filter>,
    offered: fn(&Heading) -> bool,
) -> AnyView {
    let session = Session::here();
    let words = &session.text().list;
    let is_on = Signal::derive(move || filter.with(|filter| filter.columns.is_some()));
    let headings = StoredValue::new(headings);
    let codes = move |is_shown: &dyn Fn(&Heading) -> bool| {
        let codes = |all: &Vec<Heading>| {
            let shown = all.iter().skip(1).filter(|heading| is_shown(heading));
            shown.map(|heading| heading.code.to_owned()).collect::<Vec<_>>()
        };
        headings.with_value(codes)
    };
    let usual = move || codes(&|heading| !heading.is_rare);
    let choose = move |code: &str, is_chosen: bool| {
        filter.update(|filter| {
            let before = filter.columns.take().unwrap_or_else(usual);
            // In the order of the table, whichever was chosen first.
            let after = codes(&|known| {
                if known.code == code {
                    is_chosen
                } else {
                    before.iter().any(|one| one == known.code)
                }
            });
            filter.columns = (after != usual()).then_some(after);
        });
    };
    let line = |heading: Heading| {
        let Heading {
            code,
            words: called,
            is_rare,
            ..
        } = heading;
        let is_shown = Memo::new(move |_| {
            filter.with(|filter| match &filter.columns {
                Some(columns) => columns.iter().any(|column| column == code),
                None => !is_rare,
            })
        });
        let id = format!("{id}-{code}");
        view! {
            <div class="menu__line check__option kern-form-check">
                <input
                    id=id.clone()
                    type="checkbox"
                    class="kern-form-check__checkbox"
                    prop:checked=is_shown
                    on:change=move |event| choose(code, event_target_checked(&event))
                />
                <label class="kern-label" for=id>{called}</label>
            </div>
        }
    };
    let lines = headings
        .get_value()
        .into_iter()
        .skip(1)
        .filter(offered)
        .map(line)
        .collect_view();
    let dense = RwSignal::new(session.settings.dense.get_untracked());
    Effect::new(move |before: Option<()>| {
        let is_dense = dense.get();
        // Not kept means that it holds until the page is left.
        if before.is_some() && session.settings.set_dense(is_dense).is_ok() {
            session.remember_choices();
        }
    });
    let usual = Callback::new(move |()| filter.update(|filter| filter.columns = None));
    view! {
        <fieldset class="check kern-fieldset">
            <legend class="visually-hidden">{words.columns}</legend>
            {lines}
        </fieldset>
        <CheckField id=format!("{id}s-dense") label=words.dense value=dense />
        <Show when=move || is_on.get()>
            <Button label=words.usual_columns on_click=usual emphasis=Emphasis::Tertiary />
        </Show>
    }
    .into_any()
}

/// The columns as lines to press for the order.
pub fn order_lines(headings: &[Heading], filter: RwSignal<Filter>) -> AnyView {
    let words = &Session::here().text().list;
    let sort = Memo::new(move |_| filter.with(|filter| filter.sort.clone()));
    let line = |heading: &Heading| {
        let Heading {
            code, words: called, ..
        } = *heading;
        let now = move || sort.get().filter(|sort| sort.column == code);
        let behind = move || {
            now()
                .filter(|sort| sort.is_descending)
                .map(|_| format!(" ({})", words.descending))
        };
        view! {
            <button
                type="button"
                class="menu__line"
                aria-pressed=move || now().is_some().to_string()
                on:click=move |_| filter.update(|filter| filter.press(code))
            >
                {called}
                {behind}
            </button>
        }
    };
    let lines = headings.iter().map(line).collect_view();
    view! {
        <button
            type="button"
            class="menu__line"
            aria-pressed=move || sort.with(Option::is_none).to_string()
            on:click=move |_| filter.update(|filter| filter.sort = None)
        >
            {words.as_usual}
        </button>
        {lines}
    }
    .into_any()
}
