//! Every part in every state, with invented text. A page for developers; no visitor is led here.

use super::part::*;
use leptos::prelude::*;
use std::collections::BTreeSet;

#[component]
pub fn Gallery() -> impl IntoView {
    view! {
        <div class="page-head"><h1>"Gallery"</h1></div>
        <div class="stack">
            <Card title="Button, Icon">{buttons()}</Card>
            <Card title="TextField, TextArea">{fields()}</Card>
            <Card title="RadioGroup, SelectField">{choices()}</Card>
            <Card title="ChoiceSets, Sheet">{sheets()}</Card>
            <Card title="StageLine, Tile, Reach, DayMark">{stages()}</Card>
            <Card title="CheckField, CheckGroup">{checks()}</Card>
            <Card title="PickField">{picks()}</Card>
            <Card title="Folded"><Folded summary="Mehrere Schritte laufen parallel">"Erst dann gezeichnet."</Folded></Card>
            <Card title="SearchField, FilePick, Progress">{search_and_files()}</Card>
            <Card title="ProblemSummary, ConfirmPanel">{questions()}</Card>
            <Card title="Notice, Badge">{messages()}</Card>
            <Card title="Table">{tables()}</Card>
            <Card title="Card, Facts, Statement, Empty">{information()}</Card>
            <Card title="RichText, Link, PageLink, MailLink, PhoneLink, Words">{texts()}</Card>
        </div>
        <LiveStatus message="Gesichert ✓"/>
    }
}

fn buttons() -> impl IntoView {
    let pressed = RwSignal::new(true);
    let nothing = |()| ();
    view! {
        <div class="row">
            <Button label="Primary" emphasis=Emphasis::Primary on_click=nothing/>
            <Button label="Secondary" on_click=nothing/>
            <Button label="Tertiary" emphasis=Emphasis::Tertiary on_click=nothing/>
        </div>
        <div class="row">
            <Button label="Anlegen" emphasis=Emphasis::Primary icon="add" on_click=nothing/>
            <Button label="Herunterladen" icon="download" on_click=nothing/>
            <Button label="Löschen" emphasis=Emphasis::Tertiary icon="delete" on_click=nothing/>
        </div>
        <div class="row">
            <Button label="Primary" emphasis=Emphasis::Primary disabled=true on_click=nothing/>
            <Button label="Secondary" disabled=true on_click=nothing/>
            <Button
                label="Nur Wärmeplanung"
                pressed=Signal::derive(move || Some(pressed.get()))
                on_click=move |()| pressed.update(|on| *on = !*on)
            />
            <Button label="Mit ungewöhnlich langer Beschriftung, die auf dem Telefon umbricht" on_click=nothing/>
        </div>
        <div class="row">
            {["home", "search", "edit", "mail", "checklist"].map(|name| view! { <Icon name=name/> }).collect_view()}
        </div>
        <div class="row">
            <Submit label="Speichern"/>
            <Submit label="Speichern" disabled=true/>
            <ButtonLink label="Zur Karte" href="#/" icon="arrow-forward"/>
        </div>
    }
}

fn fields() -> impl IntoView {
    let text = |value: &str| RwSignal::new(value.to_owned());
    let wrong = |sentence: &str| Signal::stored(Some(sentence.to_owned()));
    view! {
        <div class="grid">
            <TextField id="name" label="Name" value=text("Juno Beispiel")/>
            <TextField
                id="mail"
                label="E-Mail"
                kind=FieldKind::Email
                value=text("")
                hint="Am besten ein Funktionspostfach."
                optional_mark="(freiwillig)"
            />
            <TextField id="stand" label="Stand" kind=FieldKind::Date value=text("2026-11-23")/>
            <TextField
                id="year"
                label="Zieljahr"
                kind=FieldKind::Whole
                value=text("2060")
                hint="Zwischen 2025 und 2045."
                problem=wrong("Bitte ein Jahr bis 2045 eintragen.")
            />
            <TextField id="phone" label="Telefon" kind=FieldKind::Tel value=text("0000 123456")/>
            <TextField id="url" label="Source" kind=FieldKind::Url value=text("https://example.org/") lang="en"/>
        </div>
        <TextArea id="note" label="Notiz" value=text("Rückruf nach der Sitzung.") hint="Bleibt auf diesem Gerät."/>
        <TextArea id="reason" label="Begründung" rows=2 value=text("") problem=wrong("Bitte einen Grund nennen.")/>
    }
}

fn stages() -> impl IntoView {
    let points = || {
        let names = ["Start", "Analyse", "Szenario", "Entwurf", "im Rat", "beschlossen"];
        let point = |(number, name)| StagePoint {
            number,
            name,
            when: (number < 4).then(|| "Dezember 2025".to_owned()),
        };
        (1..).zip(names).map(point).collect::<Vec<_>>()
    };
    view! {
        <StageLine points=points() now=3 name="Etappe 3 von 6, Szenario" />
        <div class="row">{(0..7).map(|tone| view! { <Tile letters="KÖLN" tone=tone /> }).collect_view()}</div>
        <DayMark number="18" month="Dez" day="18.12.2026" />
        <Reach phone="0000 123456" call="Juno Beispiel anrufen" mailbox="juno@beispiel.example" write="Juno Beispiel schreiben" />
    }
}

fn sheets() -> impl IntoView {
    let open = RwSignal::new(false);
    let close = Callback::new(move |()| open.set(false));
    let (value, current) = (RwSignal::new("c".to_owned()), RwSignal::new("b".to_owned()));
    let sets = || {
        let set = |stage, legend: &str| ChoiceSet {
            stage,
            legend: legend.into(),
            options: options(),
        };
        vec![set(1, "Start"), set(5, "im Rat"), set(0, "")]
    };
    view! {
        <ChoiceSets id="sets" sets=sets() value=value current=current current_label="bisher" />
        <Button label="Schritt melden" on_click=Callback::new(move |()| open.set(true)) />
        <Show when=move || open.get()>
            <Sheet id="sheet" title="Schritt melden" subject="Musterstadt" close="Schließen" on_close=close>
                <div class="sheet__form">
                    <div class="sheet__body">
                        <ChoiceSets id="sheet-sets" sets=sets() value=value current=current current_label="bisher" />
                    </div>
                    <div class="sheet__foot">
                        <div class="sheet__answers"><Button label="Abbrechen" on_click=close /></div>
                    </div>
                </div>
            </Sheet>
        </Show>
    }
}

fn options() -> Vec<Choice> {
    let choice = |value: &str, label: &str, note: &str| Choice {
        value: value.into(),
        label: label.into(),
        note: note.into(),
    };
    vec![
        choice("a", "Eignungsprüfung", "§ 14 WPG"),
        choice("b", "Bestandsanalyse", "§ 15 WPG"),
        choice(
            "c",
            "Einteilung in voraussichtliche Wärmeversorgungsgebiete",
            "§§ 18, 19 WPG",
        ),
        choice("d", "beschlossen", ""),
    ]
}

fn choices() -> impl IntoView {
    let chosen = || RwSignal::new("b".to_owned());
    let wrong = || Signal::stored(Some("Bitte einen Schritt wählen.".to_owned()));
    view! {
        <RadioGroup
            id="phase"
            legend="Schritt"
            options=options()
            value=chosen()
            hint="Der am weitesten fortgeschrittene."
            current="a"
            current_label="derzeit"
        />
        <RadioGroup id="phase-columns" legend="Schritt, nebeneinander" options=options() value=chosen() columns=true/>
        <RadioGroup
            id="phase-wrong"
            legend="Schritt, nicht gewählt"
            options=options()
            value=RwSignal::default()
            problem=wrong()
        />
        <div class="grid">
            <SelectField id="kind" label="Verfahren" options=options() value=chosen() hint="Im Zweifel regulär."/>
            <SelectField
                id="kind-wrong"
                label="Verfahren"
                options=options()
                value=chosen()
                problem=wrong()
                optional_mark="(freiwillig)"
            />
        </div>
    }
}

fn checks() -> impl IntoView {
    let many = (1..=24)
        .map(|n| Choice {
            value: n.to_string(),
            label: format!("Musterstadt {n}"),
            note: "Kreis Beispiel".into(),
        })
        .collect();
    let ticked: BTreeSet<String> = ["2".to_owned(), "5".to_owned()].into();
    view! {
        <CheckField
            id="agree"
            label="Darf weitergegeben werden"
            value=RwSignal::new(true)
            hint="Die Person hat zugestimmt."
        />
        <CheckField id="alone" label="Gemeinsam mit anderen Kommunen" value=RwSignal::new(false)/>
        <CheckGroup
            id="linked"
            legend="Betrifft"
            options=many
            values=RwSignal::new(ticked)
            hint="Mehrere sind möglich."
        />
    }
}

fn picks() -> impl IntoView {
    let option = |n: usize| Choice {
        value: n.to_string(),
        label: format!("Kommune {n}"),
        note: String::new(),
    };
    let more = |n: usize| format!("{n} weitere");
    let found =
        |n: usize| Callback::new(move |typed: String| (0..n).filter(|at| at.to_string().contains(&typed)).collect());
    let (one, many) = (
        RwSignal::new("2".to_owned()),
        RwSignal::new(BTreeSet::from(["19".to_owned()])),
    );
    view! {
        <PickField
            id="gallery-pick"
            legend="Zuständig für"
            options=(0..40).map(option).collect()
            picked=Picked::Many(many)
            found=found(40)
            filter_label="Zuständig für: suchen"
            more=more
            optional_mark="(optional)"
        />
        <PickField
            id="gallery-pick-one"
            legend="Angestellt bei"
            options=(0..4).map(option).collect()
            picked=Picked::One(one)
            found=found(4)
            filter_label="Angestellt bei: suchen"
            more=more
            problem=Signal::stored(Some("Bitte ausfüllen oder auswählen.".to_owned()))
        />
    }
}

fn search_and_files() -> impl IntoView {
    let sought = RwSignal::new("muster".to_owned());
    view! {
        <SearchField
            id="search"
            label="Suchen"
            value=sought
            hint="Name, Ort oder Schlagwort"
            status=Signal::derive(move || format!("{} von 61", sought.read().len()))
        />
        <FilePick
            id="file"
            label="Datei einer Kollegin"
            hint="Es wird erst gezeigt, was sich ändern würde."
            on_pick=|_| ()
            multiple=true
        />
        <Progress id="progress" label="Datei wird geprüft …" percent=Signal::stored(43) worded=|n| format!("{n} %")/>
    }
}

fn questions() -> impl IntoView {
    let problems = RwSignal::new(Vec::<(String, String)>::new());
    let went = RwSignal::new(String::new());
    let open = RwSignal::new(false);
    let found = move |()| {
        problems.set(vec![
            ("year".into(), "Bitte ein Jahr bis 2045 eintragen.".into()),
            ("reason".into(), "Bitte einen Grund nennen.".into()),
        ])
    };
    view! {
        <ProblemSummary title="Zwei Angaben fehlen noch" problems=problems on_go=move |id| went.set(id)/>
        <div class="row">
            <Button label="Prüfen" on_click=found/>
            <Button label="Löschen …" icon="delete" on_click=move |()| open.set(true)/>
            <span class="muted">{went}</span>
        </div>
        <ConfirmPanel
            open=open
            title="Juno Beispiel löschen?"
            confirm="Endgültig löschen"
            cancel="Behalten"
            on_confirm=|()| ()
        >
            <p>"Der Name verschwindet auch aus allen Beiträgen und kommt durch keine Datei zurück."</p>
        </ConfirmPanel>
    }
}

fn messages() -> impl IntoView {
    let notice = |tone| {
        view! {
            <Notice tone=tone title=format!("{tone:?}: 3 Angaben widersprechen sich")>
                <p>"Beide bleiben stehen, bis jemand entscheidet."</p>
            </Notice>
        }
    };
    let tones = [Tone::Neutral, Tone::Info, Tone::Success, Tone::Warning, Tone::Danger];
    view! {
        <div class="row">{tones.map(|tone| view! { <Badge tone=tone text=format!("{tone:?}")/> }).collect_view()} <Badge tone=Tone::Neutral icon="visibility-off" text="privat"/></div>
        {tones.map(notice).collect_view()}
        <Notice tone=Tone::Info title="Nur ein Titel"/>
    }
}

fn tables() -> impl IntoView {
    let row = |n: usize| {
        view! {
            <tr>
                <th scope="row"><Link href="#/" label=format!("Musterstadt {n}")/></th>
                <td data-label="Schritt"><Badge tone=Tone::Info text="Bestandsanalyse"/></td>
                <td data-label="Stand">"12.10.2026"</td>
            </tr>
        }
    };
    let headers = || vec!["Kommune".to_owned(), "Schritt".to_owned(), "Stand".to_owned()];
    view! {
        <Table caption="Kommunen und ihr Schritt" headers=headers()><tbody class="kern-table__body">{(1..=4).map(row).collect_view()}</tbody></Table>
        <Table caption="Ohne sichtbaren Titel" headers=headers() caption_hidden=true><tbody class="kern-table__body">{row(9)}</tbody></Table>
    }
}

fn information() -> impl IntoView {
    view! {
        <div class="grid">
            <Card title="Musterstadt" level=3 id="muster"><p>"Mit Kennung: ein benannter Abschnitt."</p></Card>
            <Card title="Musterdorf" level=3>
                <p class="muted">"Ohne Kennung: eine Überschrift, kein Abschnitt."</p>
            </Card>
        </div>
        <Facts>
            <Fact label="Einwohner*innen"><span>"48.213"</span></Fact>
            <Fact label="Frist"><span>"30.06.2028 · noch 586 Tage"</span></Fact>
            <Fact label="Wärmeplan">
                <Badge tone=Tone::Success text="beschlossen"/>
                <Statement who="Juno Beispiel" when="12.10.2026" source="https://example.org/rat/vorlage"/>
            </Fact>
        </Facts>
        <Statement who="Kim Muster" when="3. September 2026" source="mündlich im Treffen"/>
        <Empty title="Noch keine Themen">
            <p>"Ein Thema ist eine Frage, die mehrere Kommunen beschäftigt."</p>
            <Button label="Thema anlegen" icon="add" on_click=|()| ()/>
        </Empty>
        <Empty title="Keine Treffer"/>
    }
}

fn texts() -> impl IntoView {
    let text = "# Wärmepumpen im Bestand\n\n\
                Erfahrungen **aus drei Schulen**, siehe [Bericht](https://example.org/bericht) und <b>roher Text</b>.\n\n\
                1. Hydraulischer Abgleich\n2. *Vorlauf* senken\n\n\
                > Das ging schneller als gedacht.\n\n\
                - Punkt\n- [unsicher](javascript:alert(1))\n\n\
                24. April: `Vorlauf = 55`\n- 80 % bis 2035\n    eingerückt\n-- \nAnlagentechniker*innen <klima@example.org>";
    view! {
        <RichText text=text/>
        <div class="row"><Link href="#/" label="Kommunen"/><Link href="#/" label="Themen" current=true/></div>
        <div class="row">
            <PageLink address="https://www.region-koeln-bonn.de/klima"/>
        <MailLink mailbox="klima@example.org"/>
            <PhoneLink number="0000 12-3456"/>
            <PhoneLink number="0000 12-3456 / -3457"/>
        </div>
        <p><Marked pieces=vec![("Wärme".into(), true), ("planung in ".into(), false), ("Köln".into(), true)]/></p>
        <p><MarkedLink href="#/" pieces=vec![("Muster".into(), true), ("stadt".into(), false)]/></p>
        <p><Words text="ליאור לוי, Wärme\u{202e}planung"/></p>
    }
}
