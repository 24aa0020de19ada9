//! What „Was ansteht“ on the overview holds: what is due, sort by sort, and the last backup.
use crate::session::Session;
use crate::ui::block::{deadline_badge, due_badge, invented, link_to};
use crate::ui::part::{Badge, Folded, Link, Tone, Words};
use klimanetz_core::choices::OwnMunicipalities;
use klimanetz_core::domain::Day;
use klimanetz_core::route::Route;
use klimanetz_core::summary::{Due as Sort, Reminder, concerns, reminders};
use leptos::prelude::*;

/// How many of one sort are shown at first; the others follow on request.
const SEEN: usize = 5;
/// A backup is old after this many days.
const OLD: i64 = 30;

/// All of it.
#[component]
pub fn Due() -> impl IntoView {
    let session = Session::here();
    let text = session.text();
    let all = session.view_documents(move |shared, own| reminders(shared, own, session.today()));
    let backup = Memo::new(move |_| (!session.is_demo).then(|| backup(session, session.today())).flatten());
    move || {
        let backup = backup.get().map(|sentence| {
            view! {
                <p>{sentence} " " <Link href=Route::Exchange.href() label=text.due.backup_go /></p>
            }
        });
        let (mine, others) = all.with(|all| session.settings.own.with(|own| parted(session, all, own)));
        let shown = move |all: Groups| {
            let shown = all.iter().map(|(due, group)| sort(session.today(), *due, group));
            shown.collect_view()
        };
        let n_others: usize = others.iter().map(|(_, group)| group.len()).sum();
        let is_mine_empty = mine.is_empty();
        let groups = shown(mine);
        let elsewhere = (n_others > 0).then(|| {
            let others = StoredValue::new(others);
            view! { <Folded summary=(text.own.due_elsewhere)(n_others)>{shown(others.get_value())}</Folded> }
        });
        let nothing = (is_mine_empty && backup.is_none()).then(|| view! { <p class="muted">{text.due.nothing}</p> });
        view! { {nothing} {groups} {backup} {elsewhere} }
    }
}

/// Of each sort and number.
type Groups = Vec<(Sort, Vec<Reminder>)>;

/// What is due for the member, and what for others; all of it is the member's as long as no municipality is chosen.
fn parted(session: Session, all: &[(Sort, Vec<Reminder>)], own: &OwnMunicipalities) -> (Groups, Groups) {
    if own.first().is_none() {
        return (all.to_vec(), Vec::new());
    }
    let (mut mine, mut others) = (Groups::new(), Groups::new());
    for (due, group) in all {
        let is_mine = |reminder: &Reminder| session.with_untracked(|shared, _| concerns(&shared.0, reminder, own));
        let (here, there): (Vec<_>, Vec<_>) = group.iter().cloned().partition(is_mine);
        mine.extend((!here.is_empty()).then_some((*due, here)));
        others.extend((!there.is_empty()).then_some((*due, there)));
    }
    (mine, others)
}

fn sort(today: Day, due: Sort, group: &[Reminder]) -> impl IntoView + use<> {
    let text = Session::here().text();
    let name = Sort::ALL.iter().position(|other| *other == due);
    let name = name.and_then(|at| text.due.sorts.get(at)).map(|name| name(group.len()));
    // What is to be confirmed has a page of its own, where one click does.
    let is_to_confirm = matches!(due, Sort::Confirm | Sort::ConfirmPerson | Sort::ErasePerson);
    if is_to_confirm {
        return view! { <p><Link href=Route::Unconfirmed.href() label=name.unwrap_or_default() /></p> }.into_any();
    }
    let line = move |reminder: &Reminder| {
        let title = match reminder.title.as_str() {
            "" => text.common.unnamed.to_owned(),
            title => title.to_owned(),
        };
        let href = link_to(reminder.kind, &reminder.id).href();
        // How old a status is is no day by which something is due.
        let when = match due {
            Sort::Stale => {
                view! { <span class="muted">{(text.common.as_of)(&text.day(reminder.day))}</span> }.into_any()
            }
            Sort::FollowUp | Sort::Agreement => due_badge(today, reminder.day).into_any(),
            _ => match &reminder.deadline {
                Some(deadline) => deadline_badge(deadline).into_any(),
                // Nobody states whether it was done: a day that has passed proves nothing.
                None if reminder.day < today => {
                    view! { <Badge tone=Tone::Warning text=(text.due.was_on)(&text.day(reminder.day)) /> }.into_any()
                }
                None => due_badge(today, reminder.day).into_any(),
            },
        };
        view! { <li class="row"><Link href=href label=title /> {when} {invented()}</li> }
    };
    let first = group.iter().take(SEEN).map(line).collect_view();
    let others = group.get(SEEN..).filter(|others| !others.is_empty()).map(|others| {
        let lines = StoredValue::new(others.to_vec());
        let shown = move || lines.with_value(|lines| lines.iter().take(MOST).map(line).collect_view());
        view! {
            <Folded summary=(text.due.others)(others.len())>
                <ul class="link_list">{shown()}</ul>
            </Folded>
        }
    });
    view! {
        <div>
            <h3><Words text=name.unwrap_or_default() /></h3>
            <ul class="link_list">{first}</ul>
            {others}
        </div>
    }
    .into_any()
}

/// Nobody reads more lines of one sort than this here.
const MOST: usize = 500;

/// That there is none, or that it is old; nothing where there is nothing to lose.
fn backup(session: Session, today: Day) -> Option<String> {
    let words = &session.text().due;
    if session.n_records() == 0 {
        return None;
    }
    let Some(last) = session.settings.last_backup.get() else {
        return Some(words.backup_never.to_owned());
    };
    let n_since = session.n_writes().saturating_sub(last.n_writes);
    let is_old = n_since > 0 && last.day.days_until(today) > OLD;
    is_old.then(|| (words.backup_old)(&session.text().day(last.day), n_since))
}
