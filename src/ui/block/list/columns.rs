//! Which columns a list shows, how high its rows are, and in which order they stand.
use super::menu::menu;
use crate::session::Session;
use crate::ui::part::{Button, CheckField, Emphasis};
use klimanetz_core::list::Filter;
use leptos::prelude::*;

/// Code, heading, and whether it is shown only where it is asked for.
type Heading = (&'static str, &'static str, bool);

/// The choice of columns; the first one is always shown. Those that are not chosen are the usual ones.
pub fn column_menu(headings: Vec<Heading>, filter: RwSignal<Filter>) -> impl IntoView {
    let session = Session::here();
    let words = &session.text().list;
    let is_on = Signal::derive(move || filter.with(|filter| filter.columns.is_some()));
    let headings = StoredValue::new(headings);
    let usual = move || {
        headings.with_value(|all| {
            all.iter()
                .skip(1)
                .filter(|(_, _, is_rare)| !is_rare)
                .map(|(code, ..)| (*code).to_owned())
                .collect::<Vec<_>>()
        })
    };
    let choose = move |code: &str, is_chosen: bool| {
        filter.update(|filter| {
            let before = filter.columns.take().unwrap_or_else(usual);
            let is_shown = |known: &str| {
                if known == code {
                    is_chosen
                } else {
                    before.iter().any(|one| one == known)
                }
            };
            // In the order of the table, whichever was chosen first.
            let after = headings.with_value(|all| {
                all.iter()
                    .skip(1)
                    .filter(|(known, ..)| is_shown(known))
                    .map(|(code, ..)| (*code).to_owned())
                    .collect::<Vec<_>>()
            });
            filter.columns = (after != usual()).then_some(after);
        });
    };
    let panel = move |_| {
        let line = |(code, heading, is_rare): Heading| {
            let is_shown = Memo::new(move |_| {
                filter.with(|filter| match &filter.columns {
                    Some(columns) => columns.iter().any(|column| column == code),
                    None => !is_rare,
                })
            });
            let id = format!("list-column-{code}");
            view! {
                <div class="menu__line check__option kern-form-check">
                    <input
                        id=id.clone()
                        type="checkbox"
                        class="kern-form-check__checkbox"
                        prop:checked=is_shown
                        on:change=move |event| choose(code, event_target_checked(&event))
                    />
                    <label class="kern-label" for=id>{heading}</label>
                </div>
            }
        };
        let lines = headings.get_value().into_iter().skip(1).map(line).collect_view();
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
            <CheckField id="list-dense" label=words.dense value=dense />
            <Show when=move || is_on.get()>
                <Button label=words.usual_columns on_click=usual emphasis=Emphasis::Tertiary />
            </Show>
        }
        .into_any()
    };
    view! { <span class="chips list__columns">{menu("list-columns".to_owned(), words.columns, is_on, "arrow-down", panel)}</span> }
}

/// The order, where the headings that are pressed for it are out of sight.
pub fn order_menu(headings: Vec<Heading>, filter: RwSignal<Filter>) -> impl IntoView {
    let words = &Session::here().text().list;
    let sort = Memo::new(move |_| filter.with(|filter| filter.sort.clone()));
    let headings = StoredValue::new(headings);
    let said = move || {
        let heading = sort.get().and_then(|sort| {
            headings.with_value(|all| {
                all.iter()
                    .find(|(code, ..)| *code == sort.column)
                    .map(|(_, heading, _)| *heading)
            })
        });
        (words.sorted)(heading.unwrap_or(words.as_usual))
    };
    let is_on = Signal::derive(move || sort.with(Option::is_some));
    let panel = move |_| {
        let line = |(code, heading, _): Heading| {
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
                    {heading}
                    {behind}
                </button>
            }
        };
        headings.get_value().into_iter().map(line).collect_view().into_any()
    };
    view! { <span class="chips list__order">{menu("list-order".to_owned(), said, is_on, "arrow-down", panel)}</span> }
}
