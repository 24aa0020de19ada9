//! The region at a glance: the sentence, the map of stages or target years, bars and dots that lead to the lists.
use super::of_region;
use crate::session::Session;
use crate::ui::block::invented;
use crate::ui::figure::{DotFigure, HexMapFigure, MapWords, StageBar, StageBars};
use crate::ui::part::{Button, Card, Emphasis, Folded, Link, Table};
use klimanetz_core::catalogue::kind;
use klimanetz_core::interop::region_svg;
use klimanetz_core::replica::Document;
use klimanetz_core::route::Route;
use klimanetz_core::summary::{
    Coloured, LegendRow, MapCell, ProgressRow, Region as View, RegionMap, progress, region, region_map,
};
use klimanetz_core::visible::isolated;
use leptos::prelude::*;
use std::ops::RangeInclusive;

/// The years that are drawn (T-Z-2).
const AXIS: RangeInclusive<u16> = 2025..=2050;
const BY_YEAR: &str = "year";

/// What the region is, worked out once for each state of the directory.
#[derive(Clone, Copy)]
struct RegionPicture {
    session: Session,
    region: Memo<View>,
    coloured: RwSignal<String>,
    map: Memo<RegionMap>,
    pointed: RwSignal<Option<usize>>,
}

impl RegionPicture {
    fn here() -> RegionPicture {
        let session = Session::here();
        let region = session.view(move |document: &Document| region(document, session.starting()));
        let coloured = session.remembered("coloured", String::new());
        let map = Memo::new(move |_| region.with(|region| region_map(region, coloured.with(|coloured| by(coloured)))));
        let pointed = RwSignal::new(None);
        RegionPicture {
            session,
            region,
            coloured,
            map,
            pointed,
        }
    }

    fn picture(self) -> impl IntoView {
        self.picture_of(Callback::new(|_: String| false))
    }

    /// What is left out by a filter is dim.
    fn picture_of(self, is_dim: Callback<String, bool>) -> impl IntoView {
        let own = self.session.settings.own;
        move || {
            self.map
                .with(|map| own.with(|own| self.drawn(map.clone(), own.keys().to_vec(), is_dim)))
        }
    }

    fn drawn(self, map: RegionMap, own: Vec<String>, is_dim: Callback<String, bool>) -> impl IntoView {
        let text = self.session.text();
        let link = |cell: &MapCell| match &cell.row {
            Some(row) => Route::one(kind::MUNICIPALITY, &row.key).href(),
            None => String::new(),
        };
        let words = MapWords {
            name: (text.own.map)(self.region.with_untracked(|region| region.rows.len())),
            cells: map.cells.iter().map(|cell| text.map_cell(cell, map.coloured)).collect(),
            links: map.cells.iter().map(link).collect(),
        };
        let key = if own.is_empty() {
            text.own.map_lines
        } else {
            text.own.map_key
        };
        let is_hatched = map.cells.iter().any(|cell| cell.is_reported);
        let hatched = is_hatched.then(|| format!(" · {}", text.region.hatched));
        view! {
            <figure class="region__map">
                <HexMapFigure map=map words=words own=own is_dim=is_dim pointed=self.pointed />
                <figcaption class="muted">{key}{hatched}". "<span class="region__keys">{text.own.map_hint}</span></figcaption>
            </figure>
        }
    }

    /// What the cell under the pointer or the focus says: for those who see the picture, since its name says the same.
    fn detail(self) -> impl IntoView {
        let text = self.session.text();
        let said = move || {
            let at = self.pointed.get()?;
            self.map
                .with(|map| map.cells.get(at).map(|cell| text.map_cell(cell, map.coloured)))
        };
        let said = move || said().map_or_else(|| "\u{a0}".to_owned(), |said| isolated(&said));
        view! { <p class="region__detail" aria-hidden="true">{said}</p> }
    }

    fn bars(self, legend: Memo<Vec<LegendRow>>) -> impl IntoView {
        let text = self.session.text();
        let bar = move |row: &LegendRow| StageBar {
            tone: row.tone,
            sign: row.sign.clone(),
            label: text.legend(row),
            n: row.sum.n,
            n_reported: row.sum.n_reported,
            note: match row.sum.n_reported {
                0 => String::new(),
                n => (text.region.of_them_reported)(n),
            },
            href: listed(row),
        };
        move || {
            let bars = legend.with(|legend| legend.iter().map(bar).collect::<Vec<_>>());
            view! { <StageBars bars=bars /> }
        }
    }

    /// How many each colour stands for.
    fn legend(self) -> Memo<Vec<LegendRow>> {
        Memo::new(move |_| self.map.with(|map| map.legend.clone()))
    }

    /// The same of those with these keys.
    fn legend_of(self, keys: Signal<Vec<String>>) -> Memo<Vec<LegendRow>> {
        let coloured = move || self.coloured.with(|coloured| by(coloured));
        let narrowed = move || self.region.with(|region| keys.with(|keys| region.narrowed(keys)));
        Memo::new(move |_| region_map(&narrowed(), coloured()).legend)
    }

    /// The sentence above the map.
    fn sentence(self) -> impl IntoView {
        let text = self.session.text();
        let said = move || self.region.with(|region| text.region_sentence(region));
        view! { <p class="region__sentence">{said} {invented()}</p> }
    }

    fn dots(self) -> impl IntoView {
        let text = self.session.text();
        let words = &text.overview;
        move || {
            let (years, without) = self.region.with(|region| (years(region), region.n_without_year));
            let picture = match years.len() {
                0 => view! { <p class="muted">{words.targets_none}</p> }.into_any(),
                n => view! {
                    <DotFigure name=(words.targets_picture)(n) years=years axis=AXIS />
                    <p class="muted">{words.targets_hint}" "{(words.targets_without)(without)}</p>
                }
                .into_any(),
            };
            let table = Route::parse("/kommunen?zieljahr=-").href();
            view! {
                <h3>{text.own.bars[1]}</h3>
                {picture}
                <p><Link href=table label=text.own.as_table /></p>
            }
        }
    }

    /// How far the region was at earlier days; worked out when somebody asks for it.
    fn progress(self) -> impl IntoView {
        let session = self.session;
        let text = session.text();
        let words = &text.own;
        let [title, day, begun, adopted] = words.progress;
        let table = move || {
            let rows = session.view(move |document: &Document| progress(document, session.today()));
            move || match rows.get() {
                rows if rows.is_empty() => view! { <p class="muted">{words.no_progress}</p> }.into_any(),
                rows => {
                    let line = |row: ProgressRow| {
                        view! {
                            <tr>
                                <th scope="row">{text.day(row.day)}</th>
                                <td data-label=begun data-numeric="">{row.n_begun}</td>
                                <td data-label=adopted data-numeric="">{row.n_adopted}</td>
                            </tr>
                        }
                    };
                    let lines = rows.into_iter().map(line).collect_view();
                    let headers = [day, begun, adopted].map(str::to_owned).to_vec();
                    view! {
                        <Table caption=title headers=headers caption_hidden=true>
                            <tbody class="kern-table__body">{lines}</tbody>
                        </Table>
                    }
                    .into_any()
                }
            }
        };
        view! { <Folded summary=title>{table()}</Folded> }
    }

    /// The map as a file, and on paper.
    fn exports(self) -> impl IntoView {
        let session = self.session;
        let words = &session.text().own;
        let told = RwSignal::new(String::new());
        let file = move || {
            let made = |region: &View| {
                self.map
                    .with_untracked(|map| region_svg(map, region, session.is_demo, session.text(), session.today()))
            };
            self.region.with_untracked(made)
        };
        let name = move |ending: &str| format!("{}-{}.{ending}", session.text().region.file, session.today());
        let save_svg = Callback::new(move |()| {
            let name = name("svg");
            told.set(match session.hand_over(&name, "image/svg+xml", &file()) {
                Ok(()) => (session.text().exchange.file_made)(&name),
                Err(_) => session.text().meeting.no_file.to_owned(),
            });
        });
        let save_png = Callback::new(move |()| {
            let name = name("png");
            let made = (session.text().exchange.file_made)(&name);
            session.hand_over_picture(&name, &file(), move |is_made| {
                told.set(match is_made {
                    true => made.clone(),
                    false => words.no_png.to_owned(),
                });
            });
        });
        let print = Callback::new(move |()| session.print());
        view! {
            <p class="row">
                <Button label=words.save_svg icon="download" emphasis=Emphasis::Tertiary on_click=save_svg />
                <Button label=words.save_png icon="download" emphasis=Emphasis::Tertiary on_click=save_png />
                <Button label=words.print emphasis=Emphasis::Tertiary on_click=print />
            </p>
            <p role="status">{move || told.get()}</p>
        }
    }

    /// Stages or years.
    fn switch(self) -> impl IntoView {
        let words = &self.session.text().own;
        let button = move |label: &'static str, code: &'static str| {
            let is_on = Signal::derive(move || Some(self.coloured.with(|coloured| coloured == code)));
            let choose = Callback::new(move |()| self.coloured.set(code.to_owned()));
            view! { <Button label=label pressed=is_on on_click=choose /> }
        };
        view! {
            <div class="region__switch" role="group" aria-label=words.coloured_by>
                {button(words.coloured[0], "")} {button(words.coloured[1], BY_YEAR)}
            </div>
        }
    }
}

/// The card at the end of the overview.
#[component]
pub fn Region() -> impl IntoView {
    let shown = RegionPicture::here();
    let words = &shown.session.text().own;
    let title = move || match shown.coloured.with(|coloured| by(coloured)) {
        Coloured::ByStage => words.bars[0],
        Coloured::ByYear => words.bars[1],
    };
    view! {
        <Card title=words.region id="region">
            {shown.switch()}
            {shown.sentence()}
            <div class="region">
                {shown.picture()}
                <div class="stack">
                    <h3>{title}</h3>
                    {shown.bars(shown.legend())}
                    {shown.detail()}
                    {shown.dots()}
                    {shown.progress()}
                    {shown.exports()}
                    {of_region()}
                </div>
            </div>
        </Card>
    }
}

/// The map on the first page of somebody who has chosen nothing yet.
#[component]
pub fn RegionAtFirst() -> impl IntoView {
    let shown = RegionPicture::here();
    let text = shown.session.text();
    let table = Route::parse("/kommunen").href();
    let told = move || {
        let has_reported = shown.map.with(|map| map.cells.iter().any(|cell| cell.is_reported));
        has_reported.then(|| view! { <p class="muted">{text.own.starting}</p> })
    };
    view! {
        {shown.sentence()}
        {shown.picture()}
        {shown.bars(shown.legend())}
        {told}
        <p><Link href=table label=text.own.as_table /></p>
    }
}

/// The list of municipalities as a map: those with these keys stand out.
pub fn region_of(keys: Signal<Vec<String>>) -> AnyView {
    let shown = RegionPicture::here();
    let is_dim = Callback::new(move |key: String| keys.with(|keys| !keys.iter().any(|shown| shown.starts_with(&key))));
    view! {
        {shown.switch()}
        <div class="region">
            {shown.picture_of(is_dim)}
            <div class="stack">
                {shown.bars(shown.legend_of(keys))}
                {shown.detail()}
                {shown.exports()}
            </div>
        </div>
    }
    .into_any()
}

fn by(coloured: &str) -> Coloured {
    match coloured {
        BY_YEAR => Coloured::ByYear,
        _ => Coloured::ByStage,
    }
}

/// The list of those that a row counts.
fn listed(row: &LegendRow) -> String {
    let filter = match (row.stage, row.year) {
        (Some(stage), _) => format!("etappe={}", stage.number()),
        (None, Some(year)) => format!("zieljahr={year}"),
        (None, None) => "zieljahr=-".to_owned(),
    };
    Route::parse(&format!("/kommunen?{filter}")).href()
}

/// One for each municipality that aims at one.
fn years(region: &View) -> Vec<u16> {
    let all = region.years.iter();
    all.flat_map(|(year, sum)| std::iter::repeat_n(*year, sum.n)).collect()
}
