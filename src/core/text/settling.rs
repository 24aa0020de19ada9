//! What the page says on which differing statements are settled.

/// Everything with more than one statement, on one page.
pub struct Settling {
    /// The page.
    pub title: &'static str,
    /// What to do there, and what happens then.
    pub intro: &'static str,
    /// How many are left.
    pub left: fn(usize) -> String,
    /// Nothing is.
    pub none: &'static str,
    /// When there will be something.
    pub none_hint: &'static str,
    /// The choice that decides nothing.
    pub later: fn(usize) -> String,
    /// Takes what was chosen.
    pub take: &'static str,
    /// Said of a field that was decided: what holds.
    pub taken: fn(&str, &str) -> String,
    /// Said of a field that was left.
    pub stays: fn(&str) -> String,
    /// Before words that the other statement lacks, for those who do not see the mark.
    pub differs: &'static str,
    /// What the mark means.
    pub marked: &'static str,
    /// Leads to the page.
    pub all: fn(usize) -> String,
}

pub(super) static DE: Settling = Settling {
    title: "Bitte klären",
    intro: "Hier liegen unterschiedliche Angaben vor. Ihre Entscheidung ist eine Angabe wie jede andere: Die anderen erhalten sie mit Ihrer nächsten Datei zum Weitergeben.",
    left: |n| match n {
        0 => "Alles ist geklärt.".into(),
        1 => "Noch 1 zu klären.".into(),
        n => format!("Noch {n} zu klären."),
    },
    none: "Nichts zu klären",
    none_hint: "Wenn zwei dasselbe unterschiedlich angeben, steht es hier.",
    later: |n| match n {
        2 => "Beide stehen lassen, später klären".into(),
        _ => "Alle stehen lassen, später klären".into(),
    },
    take: "Übernehmen",
    taken: |what, value| format!("{what}: Es gilt {value}."),
    stays: |what| format!("{what}: bleibt offen."),
    differs: "abweichend:",
    marked: "Unterstrichen ist, worin sich lange Texte unterscheiden.",
    all: |n| match n {
        1 => "1 Angabe klären".into(),
        n => format!("Alle {n} Angaben auf einer Seite klären"),
    },
};

pub(super) static EN: Settling = Settling {
    title: "Please settle",
    intro: "There are different statements here. Your decision is a statement like any other: the others receive it with your next share file.",
    left: |n| match n {
        0 => "Everything is settled.".into(),
        1 => "1 left to settle.".into(),
        n => format!("{n} left to settle."),
    },
    none: "Nothing to settle",
    none_hint: "Where two state the same thing differently, it stands here.",
    later: |n| match n {
        2 => "Leave both, settle later".into(),
        _ => "Leave all, settle later".into(),
    },
    take: "Apply",
    taken: |what, value| format!("{what}: {value} applies."),
    stays: |what| format!("{what}: stays open."),
    differs: "different:",
    marked: "What long texts differ in is underlined.",
    all: |n| match n {
        1 => "Settle 1 statement".into(),
        n => format!("Settle all {n} statements on one page"),
    },
};
