//! The network's standing topics.
use super::Label;

/// A topic the network comes back to. The id is fixed: two members who take up the same one make the same topic.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// A random UUID, thrown once.
    pub id: &'static str,
    /// Its title.
    pub title: Label,
}

const fn standing(id: &'static str, de: &'static str, en: &'static str) -> Standing {
    Standing {
        id,
        title: Label { de, en },
    }
}

/// The standing topics, offered and never forced.
pub static STANDING_TOPICS: [Standing; 6] = [
    standing(
        "0b581610-f759-4cf1-9577-7b7ad39bddfe",
        "Kommunale Wärmeplanung",
        "Municipal heat planning",
    ),
    standing(
        "913c3f68-046d-484d-9bfd-b827925db440",
        "Klimaschutzkonzepte und ihr Umsetzungsstand",
        "Climate action concepts and how far they are implemented",
    ),
    standing(
        "a33dd958-243b-45b4-bae7-07eae0cf2628",
        "Klimaneutralitätsziel und Zieljahr",
        "Climate-neutrality target and target year",
    ),
    standing(
        "1d639e29-2690-4d3d-8ab4-82ed6c9ffca7",
        "Kommunikation in die Verwaltung, zu Stakeholdern und zur Bevölkerung",
        "Communication with the administration, stakeholders and the population",
    ),
    standing(
        "1666a7da-d7df-4ea0-b6c5-b87bb15dd3d8",
        "Stellung des Klimaschutzmanagements in der Verwaltung",
        "Position of climate protection management in the administration",
    ),
    standing(
        "1614bb0a-443f-4ec7-84dd-a8f030e71b3c",
        "Gegenseitige Unterstützung im Netzwerk",
        "Mutual support in the network",
    ),
];
