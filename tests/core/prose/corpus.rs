//! Texts as they are typed or pasted in an office, none of them meant as markup.

/// These are shown as they are, line by line.
pub const PLAIN: [&str; 37] = [
    // F01: dates at the beginning of lines and paragraphs.
    "3. März: Auftakt im Rathaus\n24. April: Werkstatt mit den Stadtwerken\n30. Juni: Abgabe des Entwurfs",
    "30. Juni 2028: Frist\n\n24. April 2026: Offenlage\n\n1. Dezember 2026: Beschluss",
    "1. Dezember: Bauausschuss\n2. Dezember: Haupt- und Finanzausschuss\n3. Dezember: Rat",
    "1. Jan. bis 30. Jun.: Bestandsanalyse\n2. Jul. bis 31. Dez.: Potenzialanalyse",
    "1. 3. 2027 Sondierung\n2. 3. 2027 Ortstermin",
    "2026. Das war das Jahr der Wärmeplanung.\n2027. Nun wird gebaut.",
    "30.06.2028 Frist nach § 4 Abs. 2 Nr. 1 WPG\n30.06.2026 Frist für Großstädte",
    // F02: forms for everybody.
    "Klimaschutzmanager*innen laden Bürger*innen ein. Ein*e Kolleg*in und die*der Vertreter*in sagen zu.",
    "Gesucht: Sachbearbeiter*in (m/w/d), Stellvertreter*in, Energieberater_in, Planer_innen, Gärtner:innen.",
    "*innen statt Innen, *in statt In: so steht es im Leitfaden.\nAngaben* ohne Gewähr* (Stand vom 2026*).",
    "*) Ohne Bürger*innenbudget. **) Nach Abzug der Förderung. (*) geschätzt, (**) gemeldet",
    // F03: lines.
    "Rathaus\nRaum 4.12\nEingang hinten\n08:30 Uhr",
    "Stadt Bornheim\nDie Bürgermeisterin\nRathausstraße 2\n53332 Bornheim",
    // F04: signs before numbers.
    "> 100.000 Einwohnende: Frist 30.06.2026\n\n- 80 % bis 2035 gegenüber 1990\n\n+ 3 Stellen",
    "- 80 % bis 2035\n- 100 % bis 2045\n- 3 Stellen im Stellenplan\n- Förderung",
    "> 100.000 Einwohner*innen\n> 45.000 Einwohner*innen\n< 10.000 Einwohner*innen",
    "# 3 von 5 Maßnahmen\n#12 im Ratsinformationssystem\n#Klimaschutz\n# % der Gebäude",
    "* 1990 als Basisjahr\n* 2019 als Vergleich\n+/- 0 bei den Kosten\n± 5 %",
    "- ca.\n- € 500 Zuschuss\n> ~ 30 % weniger\n> € 1.000",
    "- rd. 50 Plätze\n- ca. 60 Plätze\n> ca. 100.000 Einwohner\n> EUR 500\n- EUR 500\n- mind. EUR 600",
    // F34: network paths and file names.
    "Vorlage: \\\\fs01\\Klima\\_Netzwerk\\Protokolle\\2026\\(Entwurf)\\#12",
    "\\\\fs01\\Klima\\_Netzwerk\\(Entwurf)\\#12\nK:\\Amt 61\\_alt_\\*.xlsx\nC:\\Temp\\~$Plan_v2_final_.docx",
    "Suche nach *.pdf und *.docx, nicht in */alt/* und nicht in _archiv/_2019.",
    // F35: mail.
    "Hallo zusammen,\nwir haben gestern im Rat beschlossen.\nViele Grüße\n-- \nErika Muster\nStadt Bornheim",
    "    Sehr geehrte Damen und Herren,\n\n    anbei der Entwurf.\n\tMit freundlichen Grüßen",
    "Von: Muster, Erika\nGesendet: Montag, 23. November 2026 09:12\nAn: Beispiel, Kim\nBetreff: AW: WG: Wärmeplan",
    "Ergebnis\n========\nEinstimmig.\n\nAusblick\n--------\nIm Mai.\n***\n_____________",
    // Lists of telephones, costs and hours, in columns.
    "Zentrale     0228 77-0\nAmt 61       0228 77-1234 / -1235\nMobil        +49 (0)170 000000",
    "Posten | Betrag\n-------|-------\nGutachten | 45.000 €\nSumme | 45.000 €",
    "Mo - Do 9-12 Uhr, Fr 9 - 11 Uhr\nDi + Do 14-16 Uhr",
    // What HTML and Markdown would take for their own.
    "R&amp;D bei der Stadtwerke GmbH & Co. KG, &nbsp; und &lt;b&gt; aus dem Formular, A&B",
    "<Platzhalter Name> und <b>fett</b>, <!-- intern --> x < y > z",
    "~30 Personen, ~~gestrichen~~, 5~6 Termine, ^1 und $5, 2 * 3 * 4 = 24, a_b_c",
    "[x] erledigt\n[ ] offen\n- [ ] Einladung\n[1] siehe Anlage\n[Anlage]: liegt bei\n![Foto]",
    "geht`s um 9? Und Otto`s Büro? So steht`s da. ``` drei, `` zwei, ` eins",
    // Agenda and resolutions that are no list.
    "TOP 1: Begrüßung\nTOP 2 – Bericht\n1) Verschiedenes\n2) Termine\na) Ort\n– Strich\n• Punkt",
    "1. Der Rat beschließt den Wärmeplan.\n\n2. Die Verwaltung berichtet jährlich.\n\n4. Der Beschluss wird veröffentlicht.",
];

/// These have marks of the list in them: as typed, and as shown.
pub const MARKED: [(&str, &str); 14] = [
    (
        "Der Rat beschließt:\n1. Der Wärmeplan wird festgestellt.\n2. Die Verwaltung berichtet.\n3. Er gilt ab 1. Januar.",
        "Der Rat beschließt:\n1. Der Wärmeplan wird festgestellt.\n2. Die Verwaltung berichtet.\n3. Er gilt ab 1. Januar.",
    ),
    (
        "Offen:\n- Förderung\n- Personal\nBis Mai.",
        "Offen:\nFörderung\nPersonal\nBis Mai.",
    ),
    ("* Köln\n* Bonn\n  und der Kreis", "Köln\nBonn\nund der Kreis"),
    (
        "- eins\n- zwei\n  - drei\n  - vier\n- fünf",
        "eins\nzwei\ndrei\nvier\nfünf",
    ),
    (
        "1. Bericht\n   mit Bürger*innen\n2. Beschluss",
        "1. Bericht\nmit Bürger*innen\n2. Beschluss",
    ),
    (
        "> Danke für die Mail.\n>\n> 24. April passt.\n> Gruß\nDann bis dann.",
        "Danke für die Mail.\n> 24. April passt.\nGruß\nDann bis dann.",
    ),
    ("> > Wer kommt?\n> Ich.", "Wer kommt?\nIch."),
    ("# Worum es geht\n## Kosten\nKeine.", "Worum es geht\nKosten\nKeine."),
    (
        "**Ort:** Rathaus, *nicht* Bürgerhaus, _wirklich_.",
        "Ort: Rathaus, nicht Bürgerhaus, wirklich.",
    ),
    (
        "**Klimaschutzmanager*innen** und (*Bürger*innen*), „**Ziel 2035**“!",
        "Klimaschutzmanager*innen und (Bürger*innen), „Ziel 2035“!",
    ),
    ("Feld `a_b*c*` ausfüllen", "Feld a_b*c* ausfüllen"),
    (
        "Siehe [Bericht](https://example.org/b_(neu)) oder <klima@example.org>.",
        "Siehe Bericht oder klima@example.org.",
    ),
    ("*eine _Sache_, ja*", "eine Sache, ja"),
    (
        "- **80 %** sind [ ] offen\n- [x] erledigt",
        "80 % sind [ ] offen\n[x] erledigt",
    ),
];

/// Lines for mixtures: those of the plain texts, and some that begin something, but with nothing marked inside a line.
pub fn lines() -> Vec<&'static str> {
    let begin = [
        "",
        "",
        "- Förderung",
        "- Personal",
        "* Köln",
        "* Bonn",
        "1. Bericht",
        "2. Beschluss",
        "3. Ende",
        "> Danke.",
        ">",
        "> > Wer?",
        "# Kosten",
        "  weiter",
        "   - darin",
        "   - auch",
        "\tTab",
    ];
    let plain = PLAIN.iter().flat_map(|text| text.lines());
    plain.chain(begin).collect()
}
