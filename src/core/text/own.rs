//! What the overview says of the member's own municipality, of whom to ask, of what is new, and of the region.

/// The overview.
pub struct Own {
    /// How many live there.
    pub inhabitants: fn(&str) -> String,
    /// Heading of the other own municipalities.
    pub others: &'static str,
    /// Shows this one in the panel.
    pub to_front: fn(&str) -> String,
    /// Leads to those of the own Kreis.
    pub of_district: fn(usize) -> String,
    /// No step is known.
    pub not_stated: &'static str,
    /// A Kreis plans no heat.
    pub district: &'static str,
    /// Which stage of six.
    pub of_six: fn(u8, &str) -> String,
    /// Since when it is at a stage.
    pub since: fn(&str) -> String,
    /// How long nobody has confirmed it.
    pub unconfirmed: fn(i64) -> String,
    /// The step of the joint heat planning.
    pub joint: &'static str,
    /// Members disagree about the step.
    pub disagreed: &'static str,
    /// Leads to the form for the step.
    pub report: &'static str,
    /// Heading of its days.
    pub dates: fn(&str) -> String,
    /// It has none.
    pub no_dates: &'static str,
    /// In how many days, or how long ago.
    pub in_days: fn(i64) -> String,
    /// The council is to decide on the heat plan.
    pub council: &'static str,
    /// The heat plan is due.
    pub deadline: &'static str,
    /// The heat plan is to be reviewed.
    pub review: &'static str,
    /// An agreement, the calls to apply, the two hand-ins, the end of the funding.
    pub reminders: [&'static str; 6],
    /// Everybody who is further.
    pub ask_all: fn(usize) -> String,
    /// How many stages somebody is ahead.
    pub stages_ahead: fn(u8) -> String,
    /// How many steps, within one stage.
    pub steps_ahead: fn(usize) -> String,
    /// The same office.
    pub same_office: fn(&str) -> String,
    /// The same Kreis.
    pub same_district: &'static str,
    /// Of similar size.
    pub similar_size: &'static str,
    /// Nobody is further.
    pub ask_nobody: &'static str,
    /// Some are, but nobody of them can be reached.
    pub ask_unreachable: fn(usize) -> String,
    /// Writes to those who are picked.
    pub write_to: fn(usize) -> String,
    /// Since which day.
    pub news_since: fn(&str) -> String,
    /// What concerns the own municipality.
    pub news_own: fn(&str, usize) -> String,
    /// What concerns its Kreis.
    pub news_district: fn(&str, usize) -> String,
    /// All of it.
    pub news_all: fn(usize) -> String,
    /// Nothing has come.
    pub news_none: &'static str,
    /// Opens a file.
    pub news_open: &'static str,
    /// A record that is new as a whole.
    pub is_new: &'static str,
    /// More than what is named.
    pub news_more: &'static str,
    /// What is due for others.
    pub due_elsewhere: fn(usize) -> String,
    /// Heading of the region.
    pub region: &'static str,
    /// Colours the map by stage, and by target year.
    pub coloured: [&'static str; 2],
    /// What that switch is for.
    pub coloured_by: &'static str,
    /// Heading of the bars of stages, and of target years.
    pub bars: [&'static str; 2],
    /// Name of the map.
    pub map: fn(usize) -> String,
    /// How to move on it.
    pub map_hint: &'static str,
    /// What the outline and the lines mean.
    pub map_key: &'static str,
    /// The lines alone.
    pub map_lines: &'static str,
    /// Opens how far the region was at earlier days; and how those days, those who had begun and had adopted are called.
    pub progress: [&'static str; 4],
    /// Nothing was stated yet.
    pub no_progress: &'static str,
    /// The map as a table.
    pub as_table: &'static str,
    /// Saves the map.
    pub save_svg: &'static str,
    /// Saves it as a picture of dots.
    pub save_png: &'static str,
    /// The browser makes no such picture.
    pub no_png: &'static str,
    /// Prints the page.
    pub print: &'static str,
    /// What the starting directory is.
    pub starting: &'static str,
}

fn days(n: i64, one: &str, many: &str) -> String {
    if n == 1 {
        one.to_owned()
    } else {
        many.replace('#', &n.to_string())
    }
}

pub(super) static DE: Own = Own {
    inhabitants: |n| format!("{n} Einwohner*innen"),
    others: "Meine anderen Kommunen",
    to_front: |name| format!("{name} hier zeigen"),
    of_district: |n| match n {
        1 => "Die Kommune des Kreises".into(),
        n => format!("Die {n} Kommunen des Kreises"),
    },
    not_stated: "Schritt noch nicht gemeldet",
    district: "Kreise stellen selbst keinen Wärmeplan auf.",
    of_six: |n, name| format!("Etappe {n} von 6, {name}"),
    since: |when| format!("seit {when}"),
    unconfirmed: |n| days(n, "seit gestern nicht bestätigt", "seit # Tagen nicht bestätigt"),
    joint: "Schritt der gemeinsamen Wärmeplanung",
    disagreed: "Zum Schritt liegen unterschiedliche Angaben vor",
    report: "Schritt melden",
    dates: |name| format!("Termine für {name}"),
    no_dates: "Zurzeit keine.",
    in_days: |n| match n {
        0 => "heute".into(),
        1 => "morgen".into(),
        n if n > 0 => format!("in {n} Tagen"),
        -1 => "war gestern".into(),
        n => format!("war vor {} Tagen", -n),
    },
    council: "Rat über den Wärmeplan",
    deadline: "Frist für den Wärmeplan",
    review: "Wärmeplan überprüfen",
    reminders: [
        "Vereinbarung",
        "Anschlussvorhaben beantragen",
        "Anschlussvorhaben vorbereiten",
        "Entwurf des Klimaschutzkonzepts einreichen",
        "Klimaschutzkonzept einreichen",
        "Förderung endet",
    ],
    ask_all: |n| format!("Alle, die weiter sind ({n})"),
    stages_ahead: |n| match n {
        1 => "1 Etappe voraus".into(),
        n => format!("{n} Etappen voraus"),
    },
    steps_ahead: |n| match n {
        1 => "1 Schritt voraus".into(),
        n => format!("{n} Schritte voraus"),
    },
    same_office: |office| format!("Büro wie Sie: {office}"),
    same_district: "gleicher Kreis",
    similar_size: "ähnlich viele Einwohner*innen",
    ask_nobody: "Nach allem, was hier eingetragen ist, ist zurzeit keine Kommune weiter.",
    ask_unreachable: |n| match n {
        1 => "1 Kommune ist weiter, aber niemand von dort ist mit Telefon oder E-Mail eingetragen.".into(),
        n => format!("{n} Kommunen sind weiter, aber niemand von dort ist mit Telefon oder E-Mail eingetragen."),
    },
    write_to: |n| match n {
        1 => "An 1 Adresse schreiben".into(),
        n => format!("An {n} Adressen schreiben"),
    },
    news_since: |day| format!("seit {day}"),
    news_own: |name, n| format!("Für {name} wichtig {n}"),
    news_district: |name, n| format!("{name} {n}"),
    news_all: |n| format!("Alle {n}"),
    news_none: "Seit Ihrem letzten Besuch ist nichts Neues gekommen. Neues kommt mit den Dateien Ihrer Kolleg*innen.",
    news_open: "Datei öffnen",
    is_new: "neu",
    news_more: "Alle Änderungen",
    due_elsewhere: |n| format!("Bei anderen ({n})"),
    region: "Die Region",
    coloured: ["Wärmeplanung", "Zieljahr"],
    coloured_by: "Karte einfärben nach",
    bars: ["Etappen der Wärmeplanung", "Zieljahre für das gesamte Gebiet"],
    map: |n| format!("Kachelkarte der {n} Kommunen"),
    map_hint: "Mit den Pfeiltasten zur Nachbarkommune, mit der Eingabetaste zu ihrer Seite.",
    map_key: "Umrandet: meine Kommune · Linien: Kreisgrenzen",
    map_lines: "Linien: Kreisgrenzen",
    progress: ["Entwicklung seit zwei Jahren", "Stand vom", "begonnen", "beschlossen"],
    no_progress: "Aus dem Netzwerk liegt noch kein Schritt vor.",
    as_table: "Als Tabelle",
    save_svg: "Karte als SVG speichern",
    save_png: "Karte als PNG speichern",
    no_png: "Dieser Browser erstellt kein PNG. Speichern Sie die Karte als SVG.",
    print: "Drucken",
    starting: "Schraffiert ist, was öffentlich berichtet wurde: aus Ratsinformationssystemen und Pressemitteilungen, jede Angabe mit Quelle, ohne Personen. Die erste eigene Angabe ersetzt sie.",
};

pub(super) static EN: Own = Own {
    inhabitants: |n| format!("{n} inhabitants"),
    others: "My other municipalities",
    to_front: |name| format!("Show {name} here"),
    of_district: |n| match n {
        1 => "The municipality of the district".into(),
        n => format!("The {n} municipalities of the district"),
    },
    not_stated: "step not reported yet",
    district: "Districts draw up no heat plan of their own.",
    of_six: |n, name| format!("Stage {n} of 6, {name}"),
    since: |when| format!("since {when}"),
    unconfirmed: |n| days(n, "not confirmed since yesterday", "not confirmed for # days"),
    joint: "step of the joint heat planning",
    disagreed: "There are differing statements about the step",
    report: "Report the current step",
    dates: |name| format!("Dates for {name}"),
    no_dates: "None at present.",
    in_days: |n| match n {
        0 => "today".into(),
        1 => "tomorrow".into(),
        n if n > 0 => format!("in {n} days"),
        -1 => "was yesterday".into(),
        n => format!("was {} days ago", -n),
    },
    council: "Council on the heat plan",
    deadline: "Heat plan is due",
    review: "Review the heat plan",
    reminders: [
        "Agreement",
        "Apply for the follow-up project",
        "Prepare the follow-up project",
        "Hand in the draft of the climate action concept",
        "Hand in the climate action concept",
        "Funding ends",
    ],
    ask_all: |n| format!("All that are further ahead ({n})"),
    stages_ahead: |n| match n {
        1 => "1 stage ahead".into(),
        n => format!("{n} stages ahead"),
    },
    steps_ahead: |n| match n {
        1 => "1 step ahead".into(),
        n => format!("{n} steps ahead"),
    },
    same_office: |office| format!("same consultancy as yours: {office}"),
    same_district: "same district",
    similar_size: "similar number of inhabitants",
    ask_nobody: "By all that is entered here, no municipality is further ahead at present.",
    ask_unreachable: |n| match n {
        1 => "1 municipality is further ahead, but nobody there is entered with a phone number or e-mail.".into(),
        n => {
            format!("{n} municipalities are further ahead, but nobody there is entered with a phone number or e-mail.")
        }
    },
    write_to: |n| match n {
        1 => "Write to 1 address".into(),
        n => format!("Write to {n} addresses"),
    },
    news_since: |day| format!("since {day}"),
    news_own: |name, n| format!("Important for {name} {n}"),
    news_district: |name, n| format!("{name} {n}"),
    news_all: |n| format!("All {n}"),
    news_none: "Nothing new has come since your last visit. News arrives with your colleagues’ files.",
    news_open: "Open a file",
    is_new: "new",
    news_more: "All changes",
    due_elsewhere: |n| format!("Elsewhere ({n})"),
    region: "The region",
    coloured: ["Heat planning", "Target year"],
    coloured_by: "Colour the map by",
    bars: ["Stages of heat planning", "Target years for the whole territory"],
    map: |n| format!("Tile map of the {n} municipalities"),
    map_hint: "Arrow keys lead to the neighbouring municipality, Enter to its page.",
    map_key: "Outlined: my municipality · lines: district borders",
    map_lines: "Lines: district borders",
    progress: ["Development over two years", "As of", "begun", "adopted"],
    no_progress: "No step has been reported by the network yet.",
    as_table: "As a table",
    save_svg: "Save the map as SVG",
    save_png: "Save the map as PNG",
    no_png: "This browser makes no PNG. Save the map as SVG.",
    print: "Print",
    starting: "Hatched is what was publicly reported: from council information systems and press releases, each with its source, without people. The first statement of a member replaces it.",
};
