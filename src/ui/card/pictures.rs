//! The pictures of the overview, each with its table: the counts per step, and the target years.
use crate::session::Session;
use crate::ui::block::invented;
use crate::ui::figure::{BarFigure, DotFigure};
use crate::ui::part::{Card, Link, Table};
use crate::ui::sight::{Frame, LongList, PAGE, Pages, Shape};
use klimanetz_core::catalogue::{Bucket, TARGET_SCOPES, kind};
use klimanetz_core::chart::dots;
use klimanetz_core::route::Route;
use klimanetz_core::summary::{Targets, YearRow, heat_steps, targets};
use leptos::prelude::*;
use std::ops::RangeInclusive;

/// The years that are drawn (T-Z-2).
const AXIS: RangeInclusive<u16> = 2025..=2050;

/// All of them, side by side.
#[component]
pub fn Pictures() -> impl IntoView {
    let session = Session::here();
    let view = session.view(heat_steps);
    view! {
        <div class="split split--even">
            <Card title=session.text().home.heat_title id="heat">{move || view.with(|all| steps(all))}</Card>
            <TargetsCard />
        </div>
    }
}

/// How far heat planning is.
fn steps(all: &[(Bucket, usize)]) -> impl IntoView + use<> {
    let text = Session::here().text();
    let n_all: usize = all.iter().map(|(_, n)| n).sum();
    let rows: Vec<_> = all.iter().map(|(bucket, n)| (text.bucket(*bucket), *n)).collect();
    let row = |label: &'static str, n: usize| {
        view! { <tr><th scope="row">{label}</th><td data-numeric="">{n}</td></tr> }
    };
    let lines = rows.iter().map(|(label, n)| row(label, *n)).collect_view();
    let total = row(text.home.total, n_all);
    let caption = (text.home.heat_caption)(n_all);
    let name = (text.overview.steps_picture)(n_all);
    let headers = vec![text.home.group.to_owned(), text.home.n_municipalities.to_owned()];
    view! {
        <BarFigure name=name rows=rows />
        {invented()}
        <details>
            <summary>{text.overview.as_table}</summary>
            <Table caption=caption headers=headers>
                <tbody class="kern-table__body">{lines} {total}</tbody>
            </Table>
        </details>
    }
}

/// The target years.
#[component]
fn TargetsCard() -> impl IntoView {
    let session = Session::here();
    let text = session.text();
    let words = &text.overview;
    let all = session.view(move |document| targets(document, session.today()));
    let pages = Pages::of(session.remembered("shown-without-target", PAGE));
    let without = Memo::new(move |_| all.with(|all| all.without.clone()));
    let link = |(key, name): &(String, String)| {
        view! { <li><Link href=Route::one(kind::MUNICIPALITY, key).href() label=name.clone() /></li> }.into_any()
    };
    view! {
        <Card title=words.targets_title id="targets">
            {move || all.with(spread)}
            <details>
                <summary>{move || (words.targets_without)(without.with(Vec::len))}</summary>
                <LongList rows=without shape=Shape::lines(Frame::List(&["row", "link_list"]), link) pages=pages />
            </details>
        </Card>
    }
}

fn spread(targets: &Targets) -> impl IntoView + use<> {
    let text = Session::here().text();
    let words = &text.overview;
    let picture = match targets.whole.len() {
        0 => view! { <p class="muted">{words.targets_none}</p> }.into_any(),
        n => {
            let n_outside = dots(&targets.whole, &AXIS).n_outside;
            let outside = (n_outside > 0).then(|| view! { <p class="muted">{(words.targets_outside)(n_outside)}</p> });
            view! {
                <DotFigure name=(words.targets_picture)(n) years=targets.whole.clone() axis=AXIS />
                <p class="muted">{words.targets_hint}{invented()}</p>
                {outside}
            }
            .into_any()
        }
    };
    let scopes = TARGET_SCOPES.iter().map(|scope| text.term(scope).to_owned());
    let headers: Vec<String> = std::iter::once(words.year.to_owned()).chain(scopes).collect();
    let row = |row: &YearRow| {
        let cell = |(scope, n): (&'static klimanetz_core::catalogue::Term, &usize)| {
            view! { <td data-label=text.term(scope) data-numeric="">{*n}</td> }
        };
        let cells = TARGET_SCOPES.iter().zip(&row.n).map(cell).collect_view();
        let past = row
            .is_past
            .then(|| view! { " " <span class="muted">{words.year_past}</span> });
        view! { <tr><th scope="row">{row.year} {past}</th> {cells}</tr> }
    };
    let table = (!targets.years.is_empty()).then(|| {
        let rows = targets.years.iter().map(row).collect_view();
        view! {
            <details>
                <summary>{words.as_table}</summary>
                <Table caption=words.targets_table headers=headers caption_hidden=true>
                    <tbody class="kern-table__body">{rows}</tbody>
                </Table>
            </details>
        }
    });
    view! { {picture} {table} }
}
