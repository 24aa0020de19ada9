//! The list of all municipalities; what it shows is part of the address.
mod columns;

pub use columns::mini;

use crate::session::Session;
use crate::ui::block::{Facet, Fixed, Grouping, Shown, Siblings, grouped_list, in_bin};
use crate::ui::card::{actions_of, region_of};
use crate::ui::part::{Button, ButtonLink, Emphasis, Link};
use klimanetz_core::catalogue::{SIZES, Stage, Term, kind};
use klimanetz_core::list::Filter;
use klimanetz_core::order::gathered;
use klimanetz_core::route::{Route, STAGES, filter_of};
use klimanetz_core::summary::{Directory as List, costs, costs_view, filter, shows_costs, ways};
use leptos::prelude::*;
use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Duration;

#[component]
pub fn Directory() -> impl IntoView {
    let session = Session::here();
    let text = session.text();
    let from_address = move || match session.route() {
        Route::Directory(params) => filter_of(&params),
        _ => Filter::default(),
    };
    let filter = RwSignal::new(untrack(from_address));
    // The address follows what is typed and chosen, and the list follows the address when the member goes back.
    Effect::new(move |before: Option<()>| {
        let asked = Route::filtered(&filter.get());
        if before.is_some() && asked != untrack(|| session.route()) {
            session.replace(&asked);
        }
    });
    Effect::new(move |_| {
        let asked = from_address();
        if asked != filter.get_untracked() {
            filter.set(asked);
        }
    });
    let (starting, today) = (session.starting(), session.today());
    let all = session.view(move |document| List::on(document, starting, Some(today)));
    // The list is drawn first and then made ready for searching, so that the first word typed finds it ready.
    Effect::new(move |_| {
        all.track();
        let get_ready = move || all.try_with_untracked(List::get_ready).unwrap_or_default();
        request_animation_frame(move || set_timeout(get_ready, Duration::ZERO));
    });
    let binned = move || {
        let binned = all.with(|list| list.binned.clone());
        let line = |(key, name): (String, String)| {
            view! { <li><Link href=Route::one(kind::MUNICIPALITY, &key).href() label=name /> " " <span class="muted">{key}</span></li> }
        };
        in_bin(binned, line)
    };
    let own = session.settings.own;
    let add = view! {
        <ButtonLink label=text.add(kind::MUNICIPALITY) href=Route::new(kind::MUNICIPALITY, None).href() icon="add" />
    };
    let is_any_reported = Memo::new(move |_| all.with(List::is_any_reported));
    let note = move || {
        is_any_reported
            .get()
            .then(|| view! { <p class="list__note">{text.list.reported}</p> })
    };
    let has_costs = Memo::new(move |_| filter.with(shows_costs));
    let told = Memo::new(move |_| has_costs.get().then(|| all.with(costs)));
    let intro = move || {
        told.with(|told| {
            let told = told.as_ref().map(|costs| session.text().costs(costs));
            told.map(|said| {
                view! {
                    <div class="row list-intro">
                        <p>{said}</p>
                        <Button label=session.text().minutes.print emphasis=Emphasis::Tertiary on_click=Callback::new(move |()| session.print()) />
                    </div>
                }
            })
        })
    };
    let shown = Shown {
        kind: kind::MUNICIPALITY,
        list: all,
        filter,
        facets: facets(),
        fixed: all.with_untracked(|all| views(session, all)),
        columns: Arc::new(columns::columns),
        name: |row| row.name.clone(),
        is_own: Callback::new(move |key: String| own.with(|own| own.has(&key))),
        title: text.directory.title,
        search: ("directory-search", text.list.search_hint),
        actions: actions_of(kind::MUNICIPALITY),
        map: Some(Callback::new(region_of)),
        add: add.into_any(),
        intro: intro.into_any(),
        note: note.into_any(),
    };
    view! {
        <Siblings />
        {grouped_list(shown, Some(stages()))}
        {binned}
    }
}

/// The stages, the last one first.
fn stages() -> Grouping {
    let text = Session::here().text();
    let groups = Stage::ALL.into_iter().rev();
    let groups = groups.map(|stage| (stage.code().to_owned(), (text.region.stage)(stage).to_owned()));
    Grouping {
        filter: STAGES,
        label: text.list.stage,
        groups: StoredValue::new(groups.collect()),
        sign: |code| {
            let sign = if code == Stage::NotStated.code() { "–" } else { code };
            view! { <span class="stage_key" data-tone=code.to_owned() aria-hidden="true">{sign.to_owned()}</span> }
                .into_any()
        },
    }
}

/// The views that every member has: that of the own Kreis first.
fn views(session: Session, all: &List) -> Vec<Fixed> {
    let words = &session.text().list;
    let kreise = session.settings.own.with_untracked(|own| {
        let keys: BTreeSet<String> = gathered(own.keys().iter().filter_map(|key| key.get(..5)).map(str::to_owned));
        keys
    });
    let own = all
        .districts
        .iter()
        .filter(|(key, _)| kreise.contains(key))
        .map(|(key, name)| Fixed {
            name: name.clone(),
            filter: Filter::of([(filter::DISTRICT, key.as_str())]),
        });
    let view = |name: &str, filter: Filter| Fixed {
        name: name.to_owned(),
        filter,
    };
    let stages = |stages: &[Stage]| Filter::of(stages.iter().map(|stage| (STAGES, stage.code())));
    let fixed = [
        view(words.in_work, stages(&[Stage::Analysis, Stage::Scenario, Stage::Draft])),
        view(words.before_adoption, stages(&[Stage::Council])),
        view(session.text().stances.award, costs_view()),
        view(words.stale, Filter::of([(filter::AGE, filter::STALE)])),
        view(words.not_stated, stages(&[Stage::NotStated])),
        view(words.districts, Filter::of([(filter::SORT, filter::DISTRICTS)])),
    ];
    own.chain(fixed).collect()
}

/// What the list can be narrowed by.
fn facets() -> Vec<Facet<List>> {
    let text = Session::here().text();
    let words = &text.list;
    let facet = |code: &'static str, label: &'static str, options: fn(&List) -> Vec<(String, String)>| Facet {
        code,
        label,
        options: Arc::new(options),
    };
    let same = |name: &str| (name.to_owned(), name.to_owned());
    let stages = Stage::ALL.into_iter().skip(1).chain([Stage::NotStated]);
    let stages = stages.map(|stage| (stage.code().to_owned(), (text.region.stage)(stage).to_owned()));
    let terms = |terms: &mut dyn Iterator<Item = &'static Term>| {
        let options: Vec<(String, String)> = terms
            .map(|term| (term.code.to_owned(), text.term(term).to_owned()))
            .collect();
        options
    };
    let (sizes, awards) = (
        terms(&mut SIZES.iter().map(|(_, size)| size)),
        terms(&mut ways().iter()),
    );
    let stale = vec![(filter::STALE.to_owned(), words.stale.to_owned())];
    let sorts = vec![
        (filter::MUNICIPALITIES.to_owned(), words.municipalities.to_owned()),
        (filter::DISTRICTS.to_owned(), words.districts.to_owned()),
    ];
    let known = |code: &'static str, label: &'static str, options: Vec<(String, String)>| Facet {
        code,
        label,
        options: Arc::new(move |_: &List| options.clone()),
    };
    vec![
        known(STAGES, words.stage, stages.collect()),
        facet(filter::DISTRICT, text.directory.district_filter, |all| {
            all.districts.clone()
        }),
        known(filter::SIZE, words.size, sizes),
        known(filter::AWARD, words.award, awards),
        Facet {
            code: filter::OFFICE,
            label: words.office,
            options: Arc::new(move |all: &List| all.offices().iter().map(|office| same(office)).collect()),
        },
        Facet {
            code: filter::YEAR,
            label: text.directory.target,
            options: Arc::new(move |all: &List| all.years().iter().map(|year| same(&year.to_string())).collect()),
        },
        known(filter::AGE, words.age, stale),
        known(filter::SORT, words.kinds, sorts),
    ]
}
