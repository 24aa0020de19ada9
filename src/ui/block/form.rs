//! The problems of one form: beside their fields, and as a list above that leads to them.
use super::keep::KeptForm;
use crate::session::{NotDone, Session};
use crate::ui::part::{Notice, ProblemSummary, Tone};
use klimanetz_core::catalogue::{Card, Kind};
use klimanetz_core::draft::{Problem, RecordEdits};
use klimanetz_core::edit::Edit;
use klimanetz_core::replica::Seen;
use klimanetz_core::stored::{Area, Unsaved};
use leptos::prelude::*;

/// A form's name (the beginning of its fields' ids) and what is wrong with it.
#[derive(Clone, Copy)]
pub struct FormState {
    pub(super) name: StoredValue<String>,
    problems: RwSignal<Vec<Problem>>,
    /// How often problems were shown.
    n_told: RwSignal<usize>,
    trouble: RwSignal<Option<NotDone>>,
    /// What the document knew when the form was opened, if the form hides what it replaces.
    pub(super) known: StoredValue<Option<Seen>>,
    /// The kind whose fields it has.
    kind: Option<&'static Kind>,
    /// How what is typed is kept.
    pub(super) kept: RwSignal<Option<KeptForm>>,
    /// Whether something typed earlier was filled in again.
    pub(super) is_refilled: RwSignal<bool>,
    /// What was typed earlier, if something newer is stated since: a member decides on it.
    pub(super) outdated: RwSignal<Option<Unsaved>>,
    /// What stands in the field that asks once for the member's label.
    pub(super) label: RwSignal<String>,
    /// Whether the storage does not take what is typed.
    pub(super) is_refused: RwSignal<bool>,
}

impl FormState {
    /// A form with no problems yet.
    pub fn new(name: &str) -> FormState {
        let form = FormState {
            name: StoredValue::new(name.to_owned()),
            problems: RwSignal::new(Vec::new()),
            n_told: RwSignal::new(0),
            trouble: RwSignal::new(None),
            known: StoredValue::new(None),
            kind: None,
            kept: RwSignal::new(None),
            is_refilled: RwSignal::new(false),
            outdated: RwSignal::new(None),
            label: RwSignal::new(Session::here().settings.typed_label.get_untracked()),
            is_refused: RwSignal::new(false),
        };
        Effect::new(move |_| form.follow());
        form
    }

    /// The form of a kind of the catalogue, shown instead of what it changes.
    pub fn of_record(name: &str, kind: &'static Kind) -> FormState {
        FormState {
            kind: Some(kind),
            ..FormState::hiding(name)
        }
    }

    /// The form of a kind that is saved while it is written, and so hides nothing.
    pub fn of_writing(name: &str, kind: &'static Kind) -> FormState {
        FormState {
            kind: Some(kind),
            ..FormState::new(name)
        }
    }

    /// A form shown instead of what it changes: what arrives from elsewhere while it is open is not seen, so it is not replaced.
    pub fn hiding(name: &str) -> FormState {
        let known = Session::here().with_untracked(|shared, _| shared.0.seen.clone());
        let form = FormState::new(name);
        form.known.set_value(Some(known));
        form
    }

    /// Whether what is typed stays the member's own.
    pub fn is_private(self) -> bool {
        self.kind.is_some_and(|kind| kind.is_private())
    }

    /// How high its texts are.
    pub(super) fn rows(self) -> u32 {
        let is_writing = self.kind.is_some_and(|kind| kind.page.has(Card::Writing));
        if is_writing { 10 } else { 5 }
    }

    /// The id of a field.
    pub fn id(self, field: &str) -> String {
        self.name.with_value(|name| format!("{name}-{field}"))
    }

    /// The sentence beside a field, until its value is another one.
    pub fn problem<T: Send + Sync + 'static>(self, field: &'static str, value: RwSignal<T>) -> Signal<Option<String>> {
        Effect::new(move |before: Option<()>| {
            value.track();
            let is_told = || {
                self.problems
                    .with_untracked(|problems| problems.iter().any(|problem| problem.field.name() == field))
            };
            if before.is_some() && is_told() {
                self.problems
                    .update(|problems| problems.retain(|problem| problem.field.name() != field));
            }
        });
        self.told(field)
    }

    /// The sentence told of a field.
    pub fn told(self, field: &'static str) -> Signal<Option<String>> {
        let text = Session::here().text();
        Signal::derive(move || {
            self.problems.with(|problems| {
                problems
                    .iter()
                    .find(|problem| problem.field.name() == field)
                    .map(|problem| text.flaw(problem.flaw))
            })
        })
    }

    /// Commits what was read from the form, or shows what is wrong. Returns whether it was committed.
    pub fn send(self, session: Session, read: Result<Edit, Vec<Problem>>) -> bool {
        match read {
            Ok(edit) => {
                self.answer_label(session);
                self.done(session.commit(self.knowing(edit)))
            }
            Err(problems) => self.refused(problems),
        }
    }

    /// The same for a record of the catalogue. What moves between the documents is written there before it goes here.
    pub fn send_record(self, session: Session, kind: &Kind, read: Result<RecordEdits, Vec<Problem>>) -> bool {
        let edits = match read {
            Ok(edits) => edits.in_order(kind.is_private()),
            Err(problems) => return self.refused(problems),
        };
        let edits = edits.into_iter().map(|(is_private, edit)| match is_private {
            true => (Area::Private, edit),
            false => (Area::Shared, self.knowing(edit)),
        });
        self.answer_label(session);
        self.done(session.commit_all(edits))
    }

    /// The first statement answers the question for the label, with what stands in the form that states it.
    fn answer_label(self, session: Session) {
        session.settings.typed_label.set(self.label.get_untracked());
    }

    fn knowing(self, edit: Edit) -> Edit {
        match (edit, self.known.get_value()) {
            (Edit::Write(writes), Some(known)) => Edit::WriteKnowing(writes, known),
            (edit, _) => edit,
        }
    }

    fn refused(self, problems: Vec<Problem>) -> bool {
        self.trouble.set(None);
        self.problems.set(problems);
        self.n_told.update(|n| *n += 1);
        false
    }

    fn done(self, outcome: Result<(), NotDone>) -> bool {
        let is_done = outcome.is_ok();
        // Each field listens for problems: it hears only of new ones.
        if self.problems.with_untracked(|problems| !problems.is_empty()) {
            self.problems.set(Vec::new());
        }
        if !is_done || self.trouble.with_untracked(Option::is_some) {
            self.trouble.set(outcome.err());
        }
        if is_done {
            self.let_go();
        }
        is_done
    }

    /// The list of problems, to stand above the fields.
    pub fn summary(self) -> impl IntoView {
        let session = Session::here();
        let text = session.text();
        let labelled = Signal::derive(move || {
            self.problems.with(|problems| {
                problems
                    .iter()
                    .map(|problem| (self.id(problem.field.name()), self.problem_line(problem)))
                    .collect::<Vec<_>>()
            })
        });
        let title = Signal::derive(move || match self.problems.with(Vec::len) {
            1 => text.form.problem.to_owned(),
            n => (text.form.problems)(n),
        });
        view! {
            {self.refilled()}
            <ProblemSummary title=title problems=labelled told=self.n_told on_go=Callback::new(move |id: String| session.focus(id)) />
            {move || self.trouble.get().map(|trouble| view! { <Notice tone=Tone::Danger title=text.not_done(&trouble) /> })}
        }
    }

    fn problem_line(self, problem: &Problem) -> String {
        let text = Session::here().text();
        let label = text.form_field(problem.field);
        format!("{label}: {}", text.flaw(problem.flaw))
    }
}
