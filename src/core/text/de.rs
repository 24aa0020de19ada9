//! German: the first language. Gender star in running text, neutral words on buttons.
use super::groups::*;

pub(super) static COMMON: Common = Common {
    not_stated: "keine Angabe",
    optional: "(optional)",
    save: "Speichern",
    cancel: "Abbrechen",
    edit: "Bearbeiten",
    bin: "Papierkorb",
    to_bin: "In den Papierkorb",
    restore: "Wiederherstellen",
    is_binned: "Dieser Eintrag liegt im Papierkorb.",
    is_binned_here: |name| format!("„{name}“ liegt im Papierkorb."),
    undo_bin: "Rückgängig",
    not_in_bin: "nicht im Papierkorb",
    binned_on: |day| format!("im Papierkorb seit {day}"),
    erase: "Endgültig löschen",
    gone: "gelöscht",
    unnamed: "ohne Namen",
    nobody: "ohne Kennzeichnung",
    said_by: |who, day| format!("{who}, {day}"),
    last_said: |who, day| format!("Zuletzt angegeben: {who}, {day}"),
    as_of: |day| format!("Stand {day}"),
    n_statements: |n| format!("{n} Angaben"),
    undecided_title: |field, n| format!("{field}: {n} Angaben"),
    undecided_hint: "Hier liegen unterschiedliche Angaben vor. Wählen Sie aus, welche stimmt. Die anderen erhalten Ihre Entscheidung mit Ihrer nächsten Weitergabe-Datei.",
    decide: "Diese Angabe gilt",
    is_undecided: "zu entscheiden",
    removed: |name| format!("{name} (entfernt)"),
    linked_to: "Verknüpft mit",
    links_here: "Was hierher verweist",
    no_links: "Noch verweist nichts hierher.",
    history: "Frühere Angaben",
    withdrawn: "zurückgezogen: gilt nicht",
    withdraw: "Zurückziehen",
    hold_again: "Gilt doch",
    confirmed: "Zuletzt bestätigt",
    confirm: "Stimmt noch",
    confirmed_on: |day| format!("Zuletzt bestätigt am {day}"),
    private: "privat",
    state_more: "Angaben ergänzen",
    held_back: "nur in diesem Browser",
    release: |field| format!("{field} weitergeben"),
    release_hint: "Diese Angaben bleiben in diesem Browser und stehen in keiner Weitergabe-Datei. Geben Sie eine Angabe nur frei, wenn die Person damit einverstanden ist.",
    add: |kind| format!("{kind} hinzufügen"),
    none_yet: "Noch nichts eingetragen.",
    pick_filter: |field| format!("{field}: suchen"),
    pick_more: |n| format!("{n} weitere – zum Finden tippen."),
    pick_nothing: "keine Angabe",
    contribution_to: |topic| format!("Beitrag zu „{topic}“"),
    kind_person: "Person",
    kind_topic: "Thema",
    kind_history: "Frühere Angabe",
    kind_unknown: |code| format!("Unbekannte Art ({code})"),
};

pub(super) static FRAME: Frame = Frame {
    app: "Klimanetz",
    claim: "Netzwerk kommunaler Klimaschutzmanager*innen Köln/Bonn",
    page_title: |page| format!("{page} – Klimanetz"),
    skip: "Zum Inhalt springen",
    nav: "Hauptnavigation",
    home: "Übersicht",
    directory: "Kommunen",
    people: "Personen",
    meetings: "Treffen",
    offers: "Biete / Suche",
    siblings: "Seiten dieses Bereichs",
    topics: "Themen",
    notes: "Meine Notizen",
    exchange: "Austausch",
    settings: "Einstellungen",
    about: "Hilfe und Impressum",
    taken: "Übernommen",
    secured: "Gesichert ✓",
    securing: "Wird gesichert …",
    undo: "Letzte Änderung rückgängig",
    update: "Eine neue Version von Klimanetz ist da. Ihre Daten bleiben, wie sie sind.",
    update_now: "Neue Version laden",
    coming: "Seite wird geladen …",
    not_come: "Diese Seite ist nicht vollständig angekommen.",
    not_come_text: "Die Verbindung fehlt, oder inzwischen gibt es eine neue Version: Dann laden Sie die ganze Seite neu. Was gespeichert ist, bleibt in diesem Browser.",
    fetch_again: "Noch einmal laden",
    offline: "Offline – alles funktioniert weiter.",
    build: |build| format!("Version {build}"),
    not_found: "Seite nicht gefunden",
    not_found_text: "Diese Adresse gehört zu keiner Seite. Vielleicht wurde der Eintrag gelöscht oder ist in diesem Browser noch nicht angekommen.",
    to_home: "Zur Übersicht",
    unrecorded_title: "Ihre Angaben sind weniger sicher als sonst",
    unrecorded: "Der Browser bestätigt gerade nicht, dass Ihre Angaben auf der Festplatte sind. Stürzt er oder der Rechner ab, kann die Arbeit der letzten Minuten fehlen. Erstellen Sie unter „Austausch“ öfter eine Sicherung.",
    unread: "Die zweite Kopie in diesem Browser hat noch nicht geantwortet. Vielleicht fehlen hier deshalb Ihre letzten Änderungen, auch in einer Datei, die Sie jetzt erstellen. Sobald die Kopie antwortet, erscheinen sie.",
};

pub(super) static FORM: Form = Form {
    problems: |n| format!("{n} Angaben fehlen oder stimmen noch nicht"),
    problem: "Eine Angabe fehlt oder stimmt noch nicht",
    missing: "Bitte ausfüllen oder auswählen.",
    not_a_day: "Das ist kein Tag des Kalenders, oder es fehlt ein Teil. Bitte Tag, Monat und Jahr angeben, zum Beispiel 23.11.2026.",
    no_day_of_step: "Bitte auch den Tag angeben, von dem dieser Stand ist: Ein Schritt ohne Tag lässt sich nicht einordnen. Oder als Schritt „keine Angabe“ wählen.",
    in_future: "Der Tag liegt in der Zukunft. Bitte heute oder einen früheren Tag angeben.",
    not_between: |first, last| format!("Bitte eine ganze Zahl von {first} bis {last} angeben."),
    two_readings: "Das kann Tausend oder eine Zahl mit Nachkommastellen sein. Bitte Tausender ohne Punkt schreiben, zum Beispiel 1200, und höchstens zwei Nachkommastellen, zum Beispiel 1,2.",
    too_long: |limit| format!("Zu lang: höchstens {limit} Zeichen."),
    not_a_time: "Bitte eine Uhrzeit angeben, zum Beispiel 14:30.",
    too_early: "Das liegt vor dem Beginn. Bitte eine der beiden Angaben ändern.",
    too_early_that_day: "Das liegt vor dem Beginn. Bitte eine der beiden Uhrzeiten ändern, oder geben Sie unter „Endet am (Tag)“ an, an welchem Tag es endet.",
    not_a_page: "Bitte die Adresse einer Seite angeben, zum Beispiel https://www.stadt.example/klima.",
    not_an_email: "Bitte eine E-Mail-Adresse angeben, zum Beispiel klimaschutz@stadt.example.",
    not_a_key: "Bitte den amtlichen Gemeindeschlüssel mit acht Ziffern angeben (für einen Kreis fünf), zum Beispiel 05366016.",
    not_of_a_number: |word| {
        format!(
            "Wird nicht als Telefonnummer erkannt: „{word}“ gehört zu keiner. Der Text wird so gespeichert, lässt sich aber nicht anwählen."
        )
    },
    not_a_number: "Wird nicht als eine Telefonnummer erkannt. Der Text wird so gespeichert, lässt sich aber nicht anwählen.",
    already_there: "Diese Kommune steht schon im Verzeichnis.",
    same_name: "In diesem Kreis steht schon eine Kommune mit diesem Namen. Prüfen Sie den Schlüssel, oder bestätigen Sie, dass es eine andere ist.",
    refilled: "Hier ist wieder, was Sie eingegeben und noch nicht gespeichert haben.",
    refilled_hint: "Es liegt nur in diesem Browser, bis Sie speichern oder abbrechen.",
    discard: "Eingaben verwerfen",
    not_kept: "Was Sie hier eingeben, ist noch nirgends gesichert.",
    not_kept_hint: "Dieser Browser nimmt gerade nichts mehr auf. Speichern Sie, bevor Sie die Seite verlassen, oder kopieren Sie längere Texte vorher heraus.",
    is_earlier: |day| format!("Es gibt schon einen neueren Stand vom {day}"),
    is_earlier_hint: "Ihre Angabe wird als früherer Stand eingetragen und steht dann unter „Frühere Angaben“; was heute gilt, ändert sich nicht.",
    as_of: "Stand",
    source: "Quelle",
    source_hint: "Adresse einer Seite oder zum Beispiel „mündlich im Treffen am 20.11.2026“.",
    own_source: "eigene Angabe",
    label: "Ihre Kennzeichnung",
    label_hint: "Steht neben dem, was Sie angeben, zum Beispiel „Klimaschutz Bornheim“. Wird nur einmal gefragt, kann leer bleiben und in den Einstellungen geändert werden.",
};

pub(super) static HOME: Home = Home {
    title: "Das Netzwerk im Überblick",
    intro: "Verzeichnis, Stände und Themen der Kommunen der Region Köln/Bonn – in Ihrem Browser, ohne Server und ohne Konto. Was Sie angeben, bleibt hier, bis Sie eine Weitergabe-Datei verschicken.",
    heat_title: "Kommunale Wärmeplanung",
    heat_caption: |n| format!("Stand der Wärmeplanung in {n} Kommunen"),
    group: "Stand",
    n_municipalities: "Kommunen",
    total: "Zusammen",
    counts: |municipalities, districts, people| {
        let people = if people == 1 {
            "1 Person".into()
        } else {
            format!("{people} Personen")
        };
        format!("{municipalities} Kommunen · {districts} Kreise · {people}")
    },
    topics_title: "Zuletzt im Gespräch",
    no_topics: "Noch keine Themen.",
    undecided_title: "Zu entscheiden",
    undecided_text: "Zu diesen Einträgen liegen unterschiedliche Angaben vor:",
    start_title: "So fangen Sie an",
    start_own: "Ihre Kommune öffnen und den Stand angeben",
    start_import: "Datei von Kolleg*innen öffnen",
    start_note: "Eine private Notiz schreiben",
    buckets: [
        "keine Angabe",
        "noch nicht begonnen",
        "in Vorbereitung",
        "in Bearbeitung",
        "vor dem Beschluss",
        "beschlossen",
    ],
};

pub(super) static DIRECTORY: Directory = Directory {
    more_filters: "Weitere Filter",
    all: "alle",
    no_target: "kein Ziel/keine Angabe",
    title: "Kommunen und Kreise",
    caption: "Kommunen und Kreise mit Stand der Wärmeplanung und Zieljahr",
    search: "Suchen",
    search_hint: "Name, Kreis oder Schlüssel; „koeln“ findet Köln.",
    district_filter: "Kreis",
    all_districts: "alle",
    found: |n, all| format!("{n} von {all}"),
    nothing: "Nichts gefunden",
    nothing_hint: "Prüfen Sie die Schreibweise oder nehmen Sie den Filter zurück.",
    show_all: "Alle zeigen",
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

pub(super) static MUNICIPALITY: Municipality = Municipality {
    facts: "Amtliche Angaben",
    facts_source: "Destatis, Gemeindeverzeichnis, Gebietsstand 31.08.2025, Bevölkerung 31.12.2024",
    added: "Von Mitgliedern hinzugefügt",
    members: "Kommunen im Kreis",
    heat_title: "Wärmeplanung",
    heat_state: "Stand angeben",
    heat_hint: "Wählen Sie den am weitesten fortgeschrittenen Schritt. Sie müssen nicht jeden Schritt einzeln melden.",
    heat_send: "Stand angeben",
    heat_current: "aktuell",
    heat_reason: "Grund für den Schritt zurück",
    heat_reason_hint: "Zum Beispiel: vom Rat zur Überarbeitung zurückgegeben.",
    heat_stale: "Stand veraltet?",
    heat_legal: "Der Wärmeplan hat keine rechtliche Außenwirkung und begründet keine einklagbaren Rechte oder Pflichten (§ 23 Abs. 4 WPG).",
    heat_district: "Für die Wärmeplanung sind die Gemeinden zuständig, nicht die Kreise (§ 2 Abs. 1 LWPG NRW).",
    heat_district_elsewhere: "Wer die Wärmeplanung erstellt, regelt das Recht des Landes. Für Kreise außerhalb von Nordrhein-Westfalen wird hier kein Schritt geführt.",
    unknown_phase: |code| format!("unbekannter Schritt ({code})"),
    target_title: "Klimaneutralitätsziel",
    target_none: "Kein Ziel angegeben.",
    target_state: "Ziel angeben",
    scope: "Geltungsbereich",
    year_past: "Zieljahr ist vorbei",
    concept_title: "Klimaschutzkonzept",
    concept_none: "Kein Stand angegeben.",
    concept_state: "Konzept angeben",
    people_title: "Ansprechpersonen",
    people_none: "Noch keine Ansprechperson eingetragen.",
    people_add: "Person hinzufügen",
    notes_title: "Meine Notizen",
    notes_none: "Noch keine Notiz hierzu.",
    note_add: "Notiz schreiben",
};

pub(super) static PERSON: Person = Person {
    contact: "Erreichbarkeit",
    name: "Name",
    function: "Funktion",
    email: "Dienstliche E-Mail",
    phone: "Dienstliches Telefon",
    works_for: "Zuständig für",
    basis: "Woher die Angaben stammen",
    maybe_double: "möglicherweise doppelt",
    double_of: "Möglicherweise dieselbe Person:",
    double_hint: "Ist es dieselbe, tragen Sie die Angaben in einem der Einträge zusammen und legen Sie den anderen in den Papierkorb.",
    known: "Es gibt schon:",
    known_email: "Diese Adresse hat schon:",
    known_phone: "Diese Nummer hat schon:",
    bin_title: |n| format!("Papierkorb ({n})"),
    erase_title: |name| format!("{name} endgültig löschen?"),
    erase_text: "Der Eintrag verschwindet hier sofort, und keine ältere Datei kann ihn zurückbringen. Ihre Kolleg*innen haben ihn noch, bis sie Ihre nächste Weitergabe-Datei öffnen; Dateien, die schon verschickt sind, enthalten ihn weiter. Spuren auf der Festplatte entfernt erst der Browser selbst.",
    erase_notes: "Meine Notizen zu dieser Person mit löschen",
    erase_notes_hint: "Nehmen Sie den Haken weg, um eine Notiz zu behalten. Notizen anderer Mitglieder bleiben bei ihnen.",
    erase_mentions: "Texte, in denen der Name vorkommt",
    erase_mentions_hint: "Klimanetz ändert diese Texte nicht. Öffnen und ändern Sie sie vor dem Löschen: Danach ist der Name hier nicht mehr bekannt und diese Liste nicht mehr da.",
    erase_label: |label, n| {
        let statements = if n == 1 {
            "an einer Angabe".into()
        } else {
            format!("an {n} Angaben")
        };
        format!(
            "Die Kennzeichnung „{label}“ steht {statements} und bleibt dort, bis jemand neu angibt, was dort steht."
        )
    },
};

pub(super) static TOPIC: Topic = Topic {
    heading: "Themen",
    add: "Thema hinzufügen",
    none: "Noch keine Themen",
    none_hint: "Sammeln Sie hier, worüber das Netzwerk sprechen soll.",
    title: "Titel",
    text: "Text",
    text_hint: "Der Text bleibt, wie er ist. Möglich: **fett**, *kursiv*, # Überschrift, > Zitat, Listen mit - oder 1., [Text](https://…).",
    state: "Stand des Themas",
    n_contributions: |n| format!("{n} Beiträge"),
    one_contribution: "1 Beitrag",
    contributions: "Beiträge",
    no_contributions: "Noch keine Beiträge.",
    contribute: "Beitrag schreiben",
    contribution_save: "Beitrag speichern",
};

pub(super) static NOTE: Note = Note {
    heading: "Meine Notizen",
    kept: "Der Text bleibt in diesem Browser stehen und geht nicht verloren, ist aber noch nicht gespeichert.",
    private_hint: "Nur in diesem Browser und in Ihrer Sicherung. Notizen sind in keiner Weitergabe-Datei.",
    none: "Noch keine Notizen",
    none_hint: "Halten Sie fest, was nur für Sie ist: Eindrücke, Rückfragen, Absprachen.",
    text: "Notiz",
    tags: "Schlagwörter",
    tags_hint: "Mit Komma getrennt.",
    all_tags: "alle",
    saved: "Von selbst gespeichert",
    saving: "Wird gespeichert …",
    preview: "Vorschau",
    about_hint: "Worum es geht; leer für eine freie Notiz.",
    untitled: "Leere Notiz",
    erase_title: "Notiz endgültig löschen?",
    erase_text: "Die Notiz verschwindet aus diesem Browser und aus jeder Sicherung, die Sie ab jetzt anlegen.",
};

pub(super) static EXCHANGE: Exchange = Exchange {
    title: "Austausch und Sicherung",
    stand: "Stand-Kennung",
    stand_hint: "Wer dieselbe Kennung sieht, hat denselben Stand.",
    share_title: "Weitergeben",
    share_text: "Die Weitergabe-Datei enthält das ganze Verzeichnis und nichts Privates. Vor dem Erstellen sehen Sie hier, was hinausgeht.",
    share_what: |n| match n {
        1 => "Was hinausgeht: 1 Eintrag".into(),
        _ => format!("Was hinausgeht: {n} Einträge"),
    },
    share_nothing: "Noch hat niemand etwas angegeben: Die Datei wäre leer.",
    share_rest: |history, erased| {
        let history = if history == 1 {
            "eine frühere Angabe".into()
        } else {
            format!("{history} frühere Angaben")
        };
        let erased = if erased == 1 {
            "eine Löschmarke".into()
        } else {
            format!("{erased} Löschmarken")
        };
        format!("Dazu {history} und {erased} (zufällige Kennungen ohne Personenbezug).")
    },
    share_private: "0 private Notizen.",
    share_file: "Weitergabe-Datei erstellen",
    share_mail: "Für E-Mail (.txt)",
    share_mail_hint: "Viele Mail-Filter der Verwaltungen lassen .txt durch, .json aber nicht. Der Inhalt ist gleich.",
    share_copy: "Als Text kopieren",
    copied: "In die Zwischenablage kopiert",
    not_copied: "Der Browser erlaubt das Kopieren nicht. Erstellen Sie stattdessen die Datei.",
    making: "Wird erstellt …",
    file_made: |name| format!("Datei erstellt: {name}"),
    not_made: "Der Browser hat keine Datei erstellt. Versuchen Sie „Als Text kopieren“.",
    backup_title: "Sichern",
    backup_text: "Die Sicherung enthält alles, auch Ihre privaten Notizen und Einstellungen. Sie ist nur für Sie: bitte nicht weitergeben.",
    backup_file: "Private Sicherung erstellen",
    backup_sure_title: "Private Sicherung erstellen?",
    backup_sure: |n| {
        let notes = if n == 1 {
            "eine private Notiz".into()
        } else {
            format!("{n} private Notizen")
        };
        format!("Die Datei enthält {notes} im Klartext. Bewahren Sie sie so auf, dass nur Sie sie lesen können.")
    },
    backup_none: "Noch keine Sicherung in diesem Browser.",
    backup_last: |days| match days {
        1 => "Letzte Sicherung gestern.".into(),
        _ => format!("Letzte Sicherung vor {days} Tagen."),
    },
    backup_today: "Letzte Sicherung heute.",
    import_title: "Datei öffnen und zusammenführen",
    import_text: "Weitergabe-Datei oder Sicherung. Bevor etwas geschieht, sehen Sie, was sich ändern würde. Beim Zusammenführen geht nichts verloren: Unterschiedliche Angaben bleiben nebeneinander stehen, bis jemand auswählt.",
    import_pick: "Datei auswählen",
    import_hint: ".json oder .txt, auch mehrere",
    import_paste: "Oder Text einfügen",
    import_paste_read: "Eingefügten Text prüfen",
    pasted: "Eingefügter Text",
    reading_title: |name| format!("Wird geprüft: {name}"),
    reading: "Datei wird geprüft …",
    taking_over: "Wird übernommen …",
    percent: |n| format!("{n} %"),
    refused_title: |name| format!("{name} wurde nicht übernommen"),
    refused_same: "An Ihren Daten hat sich nichts geändert.",
    preview_title: |name| format!("Vorschau: {name}"),
    preview_from: |by, day| format!("Von {by}, {day}"),
    preview_from_nobody: |day| format!("Ohne Absender, erstellt am {day}"),
    preview_counts: ["neu", "geändert", "mit unterschiedlichen Angaben", "endgültig gelöscht"],
    preview_more: |n| format!("Weitere Einträge zeigen (noch {n})"),
    preview_same: "Keine Änderungen: Ihre Daten sind auf demselben Stand.",
    preview_context: "Keine sichtbaren Änderungen: Ihre Daten sind auf demselben Stand.",
    preview_kept_erased: |n| match n {
        1 => "Ein Eintrag aus der Datei wurde hier endgültig gelöscht und bleibt weg.".into(),
        _ => format!("{n} Einträge aus der Datei wurden hier endgültig gelöscht und bleiben weg."),
    },
    newer_file: "Die Datei stammt aus einer neueren Version. Unbekannte Felder bleiben erhalten.",
    outcome_new: "neu",
    outcome_changed: "geändert",
    outcome_conflicting: "unterschiedliche Angaben",
    outcome_erased: "wird endgültig gelöscht",
    record: "Eintrag",
    outcome: "Was geschieht",
    before: "Bisher",
    after: "Danach",
    apply: "Übernehmen",
    discard: "Verwerfen",
    close: "Schließen",
    private_part: |n| match n {
        1 => "Auch den privaten Teil übernehmen (1 Notiz)".into(),
        _ => format!("Auch den privaten Teil übernehmen ({n} Notizen)"),
    },
    private_part_hint: "Nur, wenn das Ihre eigene Sicherung ist: Mit ihr kommen auch Ihre Einstellungen und Ihre „+1“. Was Sie hier schon gewählt haben, bleibt.",
    private_foreign: "Diese Sicherung scheint von jemand anderem zu sein: Der private Teil wird nicht übernommen, außer Sie wählen es.",
    place: |line, column| format!("Zeile {line}, Stelle {column}"),
    empty_file: "Die Datei ist leer. Bitten Sie um eine neue.",
    too_large: |megabytes, limit| {
        format!(
            "Die Datei ist mit {megabytes} MB zu groß (höchstens {limit} MB). Ist es wirklich eine Datei aus Klimanetz?"
        )
    },
    not_text: |at| {
        format!(
            "Das ist kein UTF-8-Text (ab Byte {at}). Öffnen Sie die Datei so, wie Klimanetz sie erstellt hat, nicht umgewandelt oder als Bild, PDF oder Archiv."
        )
    },
    not_json: |place| {
        format!("Das ist kein Text aus Klimanetz ({place}). Wählen Sie eine Weitergabe-Datei oder Sicherung.")
    },
    truncated: |place| {
        format!(
            "Die Datei ist unvollständig, sie bricht ab bei {place}. Bitten Sie um eine neue oder kopieren Sie den ganzen Text."
        )
    },
    too_deep: |place| {
        format!(
            "Die Datei ist zu tief verschachtelt ({place}). So etwas erstellt Klimanetz nicht; bitten Sie um eine neue Datei."
        )
    },
    other_file: |sort, place| {
        format!(
            "Das ist {sort}, keine Datei aus Klimanetz (erkannt bei {place}). Wählen Sie eine Weitergabe-Datei oder Sicherung."
        )
    },
    sorts: [
        "ein Text in der Kodierung UTF-16",
        "ein ZIP-Archiv oder eine Word- oder Excel-Datei",
        "ein gepacktes Archiv",
        "ein PDF",
        "ein Bild",
        "eine alte Word- oder Excel-Datei oder eine gespeicherte Mail",
        "eine Webseite, zum Beispiel die Fehlerseite eines Servers",
        "ein RTF-Text",
    ],
    text_too_long: |limit, place| {
        format!(
            "In der Datei steht ein Text mit mehr als {limit} Zeichen ({place}). So etwas erstellt Klimanetz nicht; bitten Sie um eine neue Datei."
        )
    },
    too_many: |many, limit, place| {
        format!(
            "Die Datei enthält zu viel: mehr als {limit} {many} ({place}). So etwas erstellt Klimanetz nicht; bitten Sie um eine neue Datei."
        )
    },
    manys: [
        "Werte",
        "Wertegruppen",
        "Arten von Einträgen",
        "Einträge einer Art",
        "Felder eines Eintrags",
        "Angaben zu einem Feld",
        "unbekannte Schlüssel an einer Stelle",
    ],
    several: |place| {
        format!(
            "Die Datei enthält mehr als ein Verzeichnis, das zweite ab {place}. Speichern Sie jedes in einer Datei für sich; bitten Sie sonst um neue Dateien."
        )
    },
    foreign: |place| {
        format!(
            "Das ist eine Datei eines anderen Programms ({place}). Wählen Sie eine Weitergabe-Datei oder Sicherung aus Klimanetz."
        )
    },
    mangled: |place| {
        format!(
            "Der Text wurde unterwegs verändert, etwa umbrochen oder zitiert – bitte als Anhang schicken lassen ({place})."
        )
    },
    newer: |needs| {
        format!(
            "Die Datei braucht eine neuere Version von Klimanetz (Leseversion {needs}). Laden Sie die Seite neu und versuchen Sie es noch einmal."
        )
    },
    unexpected: |place| {
        format!(
            "In der Datei fehlt ein Teil, steht doppelt oder hat die falsche Form ({place}). Bitten Sie um eine neue Datei."
        )
    },
    malformed: |found| format!("In der Datei steht etwas Ungültiges: „{found}“. Bitten Sie um eine neue Datei."),
    beyond_seen: |at| {
        format!(
            "Die Datei widerspricht sich ({at}): Sie enthält eine Änderung, die sie selbst nicht kennt. Bitten Sie um eine neue Datei."
        )
    },
    twice: |at| {
        format!(
            "Die Datei widerspricht sich ({at}): Dieselbe Änderung steht zweimal darin. Bitten Sie um eine neue Datei."
        )
    },
    altered: "Der Inhalt passt nicht zur Prüfsumme: Die Datei wurde beschädigt oder von Hand geändert. Bitten Sie um eine neue Datei.",
    private_in_share: "Diese Weitergabe-Datei enthält einen privaten Teil; das darf nicht sein. Löschen Sie die Datei und sagen Sie der absendenden Person Bescheid.",
    conflation: |dot, kind, field| {
        format!(
            "Die Datei gibt derselben Änderung einen anderen Inhalt als Ihr Verzeichnis ({dot}: {kind}, {field}). Sie ist beschädigt, oder zwei Browser schreiben unter einer Kennung. Bitten Sie um eine neue Datei."
        )
    },
    unreadable_file: "Der Browser konnte die Datei nicht lesen. Kopieren Sie sie auf diesen Rechner und versuchen Sie es noch einmal.",
};

pub(super) static SETTINGS: Settings = Settings {
    title: "Einstellungen",
    language: "Sprache",
    theme: "Darstellung",
    light: "hell",
    dark: "dunkel",
    system: "wie das System",
    label_save: "Kennzeichnung speichern",
    shared_computer: "Gemeinsam genutzter Rechner?",
    shared_computer_text: "Dieser Browser speichert die Daten unverschlüsselt. Wer ihn mit Ihrem Benutzerkonto öffnet, kann sie lesen.",
    origin_warning: "Diese Adresse teilt sich den Browser-Speicher mit anderen Projekten desselben Anbieters. Verwenden Sie sie nur zum Ausprobieren.",
};

pub(super) static ABOUT: About = About {
    title: "Hilfe und Impressum",
    data_title: "Wo Ihre Daten sind",
    data_text: "Alles, was Sie eintragen, liegt unverschlüsselt in diesem Browser auf diesem Gerät. Löschen Sie die Browserdaten, ist es weg: Legen Sie deshalb unter „Austausch“ regelmäßig eine Sicherung an. Safari löscht die Daten nach sieben Tagen ohne Besuch, wenn die Seite nicht als App installiert ist.",
    leaves_title: "Was diesen Browser verlässt, und wann",
    leaves_text: "Nichts von selbst. Es geht nur hinaus, was Sie als Datei erstellen oder als Text kopieren und dann weitergeben. Wer diese Seite bereitstellt, sieht, dass jemand sie aufruft, aber nichts von dem, was Sie eintragen. Hilft Ihr Browser bei der Rechtschreibung, kann er geprüften Text an seinen Hersteller senden; für Notizen, Wiedervorlagen und zurückgehaltene Angaben bittet Klimanetz ihn, das zu lassen.",
    leaves_files: "Die Weitergabe-Datei enthält das ganze Verzeichnis: Kommunen, Personen, Themen, Beiträge und frühere Angaben, jeweils mit Zeitpunkt und Kennzeichnung. Ihre Notizen und Schlagwörter sind nie darin. Nur die Sicherung enthält auch sie, im Klartext: Sie ist allein für Sie.",
    erasing_title: "Was endgültiges Löschen bewirkt, und was nicht",
    erasing_here: "Der Eintrag verschwindet sofort aus diesem Browser und aus jeder Datei, die Sie danach erstellen. Es bleibt eine Löschmarke: eine zufällige Kennung ohne Namen. Sie verhindert, dass eine ältere Datei oder Sicherung den Eintrag zurückbringt.",
    erasing_elsewhere: "Ihre Kolleg*innen haben den Eintrag noch, bis sie eine Datei mit dieser Löschmarke öffnen. Dateien und Sicherungen, die schon verschickt oder abgelegt sind, enthalten ihn weiter: Sagen Sie Bescheid, und löschen Sie alte Dateien. Texte, in denen ein Name vorkommt, zeigt Klimanetz vor dem Löschen; ändern müssen Sie sie selbst.",
    erasing_disk: "Auf der Festplatte räumt der Browser später auf, und keine Seite kann das erzwingen. In unserer Messung mit Chromium stand ein gelöschter Text noch in einer Datei des Browserprofils, auch nach mehreren Neustarts und nachdem der Speicher der Seite geleert war. Dagegen hilft nur ein verschlüsselter Datenträger, zum Beispiel mit BitLocker.",
    computer_text: "Wer sich mit Ihrem Benutzerkonto anmeldet, kann hier alles lesen, auch Ihre Notizen. Benutzen Sie auf einem gemeinsamen Rechner ein eigenes Benutzerkonto.",
    exchange_title: "Wie der Austausch geht",
    exchange_text: "Erstellen Sie eine Weitergabe-Datei und schicken Sie sie Ihren Kolleg*innen, oder legen Sie sie in einen gemeinsamen Ordner. Beim Öffnen werden beide Stände zusammengeführt. Ältere Dateien schaden nicht, mehrfaches Öffnen auch nicht.",
    offline_title: "Ohne Netz",
    offline_text: "Nach dem ersten Besuch funktioniert alles ohne Netz. Über das Menü des Browsers lässt sich Klimanetz als App installieren.",
    terms_title: "Abkürzungen",
    law_title: "Was sich seit 2024 am Wärmeplanungsgesetz geändert hat",
    wpg: "Wärmeplanungsgesetz (Bund)",
    lwpg: "Landeswärmeplanungsgesetz Nordrhein-Westfalen",
    ags: "Amtlicher Gemeindeschlüssel",
    nkk: "Netzwerk kommunaler Klimaschutzmanager*innen",
    credit_title: "Quellen",
    credit: "Schlüssel, Namen und Einwohner*innenzahlen: © Statistisches Bundesamt (Destatis), 2025, Gemeindeverzeichnis GV100AD, Gebietsstand 31.08.2025 (bearbeitet).",
    credit_look: "Gestaltung mit KERN-UX (EUPL-1.2), Schrift Fira Sans (SIL OFL 1.1).",
    licence_title: "Lizenz",
    licence: "Klimanetz ist freie Software unter der EUPL-1.2.",
    imprint_title: "Wer das hier anbietet",
    imprint: "Verantwortlich ist, wer diese Seite bereitstellt; das Netzwerk selbst betreibt keinen Server. Die Seite lädt nichts von anderen Adressen und zählt niemanden.",
};

pub(super) static KEEPING: Keeping = Keeping {
    wiped_title: "Der Speicher dieser Seite wurde geleert",
    wiped: "Der Browser oder ein anderes Programm hat gelöscht, was Klimanetz gespeichert hatte. Dieses Fenster hat noch alles: Speichern Sie es wieder, bevor Sie das Fenster schließen.",
    save_again: "Wieder speichern",
    still_there: |day| format!("Ihre Daten vom {day} sind noch da ✓"),
    missing_title: "Gespeicherte Daten fehlen",
    missing: "Klimanetz hatte in diesem Browser Daten gespeichert, und sie sind nicht mehr da. Der Browser oder der Rechner wurde mitten in der Arbeit beendet, oder der Browser, eine Vorgabe Ihrer IT oder ein anderes Programm hat sie entfernt. Nichts wird überschrieben.",
    missing_last: |day, n| match n {
        1 => format!("Letzter bekannter Stand: {day}, 1 Eintrag."),
        _ => format!("Letzter bekannter Stand: {day}, {n} Einträge."),
    },
    missing_copy: "Die zweite Kopie in diesem Browser ist noch da und kann alles zurückbringen.",
    missing_no_copy: "Auch die zweite Kopie in diesem Browser fehlt. Öffnen Sie Ihre letzte Sicherung oder eine Weitergabe-Datei von Kolleg*innen.",
    missing_unsure: "Ob die zweite Kopie in diesem Browser noch da ist, hat er nicht rechtzeitig beantwortet. Fragen Sie noch einmal, bevor Sie neu anfangen.",
    ask_again: "Noch einmal fragen",
    restore_copy: "Wiederherstellen",
    open_backup: "Sicherungsdatei öffnen",
    begin_anew: "Ohne diese Daten neu anfangen",
    begin_anew_sure: "Ohne die fehlenden Daten neu anfangen?",
    begin_anew_text: "Was dieser Browser davon noch hat, wird gelöscht. Sicherungen und Weitergabe-Dateien bleiben, wo sie sind.",
    title: "Speicher in diesem Browser",
    meter: |taken, room, percent| format!("{taken} von {room} Kilobyte belegt ({percent} %)."),
    nearly_full_title: |left| format!("Der Platz in diesem Browser wird knapp: noch {left} Kilobyte"),
    nearly_full: "Erstellen Sie unter „Austausch“ eine Sicherung. Löschen Sie dann endgültig, was im Papierkorb liegt und nicht mehr gebraucht wird, und laden Sie die Seite neu. Teilt sich Klimanetz die Adresse mit anderen Seiten, hilft auch, deren Daten im Browser zu löschen.",
    recorded: "Jede Angabe liegt doppelt in diesem Browser; „Gesichert ✓“ heißt, dass sie auf der Festplatte ist.",
    promised: "Der Browser hat zugesagt, die Daten nicht von sich aus zu löschen.",
    not_promised: "Der Browser hat nicht zugesagt, die Daten zu behalten: Er kann sie löschen, wenn der Platz knapp wird, wenn Sie die Seite lange nicht öffnen oder wenn Ihre IT es so eingestellt hat. Erstellen Sie regelmäßig eine Sicherung.",
    since_backup: |n| match n {
        0 => "Seither keine Änderung.".into(),
        1 => "Seither 1 Änderung.".into(),
        _ => format!("Seither {n} Änderungen."),
    },
    set_aside: |n| match n {
        1 => "1 Eintrag war nicht lesbar und liegt beiseite.".into(),
        _ => format!("{n} Einträge waren nicht lesbar und liegen beiseite."),
    },
    clear: "Alles löschen",
    clear_sure: "Alles in diesem Browser löschen?",
    clear_text: "Verzeichnis, private Notizen und Einstellungen werden aus diesem Browser entfernt, auch die zweite Kopie und die Dateien für die Arbeit ohne Netz. Das lässt sich nicht rückgängig machen. Dateien, die Sie gesichert oder weitergegeben haben, bleiben, wo sie sind. Reste können auf der Festplatte liegen, bis der Browser dort aufräumt.",
    clear_backup: "Zuerst eine Sicherung erstellen",
    clearing: "Wird gelöscht …",
    unfinished_title: "Noch nicht alles ist gelöscht",
    unfinished: "Ein anderes Fenster dieser Seite hält die zweite Kopie offen, oder der Browser lehnt ab. Schließen Sie alle anderen Fenster mit Klimanetz und löschen Sie noch einmal.",
    cleared_title: "Alles gelöscht",
    cleared: "In diesem Browser ist von Klimanetz nichts mehr gespeichert. Sie können das Fenster schließen.",
    start_again: "Neu anfangen",
};

pub(super) static FAILURE: Failure = Failure {
    blocked_title: "Der Browser erlaubt kein Speichern",
    blocked: "Nichts bleibt erhalten, wenn Sie die Seite schließen. Erlauben Sie dieser Seite das Speichern (Cookies und Websitedaten) oder erstellen Sie unter „Austausch“ eine Sicherung als Datei.",
    full: "Nicht gespeichert: Der Speicher des Browsers ist voll. Nichts wurde geändert, und was Sie eingegeben haben, steht noch da. Erstellen Sie unter „Austausch“ eine Sicherung und löschen Sie, was Sie nicht mehr brauchen.",
    not_kept: "Nicht gespeichert: Der Browser hat die Angabe nicht behalten. Nichts wurde geändert, und was Sie eingegeben haben, steht noch da; versuchen Sie es noch einmal.",
    erased: "Dieser Eintrag wurde inzwischen endgültig gelöscht. Ihre Eingabe wurde nicht übernommen; legen Sie bei Bedarf einen neuen Eintrag an.",
    not_erasable: "Dieser Eintrag lässt sich nicht endgültig löschen: Amtliche Schlüssel bleiben. Ändern Sie stattdessen, was dazu angegeben ist.",
    conflated: "Nicht übernommen: Die Datei widerspricht inzwischen Ihrem Verzeichnis. Öffnen Sie sie noch einmal, um den Grund zu sehen.",
    overtaken: "Nicht gespeichert: Ein anderer Browser schreibt unter derselben Kennung. Laden Sie die Seite neu.",
    rescue_title: "Ein Teil der gespeicherten Daten ist nicht lesbar",
    rescue_text: "Nichts wurde gelöscht oder überschrieben. Laden Sie die unlesbaren Teile herunter und heben Sie sie auf; alles andere öffnet sich wie gewohnt.",
    rescue_affected: |n_shared, n_private| match (n_shared, n_private) {
        (_, 0) => "Betroffen sind Angaben im Verzeichnis; Ihre privaten Notizen sind vollständig.".into(),
        (0, _) => "Betroffen sind private Notizen; das Verzeichnis ist vollständig.".into(),
        _ => "Betroffen sind Angaben im Verzeichnis und private Notizen.".into(),
    },
    rescue_newer: "Dieser Browser enthält Daten einer neueren Version von Klimanetz. Laden Sie die Seite neu, um die neue Version zu bekommen. Die Daten bleiben, wie sie sind.",
    rescue_entries: |n| match n {
        1 => "1 unlesbarer Eintrag".into(),
        _ => format!("{n} unlesbare Einträge"),
    },
    rescue_download: "Unlesbare Teile herunterladen",
    rescue_continue: "Mit dem Rest weiterarbeiten",
};
