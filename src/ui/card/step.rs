//! „Schritt melden“: a button, and the sheet that it opens, on any page; „Stimmt“ for a step that was publicly reported.
mod sheet;

pub use sheet::step_sheet;

use crate::session::Session;
use crate::ui::part::{Button, Emphasis};
use klimanetz_core::domain::Told;
use klimanetz_core::draft::HeatPlanDraft;
use klimanetz_core::summary::OwnState;
use leptos::prelude::*;

/// The button for the municipality `key`. An open sheet is open again after a reload, or back on this page.
pub fn report_step(key: String, emphasis: impl Into<Signal<Emphasis>>) -> impl IntoView {
    let emphasis = emphasis.into();
    let session = Session::here();
    let id = format!("report-{key}");
    let open = session.remembered(id.clone(), false);
    let button = id.clone();
    let close = Callback::new(move |()| {
        open.set(false);
        session.focus(button.clone());
    });
    let key = StoredValue::new(key);
    let label = session.text().step.report;
    let press = Callback::new(move |()| open.set(true));
    view! {
        {move || view! { <Button id=id.clone() label=label emphasis=emphasis.get() on_click=press /> }}
        {move || open.get().then(|| step_sheet(key.get_value(), None, close))}
    }
}

/// „Stimmt“: makes the step that was publicly reported a statement of this member, as of today and with the same source. Nothing
/// where a member states one.
pub fn affirm_reported(state: Memo<Option<OwnState>>) -> impl IntoView {
    let session = Session::here();
    let reported = Memo::new(move |_| {
        let reported = |state: &OwnState| match &state.phase {
            Some(Told::Reported(code, row)) => Some((state.authority.key.clone(), code.clone(), row.link)),
            _ => None,
        };
        state.with(|state| state.as_ref().and_then(reported))
    });
    let say = Callback::new(move |()| {
        let Some((key, phase, source)) = reported.get_untracked() else {
            return;
        };
        let today = session.today();
        let draft = HeatPlanDraft {
            phase,
            as_of: today.to_string(),
            source: source.to_owned(),
            ..HeatPlanDraft::default()
        };
        let read = session.with_untracked(|shared, _| draft.read(&shared.0, &key, today));
        if let Ok(edit) = read {
            session.tell(session.commit(edit));
        }
    });
    let label = session.text().common.affirm;
    view! {
        <Show when=move || reported.with(Option::is_some)>
            <Button label=label icon="check" on_click=say />
        </Show>
    }
}
