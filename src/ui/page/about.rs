//! Help and information: where the data is, what leaves and what erasing does, how exchanging works, whose facts these are.
use crate::session::{Above, Session};
use crate::ui::part::{Button, Card, Fact, Facts};
use leptos::prelude::*;

#[component]
pub fn About() -> impl IntoView {
    let session = Session::here();
    let text = session.text();
    let words = &text.about;
    let keys = Callback::new(move |()| session.open_above(Above::Keys));
    let chapter = |title: &'static str, paragraphs: Vec<&'static str>| {
        let paragraphs = paragraphs
            .into_iter()
            .map(|text| view! { <p>{text}</p> })
            .collect_view();
        view! { <Card title=title>{paragraphs}</Card> }
    };
    view! {
        <h1>{words.title}</h1>
        {chapter(words.data_title, vec![words.data_text])}
        {chapter(words.leaves_title, vec![words.leaves_text, words.leaves_files])}
        {chapter(words.erasing_title, vec![words.erasing_here, words.erasing_elsewhere, words.erasing_disk])}
        {chapter(text.settings.shared_computer, vec![words.computer_text])}
        <Card title=text.search.keyboard>
            <p class="row"><Button label=text.palette.keys on_click=keys /></p>
        </Card>
        {chapter(words.exchange_title, vec![words.exchange_text])}
        {chapter(words.offline_title, vec![words.offline_text])}
        <Card title=words.terms_title>
            <Facts>
                <Fact label="WPG">{words.wpg}</Fact>
                <Fact label="LWPG">{words.lwpg}</Fact>
                <Fact label="AGS">{words.ags}</Fact>
                <Fact label="NKK">{words.nkk}</Fact>
            </Facts>
            <p>{text.municipality.heat_legal}" "{text.catalogue_as_of()}</p>
        </Card>
        <Card title=words.law_title>
            <ul>{text.acts().into_iter().map(|act| view! { <li>{act}</li> }).collect_view()}</ul>
        </Card>
        {chapter(words.credit_title, vec![words.credit, words.credit_look])}
        {chapter(words.licence_title, vec![words.licence])}
        {chapter(words.imprint_title, vec![words.imprint])}
    }
}
