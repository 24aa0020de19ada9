//! The views of a list as chips with counts: those that every member has, and the member's own, which are private.
use super::menu::menu;
use crate::session::Session;
use crate::ui::part::{Button, Emphasis, Icon, TextField, Words};
use klimanetz_core::list::{Filter, SavedView, SavedViews};
use leptos::prelude::*;

/// A view that every member has.
#[derive(Clone)]
pub struct Fixed {
    /// What it is called.
    pub name: String,
    /// What the list shows.
    pub filter: Filter,
}

/// The chips. `n_of` tells how many rows a filter leaves.
pub fn views(
    kind: &'static str,
    filter: RwSignal<Filter>,
    fixed: Vec<Fixed>,
    n_of: Callback<Filter, usize>,
) -> impl IntoView {
    let session = Session::here();
    let text = session.text();
    let words = &text.list;
    let all = Fixed {
        name: words.all.to_owned(),
        filter: Filter::default(),
    };
    let chip = move |view: Fixed| {
        let (counted, shown) = (view.filter.clone(), view.filter.clone());
        // The words of a view are looked for when it is shown; a number that leaves them out would be wrong.
        let n = Memo::new(move |_| counted.query.is_empty().then(|| n_of.run(counted.clone())));
        let n = move || n.get().and_then(|n| u32::try_from(n).ok()).map(|n| text.number(n));
        let is_on = Memo::new(move |_| filter.with(|filter| filter.shows_same(&shown)));
        let show = move |_| {
            filter.update(|filter| {
                let before = std::mem::replace(filter, view.filter.clone());
                filter.view = before.view;
                // A view that says nothing of order, columns and groups leaves them.
                filter.sort = filter.sort.take().or(before.sort);
                filter.columns = filter.columns.take().or(before.columns);
                filter.is_flat |= before.is_flat;
            });
        };
        view! {
            <button
                type="button"
                class="chip"
                data-on=move || is_on.get().then_some("")
                aria-pressed=move || is_on.get().to_string()
                on:click=show
            >
                <Words text=view.name />
                " "
                {n}
            </button>
        }
    };
    let keep = move |views: SavedViews| {
        // What this browser does not take is kept by nothing else either; the chip goes with the page.
        if session.tell(session.settings.set_views(views.to_string()).map_err(Into::into)) {
            session.remember_choices();
        }
    };
    let saved = Memo::new(move |_| session.settings.views.with(|text| SavedViews::parse(text)));
    let own = move || {
        let views: Vec<SavedView> = saved.with(|saved| saved.of(kind).cloned().collect());
        let one = |SavedView { name, filter, .. }: SavedView| {
            let label = (words.remove_view)(&name);
            let removed = name.clone();
            let remove = move |_| {
                let mut views = saved.get_untracked();
                views.remove(kind, &removed);
                keep(views);
            };
            view! {
                <span class="chips">
                    {chip(Fixed { name, filter })}
                    <button type="button" class="chip chip--end" aria-label=label on:click=remove>
                        <Icon name="close" />
                    </button>
                </span>
            }
        };
        views.into_iter().map(one).collect_view()
    };
    let panel = move |close: Callback<()>| {
        let name = RwSignal::new(String::new());
        let save = move || {
            let mut views = saved.get_untracked();
            views.save(SavedView {
                kind: kind.to_owned(),
                name: name.get_untracked(),
                filter: filter.get_untracked(),
            });
            if views != saved.get_untracked() {
                keep(views);
                close.run(());
            }
        };
        session.focus("list-view-name");
        view! {
            <form
                class="menu__form"
                on:submit=move |event| {
                    event.prevent_default();
                    save();
                }
            >
                <TextField id="list-view-name" label=words.view_name value=name is_private=true hint=words.view_hint />
                <Button label=words.save on_click=Callback::new(move |()| save()) emphasis=Emphasis::Primary />
            </form>
        }
        .into_any()
    };
    view! {
        <div class="list__views" role="group" aria-label=words.views>
            {std::iter::once(all).chain(fixed).map(chip).collect_view()}
            {own}
            <span class="chips">
                {menu("list-save-view".to_owned(), words.save_view, Signal::stored(false), "add", panel)}
            </span>
        </div>
    }
}
