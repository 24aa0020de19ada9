//! Joint heat planning („Konvoi“): the step of a convoy holds for each member that states none of its own.
use super::adoption::for_member;
use super::{Fact, HeatPlan, Histories, Municipality, Series, is_adopted, is_binned, owned};
use crate::catalogue::kind;
use crate::replica::{Document, Entity, Value};
use std::collections::BTreeMap;

/// A convoy that a municipality is a member of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Convoy {
    /// Random id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// How far it is for a member, before adoption at the furthest; `None` if it says so nowhere.
    pub plan: Option<HeatPlan>,
    /// Whether it says that the plan is adopted, which each council does for itself.
    pub has_adopted: bool,
}

/// The convoys by the keys of their members: made once where many municipalities are looked at.
#[derive(Debug, Clone, Default)]
pub struct Convoys<'a> {
    by_member: BTreeMap<String, Convoy>,
    /// What is stated about everything, and was.
    pub histories: Histories<'a>,
}

/// The step to show for a municipality.
#[derive(Debug, Clone, PartialEq)]
pub struct Step {
    /// The statement.
    pub plan: HeatPlan,
    /// Whether it is the convoy's („gemeinsam“) and not its own.
    pub is_joint: bool,
    /// Whether the convoy says that the plan is adopted, and of this municipality it is not stated.
    pub has_convoy_adopted: bool,
}

/// Whose step it is.
enum Shown<'a> {
    Own(&'a Value),
    Joint(&'a HeatPlan, bool),
}

impl<'a> Convoys<'a> {
    /// Every convoy that is not in the bin; of several with the same member the last one by id counts.
    pub fn of(document: &'a Document) -> Convoys<'a> {
        let histories = Histories::all(document);
        let mut by_member = BTreeMap::new();
        for (id, entity) in document.of_kind(kind::CONVOY).filter(|(_, entity)| !is_binned(entity)) {
            let plan = plan(&histories, id.as_str(), entity);
            let convoy = Convoy {
                id: id.to_string(),
                name: owned(entity, "name"),
                has_adopted: plan.as_ref().is_some_and(|plan| is_adopted(&plan.phase)),
                plan: plan.map(for_member),
            };
            by_member.extend(entity.elements("member").map(|key| (key.to_owned(), convoy.clone())));
        }
        Convoys { by_member, histories }
    }

    /// The convoy of the municipality with this key.
    pub fn of_member(&self, key: &str) -> Option<&Convoy> {
        self.by_member.get(key)
    }

    /// The step to show for an authority (T-WP-6): its own statement if it has one, as a council that has decided does; else the
    /// convoy's. A Kreis has none (§ 2 Abs. 1 LWPG NRW).
    pub fn step(&self, document: &'a Document, authority: &Municipality) -> Option<Step> {
        let entity = document.entity(kind::MUNICIPALITY, &authority.key);
        Some(match self.shown(entity, authority)? {
            Shown::Own(value) => Step {
                plan: HeatPlan::from_value(value)?,
                is_joint: false,
                has_convoy_adopted: false,
            },
            Shown::Joint(plan, has_convoy_adopted) => Step {
                plan: plan.clone(),
                is_joint: true,
                has_convoy_adopted,
            },
        })
    }

    /// Its code alone, and whether it is the convoy's; `entity` is what is stated about the authority.
    pub fn phase<'b>(&'b self, entity: Option<&'a Entity>, authority: &Municipality) -> Option<(&'b str, bool)> {
        match self.shown(entity, authority)? {
            Shown::Own(value) => Some((HeatPlan::phase_in(value)?, false)),
            Shown::Joint(plan, _) => Some((&plan.phase, true)),
        }
    }

    fn shown<'b>(&'b self, entity: Option<&'a Entity>, authority: &Municipality) -> Option<Shown<'b>> {
        if authority.is_district() {
            return None;
        }
        match self
            .histories
            .shown((kind::MUNICIPALITY, &authority.key), entity, HeatPlan::FIELD)
        {
            Some(own) if !own.is_null() => Some(Shown::Own(own)),
            _ => {
                let convoy = self.of_member(&authority.key)?;
                Some(Shown::Joint(convoy.plan.as_ref()?, convoy.has_adopted))
            }
        }
    }
}

/// The convoy's own step.
fn plan<'a>(histories: &Histories<'a>, id: &str, convoy: &'a Entity) -> Option<HeatPlan> {
    let first = |series: &Series| HeatPlan::from_value(series.current.first()?.value);
    histories.look((kind::CONVOY, id), Some(convoy), HeatPlan::FIELD, first)
}
