//! The page of one municipality or Kreis.
use super::people::{Colleague, people};
use crate::catalogue::{
    AUDIENCES, FactKind, HEAT_DECISION, HEAT_FACTS, HEAT_PROCEDURE, HEAT_YEAR, LAST_YEAR, SIMPLIFIED, Simplified,
    TARGET_SCOPES, Term, fact_kinds, kind, simplified,
};
use crate::domain::{
    CONFIRMED, Composite, Convoys, Day, DueDay, HeatDeadline, HeatPlan, Municipality, Series, Stated, Step,
    communication_field, heat_review, is_in_nrw, owned,
};
use crate::replica::{Document, Entity};
use crate::search::sort_by_name;
use crate::summary::links::{Linked, Reference, links_to, references};
use crate::summary::to_decide::{Undecided, undecided};

/// Everything the page shows.
#[derive(Debug, Clone, PartialEq)]
pub struct MunicipalityView {
    /// Who it is.
    pub authority: Municipality,
    /// Key and name of its Kreis.
    pub district: Option<(String, String)>,
    /// For a Kreis: keys and names of its municipalities.
    pub members: Vec<(String, String)>,
    /// The statements about the heat-planning step, the shown one first.
    pub heat: Vec<Stated<HeatPlan>>,
    /// The others, the latest day first.
    pub heat_history: Vec<Stated<HeatPlan>>,
    /// The step to show, its own or its convoy's.
    pub step: Option<Step>,
    /// Its convoy says that the plan is adopted, and nothing says so of its own council.
    pub has_convoy_alone_adopted: bool,
    /// Who reported the shown step, and in which meeting.
    pub reported: Vec<Reference>,
    /// Id and name of its convoy, if it plans jointly (T-WP-6).
    pub convoy: Option<(String, String)>,
    /// By when the heat plan is due; `None` for a Kreis or an unknown population.
    pub deadline: Option<HeatDeadline>,
    /// When the plan is reviewed next, if that follows from its decision or the law and is not stated otherwise (T-WP-9).
    pub review: Option<DueDay>,
    /// The year heat planning aims at by the law of Nordrhein-Westfalen, as long as a municipality of it states no earlier one (T-WP-7).
    pub heat_year: Option<u32>,
    /// The size the law has the simplified procedure for, if it is stated for more inhabitants (T-WP-5).
    pub too_large_for: Option<&'static Simplified>,
    /// What is stated in every field of every kind of fact, in the order of the catalogue.
    pub facts: Vec<CompositeView>,
    /// The texts that help to talk about a target, in the order of scopes and audiences.
    pub communication: Vec<CommunicationView>,
    /// Whether members have stated anything about it.
    pub is_stated: bool,
    /// When somebody last said that all of it still holds.
    pub confirmed_on: Option<Day>,
    /// Fields with several statements, but for those shown with the statements above.
    pub undecided: Vec<Undecided>,
    /// Who works there.
    pub people: Vec<Colleague>,
    /// What links here.
    pub links: Vec<Linked>,
}

/// What is stated in one field about a fact of several parts.
#[derive(Debug, Clone, PartialEq)]
pub struct CompositeView {
    /// What kind of fact.
    pub kind: &'static FactKind,
    /// What it is about, for a kind that has several fields.
    pub element: Option<&'static Term>,
    /// Name of the field that holds the fact.
    pub field: String,
    /// The statements, the shown one first; empty if nothing was ever stated.
    pub stated: Vec<Stated<Composite>>,
    /// The others, the latest day first.
    pub earlier: Vec<Stated<Composite>>,
}

impl CompositeView {
    /// The one statement that can be read; none while members disagree or where it was taken back.
    pub fn shown(&self) -> Option<&Composite> {
        self.stated.first()?.fact.as_ref()
    }
}

/// One text that helps to talk about a target.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CommunicationView {
    /// What the target is about.
    pub scope: &'static Term,
    /// Whom one talks to.
    pub audience: &'static Term,
    /// The text, in several lines.
    pub text: String,
}

/// The page of `key`; `None` if nobody knows such an authority.
pub fn municipality(document: &Document, key: &str, today: Day) -> Option<MunicipalityView> {
    let authority = Municipality::find(document, key)?;
    let nothing = Entity::default();
    let entity = document.entity(kind::MUNICIPALITY, key).unwrap_or(&nothing);
    let convoys = Convoys::of(document);
    let step = convoys.step(document, &authority);
    let district = authority
        .district_key()
        .and_then(|key| Municipality::find(document, key));
    let mut members: Vec<(String, String)> = Vec::new();
    if authority.is_district() {
        let belongs = |other: &Municipality| other.district_key() == Some(key);
        members = Municipality::all(document)
            .into_iter()
            .filter(belongs)
            .map(|other| (other.key, other.name))
            .collect();
        sort_by_name(&mut members, |(_, name)| name);
    }
    let histories = &convoys.histories;
    let deadline = HeatDeadline::of(histories, (Some(entity), &authority), step.as_ref(), today);
    let series = |field: &str| histories.series((kind::MUNICIPALITY, key), Some(entity), field);
    let facts: Vec<CompositeView> = fact_kinds().flat_map(|kind| facts(kind, &series)).collect();
    let stated = |kind: &'static FactKind| {
        facts
            .iter()
            .find(|fact| fact.kind == kind)
            .and_then(CompositeView::shown)
    };
    let limit = simplified(today).zip(authority.population);
    let exceeded = limit.filter(|(limit, population)| *population >= limit.below);
    let is_simplified = stated(&HEAT_PROCEDURE).is_some_and(|procedure| procedure.text("procedure") == SIMPLIFIED);
    let heat_series = series(HeatPlan::FIELD);
    let heat: Vec<Stated<HeatPlan>> = heat_series.stated();
    let plan = heat.first().and_then(|stated| stated.fact.as_ref());
    let ids = plan.map(|plan| [plan.reported_by.clone(), plan.meeting.clone()]);
    let ids: Vec<String> = ids.into_iter().flatten().filter(|id| !id.is_empty()).collect();
    let plans_heat = !authority.is_district();
    let is_shown = |fact: &CompositeView| plans_heat || !HEAT_FACTS.contains(&fact.kind);
    let has_card = |field: &str| {
        let is_fact = || facts.iter().any(|fact| fact.field == field && is_shown(fact));
        plans_heat && field == HeatPlan::FIELD || is_fact()
    };
    let mut undecided = undecided(document, kind::MUNICIPALITY, key, entity);
    undecided.retain(|undecided| !has_card(&undecided.field));
    let links = links_to(document, key);
    Some(MunicipalityView {
        reported: references(document, &ids),
        district: district.map(|district| (district.key, district.name)),
        members,
        heat,
        heat_history: heat_series.superseded(),
        has_convoy_alone_adopted: step.as_ref().is_some_and(|step| step.has_convoy_adopted)
            && stated(&HEAT_DECISION).is_none(),
        step,
        convoy: convoys
            .of_member(key)
            .map(|convoy| (convoy.id.clone(), convoy.name.clone())),
        deadline,
        review: heat_review(histories, (key, Some(entity))).filter(|due| due.section.is_some()),
        heat_year: (is_in_nrw(key) && stated(&HEAT_YEAR).is_none()).then_some(LAST_YEAR),
        too_large_for: exceeded.filter(|_| is_simplified).map(|(limit, _)| limit),
        facts,
        communication: communication(entity),
        is_stated: !entity.is_empty(),
        confirmed_on: entity.text(CONFIRMED).and_then(Day::parse),
        undecided,
        people: people(document, &links),
        links,
        authority,
    })
}

fn facts<'a>(kind: &'static FactKind, series: &impl Fn(&str) -> Series<'a>) -> Vec<CompositeView> {
    let view = |(field, element): (String, Option<&'static Term>)| {
        let series = series(&field);
        CompositeView {
            kind,
            element,
            stated: series.stated(),
            earlier: series.superseded(),
            field,
        }
    };
    kind.fields().into_iter().map(view).collect()
}

fn communication(entity: &Entity) -> Vec<CommunicationView> {
    let pairs = TARGET_SCOPES
        .iter()
        .flat_map(|scope| AUDIENCES.iter().map(move |audience| (scope, audience)));
    pairs
        .map(|(scope, audience)| CommunicationView {
            scope,
            audience,
            text: owned(entity, &communication_field(scope.code, audience.code)),
        })
        .filter(|view| !view.text.is_empty())
        .collect()
}
