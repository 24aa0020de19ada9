//! The page of one municipality or Kreis.
use super::links::{Linked, Reference, links_to, references};
use super::{Undecided, undecided};
use crate::catalogue::{
    AUDIENCES, Bucket, FactKind, HEAT_PROCEDURE, HEAT_YEAR, LAST_YEAR, SIMPLIFIED, SIMPLIFIED_BELOW, TARGET_SCOPES,
    Term, fact_kinds,
};
use crate::domain::{
    COMMUNICATION, CONFIRMED, Composite, Convoys, Day, HeatPlan, Municipality, Series, Stated, Step,
    communication_field, heat_deadline, heat_review, kind, owned,
};
use crate::replica::{Document, Entity};
use crate::search::sort_by_name;

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
    /// Who reported the shown step, and in which meeting.
    pub reported: Vec<Reference>,
    /// Id and name of its convoy, if it plans jointly (T-WP-6).
    pub convoy: Option<(String, String)>,
    /// By when the heat plan is due; `None` for a Kreis or an unknown population.
    pub deadline: Option<DeadlineView>,
    /// When the plan is reviewed next, if that follows from its decision and is not stated otherwise (T-WP-9).
    pub review: Option<Day>,
    /// The year heat planning aims at, as long as the municipality states no earlier one (T-WP-7).
    pub heat_year: Option<u32>,
    /// The simplified procedure is stated for more inhabitants than the law has it for (T-WP-5).
    pub is_simplified_too_large: bool,
    /// What is stated in every field of every kind of fact, in the order of the catalogue.
    pub facts: Vec<CompositeView>,
    /// The texts that help to talk about a target, in the order of scopes and audiences.
    pub communication: Vec<CommunicationView>,
    /// Whether members have stated anything about it.
    pub is_stated: bool,
    /// When somebody last said that all of it still holds.
    pub confirmed_on: Option<Day>,
    /// The differing statements about those texts.
    pub undecided: Vec<Undecided>,
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
    /// The field.
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
    /// The text, in Markdown.
    pub text: String,
}

/// By when the heat plan is due (T-WP-8).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeadlineView {
    /// The last day.
    pub due: Day,
    /// Days left; negative once it has passed.
    pub days_left: i64,
    /// Whether the plan is adopted, so that the deadline no longer matters.
    pub is_met: bool,
    /// Where the law says so; `None` if the municipality states another deadline than the law's.
    pub section: Option<&'static str>,
}

/// The page of `key`; `None` if nobody knows such an authority.
pub fn municipality(document: &Document, key: &str, today: Day) -> Option<MunicipalityView> {
    let authority = Municipality::find(document, key)?;
    let nothing = Entity::default();
    let entity = document.entity(kind::MUNICIPALITY, key).unwrap_or(&nothing);
    let convoys = Convoys::of(document);
    let step = convoys.step(document, &authority);
    let is_met = super::directory::bucket(step.as_ref().map(|step| step.plan.phase.as_str())) == Bucket::Adopted;
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
    let deadline = heat_deadline(&convoys.histories, Some(entity), &authority).map(|due| DeadlineView {
        due: due.day,
        days_left: today.days_until(due.day),
        is_met,
        section: due.section,
    });
    let histories = &convoys.histories;
    let series = |field: &str| histories.series((kind::MUNICIPALITY, key), Some(entity), field);
    let facts: Vec<CompositeView> = fact_kinds().flat_map(|kind| facts(kind, &series)).collect();
    let stated = |kind: &'static FactKind| {
        facts
            .iter()
            .find(|fact| fact.kind == kind)
            .and_then(CompositeView::shown)
    };
    let is_large = authority
        .population
        .is_some_and(|population| population >= SIMPLIFIED_BELOW);
    let is_simplified = stated(&HEAT_PROCEDURE).is_some_and(|procedure| procedure.text("procedure") == SIMPLIFIED);
    let heat_series = series(HeatPlan::FIELD);
    let heat: Vec<Stated<HeatPlan>> = heat_series.stated();
    let plan = heat.first().and_then(|stated| stated.fact.as_ref());
    let ids = plan.map(|plan| [plan.reported_by.clone(), plan.meeting.clone()]);
    let ids: Vec<String> = ids.into_iter().flatten().filter(|id| !id.is_empty()).collect();
    Some(MunicipalityView {
        reported: references(document, &ids),
        district: district.map(|district| (district.key, district.name)),
        members,
        heat,
        heat_history: heat_series.superseded(),
        step,
        convoy: convoys
            .of_member(key)
            .map(|convoy| (convoy.id.clone(), convoy.name.clone())),
        deadline,
        review: heat_review(histories, (key, Some(entity)))
            .filter(|due| due.section.is_some())
            .map(|due| due.day),
        heat_year: stated(&HEAT_YEAR).is_none().then_some(LAST_YEAR),
        is_simplified_too_large: is_simplified && is_large,
        facts,
        communication: communication(entity),
        is_stated: !entity.is_empty(),
        confirmed_on: entity.text(CONFIRMED).and_then(Day::parse),
        undecided: undecided(document, kind::MUNICIPALITY, key, entity)
            .into_iter()
            .filter(|undecided| undecided.field.split(':').next() == Some(COMMUNICATION))
            .collect(),
        links: links_to(document, key),
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
