//! What every list says: views, filters, columns, order, and what is picked.

/// Lists of whatever kind.
pub struct List {
    /// Group of buttons: the saved views.
    pub views: &'static str,
    /// View: everybody.
    pub all: &'static str,
    /// Opens the field for the name of a view.
    pub save_view: &'static str,
    /// Field: what the member calls a view.
    pub view_name: &'static str,
    /// Under that field: who sees it.
    pub view_hint: &'static str,
    /// Saves it.
    pub save: &'static str,
    /// Removes a saved view.
    pub remove_view: fn(&str) -> String,
    /// Group of buttons: the filters.
    pub filters: &'static str,
    /// Takes a filter back.
    pub drop_filter: fn(&str) -> String,
    /// Takes all filters back.
    pub reset: &'static str,
    /// Choice of a filter: rows of which nothing is known.
    pub nothing_stated: &'static str,
    /// Opens the choice of columns and density.
    pub columns: &'static str,
    /// Chooses the usual columns again.
    pub usual_columns: &'static str,
    /// Choice: low rows.
    pub dense: &'static str,
    /// Opens the choice of the order.
    pub sort: &'static str,
    /// Closes what filters are chosen in, with how many rows are left.
    pub show: fn(usize) -> String,
    /// The order of the list itself.
    pub as_usual: &'static str,
    /// Behind a column that orders the other way round.
    pub descending: &'static str,
    /// The chip of the groups, with what the list is grouped by.
    pub grouped: fn(&str) -> String,
    /// Behind the number of a group: the member's own rows in it.
    pub with_own: fn(&str) -> String,
    /// Names the box of a row.
    pub pick: fn(&str) -> String,
    /// Names the box of all rows that are shown.
    pub pick_all: &'static str,
    /// How many rows are picked, and how many of them are not shown.
    pub picked: fn(usize, usize) -> String,
    /// Said when the last one is dropped.
    pub nothing_picked: &'static str,
    /// Drops all that are picked.
    pub drop: &'static str,
    /// Group of buttons: table or map.
    pub view: &'static str,
    /// Shows rows.
    pub table: &'static str,
    /// Shows the map.
    pub map: &'static str,
    /// Beside the own municipality.
    pub own: &'static str,
    /// Beside a day that is long ago.
    pub is_stale: &'static str,
    /// The name of a step in one line, where its own is too long for one.
    pub step: fn(&str) -> Option<&'static str>,
    /// Below the rows, where some show what no member has stated.
    pub reported: &'static str,
    /// Names the link that dials.
    pub call: fn(&str) -> String,
    /// Names the link that opens a mail.
    pub mail: fn(&str) -> String,
    /// Names the link to all municipalities with an office.
    pub same_office: fn(&str) -> String,
    /// Column: what it is called.
    pub municipality: &'static str,
    /// Column: inhabitants.
    pub population: &'static str,
    /// Column: as of which day.
    pub as_of: &'static str,
    /// Column and filter: who plans.
    pub award: &'static str,
    /// Column: what the planning costs.
    pub cost: &'static str,
    /// Column: what it costs for each inhabitant.
    pub per_head: &'static str,
    /// Column: how long the planning takes.
    pub months: &'static str,
    /// Column: whether they would award it so again.
    pub again: &'static str,
    /// Column: whom to ask.
    pub contact: &'static str,
    /// Column: telephone and mail.
    pub reach: &'static str,
    /// Filter: the stage of heat planning.
    pub stage: &'static str,
    /// Filter: class of size.
    pub size: &'static str,
    /// Filter: who was commissioned.
    pub office: &'static str,
    /// Filter: how old the step is.
    pub age: &'static str,
    /// Filter: municipalities or Kreise.
    pub kinds: &'static str,
    /// View: in the middle of the planning.
    pub in_work: &'static str,
    /// View: finished and not adopted.
    pub before_adoption: &'static str,
    /// View and choice: nobody has stated or confirmed the step for long.
    pub stale: &'static str,
    /// View: without a step.
    pub not_stated: &'static str,
    /// View and choice: the Kreise.
    pub districts: &'static str,
    /// Choice: those that are no Kreis.
    pub municipalities: &'static str,
    /// In the empty search field.
    pub search_hint: &'static str,
}

pub(super) static DE: List = List {
    views: "Ansichten",
    all: "Alle",
    save_view: "Ansicht speichern",
    view_name: "Name der Ansicht",
    view_hint: "Nur für Sie: liegt in diesem Browser und in Ihrer Sicherung, in keiner Datei zum Weitergeben.",
    save: "Speichern",
    remove_view: |name| format!("Ansicht „{name}“ löschen"),
    filters: "Filter",
    drop_filter: |name| format!("Filter {name} aufheben"),
    reset: "Filter zurücksetzen",
    nothing_stated: "ohne Angabe",
    columns: "Spalten",
    usual_columns: "Übliche Spalten",
    dense: "dicht",
    sort: "Sortieren",
    show: |n| format!("{n} zeigen"),
    as_usual: "wie üblich",
    descending: "absteigend",
    grouped: |by| format!("Gruppiert: {by}"),
    with_own: |names| format!("mit {names}"),
    pick: |name| format!("{name} auswählen"),
    pick_all: "Alle auswählen",
    picked: |n, n_away| match n_away {
        0 => format!("{n} ausgewählt"),
        _ => format!("{n} ausgewählt, {n_away} davon nicht in dieser Ansicht"),
    },
    nothing_picked: "Auswahl aufgehoben",
    drop: "Auswahl aufheben",
    view: "Darstellung",
    table: "Tabelle",
    map: "Karte",
    own: "meine",
    is_stale: "noch aktuell?",
    step: |code| match code {
        "vorbereitung" => Some("in Vorbereitung"),
        "gebietseinteilung" => Some("Gebietseinteilung"),
        "entwurf_beteiligung" => Some("Entwurf in Beteiligung"),
        "vor_beschluss" => Some("fertig, vor Beschluss"),
        "beschlossen" => Some("beschlossen"),
        "veroeffentlicht" => Some("veröffentlicht"),
        "umsetzung" => Some("in Umsetzung"),
        _ => None,
    },
    reported: "Schräg gesetzt: öffentlich berichtet, noch von keinem Mitglied angegeben.",
    call: |name| format!("{name} anrufen"),
    mail: |name| format!("{name} schreiben"),
    same_office: |office| format!("{office}: alle mit diesem Büro"),
    municipality: "Kommune",
    population: "Einw.",
    as_of: "Stand vom",
    award: "Vergabe",
    cost: "Kosten in €",
    per_head: "€ je Einw.",
    months: "Dauer (Monate)",
    again: "Wieder so?",
    contact: "Ansprechperson",
    reach: "Kontakt",
    stage: "Etappe",
    size: "Größe",
    office: "Büro",
    age: "Aktualität",
    kinds: "Art",
    in_work: "In Arbeit",
    before_adoption: "Vor dem Beschluss",
    stale: "Veraltet",
    not_stated: "Ohne Angabe",
    districts: "Kreise",
    municipalities: "Kommunen",
    search_hint: "Name, Kreis, Büro",
};

pub(super) static EN: List = List {
    views: "Views",
    all: "All",
    save_view: "Save view",
    view_name: "Name of the view",
    view_hint: "Only for you: it lies in this browser and in your backup, in no file that is passed on.",
    save: "Save",
    remove_view: |name| format!("Delete view “{name}”"),
    filters: "Filters",
    drop_filter: |name| format!("Remove filter {name}"),
    reset: "Reset filters",
    nothing_stated: "not stated",
    columns: "Columns",
    usual_columns: "Usual columns",
    dense: "dense",
    sort: "Sort",
    show: |n| format!("Show {n}"),
    as_usual: "as usual",
    descending: "descending",
    grouped: |by| format!("Grouped: {by}"),
    with_own: |names| format!("with {names}"),
    pick: |name| format!("Select {name}"),
    pick_all: "Select all",
    picked: |n, n_away| match n_away {
        0 => format!("{n} selected"),
        _ => format!("{n} selected, {n_away} of them not in this view"),
    },
    nothing_picked: "Selection cleared",
    drop: "Clear selection",
    view: "Display",
    table: "Table",
    map: "Map",
    own: "mine",
    is_stale: "still current?",
    step: |code| match code {
        "vorbereitung" => Some("preparing"),
        "gebietseinteilung" => Some("division into areas"),
        "vor_beschluss" => Some("finished, before adoption"),
        "beschlossen" => Some("adopted"),
        "veroeffentlicht" => Some("published"),
        "umsetzung" => Some("implementing"),
        _ => None,
    },
    reported: "In italics: publicly reported, not yet stated by a member.",
    call: |name| format!("Call {name}"),
    mail: |name| format!("Write to {name}"),
    same_office: |office| format!("{office}: all with this consultancy"),
    municipality: "Municipality",
    population: "Pop.",
    as_of: "As of",
    award: "Procurement",
    cost: "Cost in €",
    per_head: "€ per capita",
    months: "Duration (months)",
    again: "Again?",
    contact: "Contact",
    reach: "Reach",
    stage: "Stage",
    size: "Size",
    office: "Consultancy",
    age: "Recency",
    kinds: "Kind",
    in_work: "In progress",
    before_adoption: "Before adoption",
    stale: "Out of date",
    not_stated: "Not stated",
    districts: "Districts",
    municipalities: "Municipalities",
    search_hint: "Name, district, consultancy",
};
