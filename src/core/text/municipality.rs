//! What the page of a municipality says.

/// One municipality.
pub struct Municipality {
    /// Heading of the official facts.
    pub facts: &'static str,
    /// Where they come from.
    pub facts_source: &'static str,
    /// For an added one.
    pub added: &'static str,
    /// Heading of a Kreis.
    pub members: &'static str,
    /// Heading of the card on heat planning.
    pub heat_title: &'static str,
    /// Legend of the steps.
    pub heat_state: &'static str,
    /// Hint under the legend: only the furthest step is needed.
    pub heat_hint: &'static str,
    /// Field when it goes back.
    pub heat_reason: &'static str,
    /// Example under the field for the reason.
    pub heat_reason_hint: &'static str,
    /// An old statement.
    pub heat_stale: &'static str,
    /// What a heat plan is not.
    pub heat_legal: &'static str,
    /// For a Kreis of Nordrhein-Westfalen.
    pub heat_district: &'static str,
    /// For a Kreis of another Land.
    pub heat_district_elsewhere: &'static str,
    /// A step of a newer catalogue.
    pub unknown_phase: fn(&str) -> String,
    /// Heading of the card on climate targets.
    pub target_title: &'static str,
    /// No target stated.
    pub target_none: &'static str,
    /// Opens the form.
    pub target_state: &'static str,
    /// Field: what a target covers.
    pub scope: &'static str,
    /// A target year that is over.
    pub year_past: &'static str,
    /// Heading of the card on concepts.
    pub concept_title: &'static str,
    /// No concept stated.
    pub concept_none: &'static str,
    /// Opens the form.
    pub concept_state: &'static str,
    /// Heading of the people who work there.
    pub people_title: &'static str,
    /// Shown when nobody is known to work there.
    pub people_none: &'static str,
    /// Leads to the form.
    pub people_add: &'static str,
    /// Heading of the own notes.
    pub notes_title: &'static str,
    /// No notes.
    pub notes_none: &'static str,
    /// Leads to a new note.
    pub note_add: &'static str,
}

pub(super) static DE: Municipality = Municipality {
    facts: "Amtliche Angaben",
    facts_source: "Destatis, Gemeindeverzeichnis, Gebietsstand 31.08.2025, Bevölkerung 31.12.2024",
    added: "Von Mitgliedern hinzugefügt",
    members: "Kommunen im Kreis",
    heat_title: "Wärmeplanung",
    heat_state: "Schritt melden",
    heat_hint: "Wählen Sie den am weitesten fortgeschrittenen Schritt. Sie müssen nicht jeden Schritt einzeln melden.",
    heat_reason: "Grund für den Schritt zurück",
    heat_reason_hint: "Zum Beispiel: vom Rat zur Überarbeitung zurückgegeben.",
    heat_stale: "Angabe veraltet?",
    heat_legal: "Der Wärmeplan hat keine rechtliche Außenwirkung und begründet keine einklagbaren Rechte oder Pflichten (§ 23 Abs. 4 WPG).",
    heat_district: "Für die Wärmeplanung sind die Gemeinden zuständig, nicht die Kreise (§ 2 Abs. 1 LWPG NRW).",
    heat_district_elsewhere: "Wer die Wärmeplanung erstellt, regelt das Recht des Landes. Für Kreise außerhalb von Nordrhein-Westfalen wird hier kein Schritt eingetragen.",
    unknown_phase: |code| format!("unbekannter Schritt ({code})"),
    target_title: "Klimaneutralitätsziel",
    target_none: "Noch kein Ziel eingetragen.",
    target_state: "Ziel eintragen",
    scope: "Geltungsbereich",
    year_past: "Zieljahr ist vorbei",
    concept_title: "Klimaschutzkonzept",
    concept_none: "Noch kein Konzept eingetragen.",
    concept_state: "Konzept eintragen",
    people_title: "Ansprechpersonen",
    people_none: "Noch keine Ansprechperson eingetragen.",
    people_add: "Person hinzufügen",
    notes_title: "Meine Notizen",
    notes_none: "Noch keine Notiz hierzu.",
    note_add: "Notiz schreiben",
};

pub(super) static EN: Municipality = Municipality {
    facts: "Official facts",
    facts_source: "Destatis, register of municipalities, territory 31 Aug 2025, population 31 Dec 2024",
    added: "Added by members",
    members: "Municipalities of the district",
    heat_title: "Heat planning",
    heat_state: "Report the current step",
    heat_hint: "Choose the furthest step. You need not report every single one.",
    heat_reason: "Reason for the step back",
    heat_reason_hint: "For example: sent back by the council for revision.",
    heat_stale: "Outdated?",
    heat_legal: "The heat plan has no external legal effect and creates no enforceable rights or obligations (section 23(4) of the Heat Planning Act, WPG).",
    heat_district: "The municipalities are responsible for heat planning, not the districts (section 2(1) LWPG NRW).",
    heat_district_elsewhere: "Who draws up the heat plan is a matter of state law. No step is recorded here for districts outside North Rhine-Westphalia.",
    unknown_phase: |code| format!("unknown step ({code})"),
    target_title: "Climate-neutrality target",
    target_none: "No target entered yet.",
    target_state: "Enter a target",
    scope: "Scope",
    year_past: "target year is over",
    concept_title: "Climate action concept",
    concept_none: "No concept entered yet.",
    concept_state: "Enter a concept",
    people_title: "Contact persons",
    people_none: "No contact person entered yet.",
    people_add: "Add person",
    notes_title: "My notes",
    notes_none: "No note about this yet.",
    note_add: "Write a note",
};
