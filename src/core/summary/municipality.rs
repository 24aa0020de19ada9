//! The page of one municipality or Kreis.
use super::links::{Linked, links_to};
use crate::catalogue::{Bucket, TARGET_SCOPES, Term, deadline};
use crate::domain::{Concept, Day, HeatPlan, Municipality, Stated, Target, history, kind, statements, target_field};
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
    /// The superseded ones, newest first.
    pub heat_history: Vec<Stated<HeatPlan>>,
    /// By when the heat plan is due; `None` for a Kreis or an unknown population.
    pub deadline: Option<DeadlineView>,
    /// The neutrality targets, one for each scope.
    pub targets: Vec<ScopeTargets>,
    /// The statements about the climate action concept.
    pub concept: Vec<Stated<Concept>>,
    /// The superseded ones.
    pub concept_history: Vec<Stated<Concept>>,
    /// What links here.
    pub links: Vec<Linked>,
}

/// What is stated about the neutrality target for one scope.
#[derive(Debug, Clone, PartialEq)]
pub struct ScopeTargets {
    /// The scope.
    pub scope: &'static Term,
    /// The statements, the shown one first; empty if there is no target.
    pub stated: Vec<Stated<Target>>,
    /// The superseded ones, newest first.
    pub earlier: Vec<Stated<Target>>,
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
    /// Where the law says so.
    pub section: &'static str,
}

/// The page of `key`; `None` if nobody knows such an authority.
pub fn municipality(document: &Document, key: &str, today: Day) -> Option<MunicipalityView> {
    let authority = Municipality::find(document, key)?;
    let nothing = Entity::default();
    let entity = document.entity(kind::MUNICIPALITY, key).unwrap_or(&nothing);
    let heat = statements::<HeatPlan>(entity, HeatPlan::FIELD);
    let shown = heat.first().and_then(|stated| stated.fact.as_ref());
    let is_met = super::directory::bucket(shown.map(|plan| plan.phase.as_str())) == Bucket::Adopted;
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
    let deadline = authority
        .population
        .filter(|_| !authority.is_district())
        .and_then(deadline)
        .map(|(due, class)| DeadlineView {
            due,
            days_left: today.days_until(due),
            is_met,
            section: class.section,
        });
    let targets = TARGET_SCOPES.iter().map(|scope| {
        let field = target_field(scope.code);
        ScopeTargets {
            scope,
            stated: statements(entity, &field),
            earlier: history(document, key, &field),
        }
    });
    Some(MunicipalityView {
        district: district.map(|district| (district.key, district.name)),
        members,
        heat,
        heat_history: history(document, key, HeatPlan::FIELD),
        deadline,
        targets: targets.collect(),
        concept: statements(entity, Concept::FIELD),
        concept_history: history(document, key, Concept::FIELD),
        links: links_to(document, key),
        authority,
    })
}
