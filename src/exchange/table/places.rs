//! The sheet of the municipalities: who they are, their step, and every kind of fact in columns of its own.
use super::cells::BETWEEN;
use super::records::UNDECIDED;
use super::{Making, columns};
use crate::book::{Cell, Column, Sheet};
use klimanetz_core::catalogue::{Form, HEAT_PLAN, Kind, Part, fact_kinds};
use klimanetz_core::domain::{CONFIRMED, Composite, Convoys, Day, HeatPlan, Municipality};
use klimanetz_core::replica::Entity;
use klimanetz_core::summary::{Directory, DirectoryRow};
use std::collections::BTreeMap;
use std::sync::Arc;

/// A column while it is not decided whether there is one: where nothing is stated it is left out, unless it is always there.
struct Draft {
    column: Column,
    is_always_there: bool,
    cells: Vec<Cell>,
}

/// All of them by name, or `only` these.
pub(super) fn sheet(making: &Making, kind: &'static Kind, only: Option<&[String]>) -> Sheet {
    let directory = Directory::of(making.document);
    let convoys = Convoys::of(making.document);
    let rows = chosen(&directory.rows, only);
    let about: Vec<About> = rows
        .iter()
        .map(|row| About {
            row,
            entity: making.document.entity(kind.code(), &row.key),
            step: Municipality::find(making.document, &row.key)
                .and_then(|authority| convoys.step(making.document, &authority))
                .map(|step| (step.plan, step.is_joint)),
        })
        .collect();
    let mut drafts = identity(making, kind, &about);
    drafts.extend(steps(making, &about));
    drafts.extend(facts(making, &convoys, &about));
    drafts.push(of_each(
        columns::day(CONFIRMED, making.text.common.confirmed),
        false,
        &about,
        |about| {
            let day = about.entity.and_then(|entity| Day::parse(entity.text(CONFIRMED)?));
            day.map_or(Cell::Nothing, Cell::Day)
        },
    ));
    let undecided = making.mark(UNDECIDED, making.text.table.undecided);
    drafts.push(of_each(undecided, true, &about, |about| {
        mark(making, about.row.is_undecided)
    }));
    drafts.retain(|draft| draft.is_always_there || draft.cells.iter().any(|cell| *cell != Cell::Nothing));
    let (all, mut cells): (Vec<Column>, Vec<_>) = drafts
        .into_iter()
        .map(|draft| (draft.column, draft.cells.into_iter()))
        .unzip();
    let mut sheet = Sheet::new(making.text.label(&kind.many), all);
    for _ in 0..about.len() {
        let row = cells.iter_mut().map(|cells| cells.next().unwrap_or(Cell::Nothing));
        sheet.push(row.collect());
    }
    sheet
}

/// One of them, and what is known of it.
struct About<'a> {
    row: &'a DirectoryRow,
    entity: Option<&'a Entity>,
    step: Option<(HeatPlan, bool)>,
}

fn of_each(column: Column, is_always_there: bool, all: &[About], cell: impl Fn(&About) -> Cell) -> Draft {
    Draft {
        column,
        is_always_there,
        cells: all.iter().map(cell).collect(),
    }
}

fn text(said: &str) -> Cell {
    Cell::Text(said.to_owned())
}

fn mark(making: &Making, is_so: bool) -> Cell {
    match is_so {
        true => text(making.yes()),
        false => Cell::Nothing,
    }
}

fn identity(making: &Making, kind: &'static Kind, about: &[About]) -> Vec<Draft> {
    let words = &making.text.directory;
    let field = |name: &str| kind.field(name).map_or("", |field| making.text.label(&field.label));
    let column = columns::text;
    let population = columns::of_form(making.text, Form::Count(u32::MAX), ("population", field("population")));
    vec![
        of_each(column("key", words.key), true, about, |about| text(&about.row.key)),
        of_each(column("name", field("name")), true, about, |about| {
            text(&about.row.name)
        }),
        of_each(column("kind", words.kind), true, about, |about| match about.row.kind {
            Some(_) => text(making.text.authority_kind(about.row.kind)),
            None => Cell::Nothing,
        }),
        of_each(column("district", words.district), true, about, |about| {
            text(&about.row.district)
        }),
        of_each(population, true, about, |about| {
            about
                .row
                .population
                .map_or(Cell::Nothing, |n| Cell::Number(f64::from(n)))
        }),
    ]
}

/// The step of heat planning, its own or that of its convoy.
fn steps(making: &Making, about: &[About]) -> Vec<Draft> {
    let words = making.text;
    let named = |part: &str| (words.table.part)(words.municipality.heat_title, part);
    let code = |part: &str| format!("{HEAT_PLAN}.{part}");
    let plan = |cell: &dyn Fn(&HeatPlan) -> Cell, about: &About| {
        about.step.as_ref().map_or(Cell::Nothing, |(plan, _)| cell(plan))
    };
    let phase = columns::of_form(words, Form::Phase, (&code("phase"), words.directory.phase));
    let column = |part: &str, header: &str| columns::text(&code(part), &named(header));
    let beside = |about: &HeatPlan| {
        let active = about.active.iter().filter(|active| **active != about.phase);
        let active: Vec<String> = active.map(|active| making.step(active)).collect();
        Cell::Text(active.join(BETWEEN))
    };
    let as_of = columns::day(&code("asOf"), &named(words.form.as_of));
    vec![
        of_each(phase, true, about, |about| {
            plan(&|plan| Cell::Text(making.step(&plan.phase)), about)
        }),
        of_each(column("active", words.fact.parallel_legend), false, about, |about| {
            plan(&|plan| filled(beside(plan)), about)
        }),
        of_each(as_of, true, about, |about| {
            plan(&|plan| Cell::Day(plan.source.as_of), about)
        }),
        of_each(column("source", words.form.source), true, about, |about| {
            plan(&|plan| said(making, &plan.source.source), about)
        }),
        of_each(column("reason", words.table.reason), false, about, |about| {
            plan(&|plan| filled(text(&plan.reason)), about)
        }),
        of_each(making.mark("joint", words.table.joint), false, about, |about| {
            mark(making, about.step.as_ref().is_some_and(|(_, is_joint)| *is_joint))
        }),
    ]
}

/// What members state besides. The headline of what a municipality has one of is always there, the rest where somebody states it.
fn facts(making: &Making, convoys: &Convoys, about: &[About]) -> Vec<Draft> {
    let words = making.text;
    let mut drafts = Vec::new();
    for fact in fact_kinds() {
        for (nth, (field, element)) in fact.fields().into_iter().enumerate() {
            let stated: Vec<Option<Composite>> = about
                .iter()
                .map(|about| Composite::shown(&convoys.histories, (&about.row.key, about.entity), &field))
                .collect();
            let name = words.term(&fact.name);
            let name = match element {
                Some(element) => (words.table.about)(name, words.term(element)),
                None => name.to_owned(),
            };
            let mut put = |column: Column, is_always_there: bool, cell: &dyn Fn(&Composite) -> Cell| {
                let cells = stated.iter().map(|stated| stated.as_ref().map_or(Cell::Nothing, cell));
                drafts.push(Draft {
                    column,
                    is_always_there,
                    cells: cells.collect(),
                });
            };
            let code = |part: &str| format!("{field}.{part}");
            for Part { field, is_main, .. } in fact.parts {
                let label = words.label(&field.label);
                let header = match name == label {
                    true => name.clone(),
                    false => (words.table.part)(&name, label),
                };
                let column = columns::of_form(words, field.form, (&code(field.name), &header));
                put(column, *is_main && nth == 0, &|stated| {
                    stated
                        .part(field.name)
                        .map_or(Cell::Nothing, |value| making.value(field.form, value))
                });
            }
            let header = |part: &str| (words.table.part)(&name, part);
            put(
                columns::day(&code("asOf"), &header(words.form.as_of)),
                false,
                &|stated| Cell::Day(stated.source.as_of),
            );
            put(
                columns::text(&code("source"), &header(words.form.source)),
                false,
                &|stated| said(making, &stated.source.source),
            );
        }
    }
    drafts
}

/// A source, in the language of the table where a form has written it.
fn said(making: &Making, source: &str) -> Cell {
    filled(Cell::Text(making.text.source(source).into_owned()))
}

fn filled(cell: Cell) -> Cell {
    match cell {
        Cell::Text(text) if text.is_empty() => Cell::Nothing,
        other => other,
    }
}

fn chosen<'a>(rows: &'a [Arc<DirectoryRow>], only: Option<&[String]>) -> Vec<&'a DirectoryRow> {
    let Some(keys) = only else {
        return rows.iter().map(Arc::as_ref).collect();
    };
    let mut by_key: BTreeMap<&str, &DirectoryRow> = BTreeMap::new();
    by_key.extend(rows.iter().map(|row| (row.key.as_str(), row.as_ref())));
    keys.iter()
        .filter_map(|key| by_key.get(key.as_str()).copied())
        .collect()
}
