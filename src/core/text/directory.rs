//! What the list of municipalities says.

/// The list of municipalities.
pub struct Directory {
    /// Choice that filters nothing out.
    pub all: &'static str,
    /// Heading of the page.
    pub title: &'static str,
    /// Field: words to look for in the list.
    pub search: &'static str,
    /// Field: the Kreis to show.
    pub district_filter: &'static str,
    /// Choice that shows every Kreis.
    pub all_districts: &'static str,
    /// How many are shown.
    pub found: fn(usize, usize) -> String,
    /// Nothing found.
    pub nothing: &'static str,
    /// What to do.
    pub nothing_hint: &'static str,
    /// Column: what the municipality is called.
    pub name: &'static str,
    /// Column: the official key.
    pub key: &'static str,
    /// Column: Kreis, city or municipality.
    pub kind: &'static str,
    /// Column: the number of inhabitants.
    pub population: &'static str,
    /// Column: the current step of heat planning.
    pub phase: &'static str,
    /// Column: the year that a target names.
    pub target: &'static str,
    /// Column: who works there.
    pub people: &'static str,
    /// A Kreis has no heat planning of its own.
    pub no_task: &'static str,
    /// Kind.
    pub district: &'static str,
    /// Kind.
    pub independent_city: &'static str,
    /// Kind.
    pub town: &'static str,
    /// Kind.
    pub municipality: &'static str,
    /// Leads to the form.
    pub add: &'static str,
    /// Heading of the form.
    pub add_title: &'static str,
    /// Field: the official key of a municipality to add.
    pub add_key: &'static str,
    /// Hint under the field for the key: how many digits.
    pub add_key_hint: &'static str,
    /// Field: the name of a municipality to add.
    pub add_name: &'static str,
    /// Field: the number of inhabitants of a municipality to add.
    pub add_population: &'static str,
    /// Before the link to one of the same name in the same Kreis.
    pub same_name: &'static str,
    /// Under that link.
    pub same_name_hint: &'static str,
    /// Says that it is another one.
    pub is_another: &'static str,
}

pub(super) static DE: Directory = Directory {
    all: "alle",
    title: "Kommunen",
    search: "Suchen",
    district_filter: "Kreis",
    all_districts: "alle",
    found: |n, all| format!("{n} von {all}"),
    nothing: "Nichts gefunden",
    nothing_hint: "Prüfen Sie die Schreibweise oder setzen Sie die Filter zurück.",
    name: "Name",
    key: "Schlüssel",
    kind: "Art",
    population: "Einwohner*innen",
    phase: "Wärmeplanung",
    target: "Zieljahr",
    people: "Personen",
    no_task: "Aufgabe der Gemeinden",
    district: "Kreis",
    independent_city: "Kreisfreie Stadt",
    town: "Stadt",
    municipality: "Gemeinde",
    add: "Kommune hinzufügen",
    add_title: "Kommune von außerhalb der Region hinzufügen",
    add_key: "Amtlicher Gemeindeschlüssel (AGS)",
    add_key_hint: "Acht Ziffern; für einen Kreis fünf.",
    add_name: "Name",
    add_population: "Einwohner*innenzahl",
    same_name: "In diesem Kreis steht schon:",
    same_name_hint: "Vielleicht ist im Schlüssel eine Ziffer vertippt.",
    is_another: "Es ist eine andere Kommune: trotzdem hinzufügen",
};

pub(super) static EN: Directory = Directory {
    all: "all",
    title: "Municipalities",
    search: "Search",
    district_filter: "District",
    all_districts: "all",
    found: |n, all| format!("{n} of {all}"),
    nothing: "Nothing found",
    nothing_hint: "Check the spelling or reset the filters.",
    name: "Name",
    key: "Key",
    kind: "Kind",
    population: "Population",
    phase: "Heat planning",
    target: "Target year",
    people: "People",
    no_task: "task of the municipalities",
    district: "District",
    independent_city: "Independent city",
    town: "Town",
    municipality: "Municipality",
    add: "Add municipality",
    add_title: "Add a municipality from outside the region",
    add_key: "Official municipality key (AGS)",
    add_key_hint: "Eight digits; five for a district.",
    add_name: "Name",
    add_population: "Population",
    same_name: "Already in this district:",
    same_name_hint: "Perhaps a digit of the key is mistyped.",
    is_another: "It is a different municipality: add it anyway",
};
