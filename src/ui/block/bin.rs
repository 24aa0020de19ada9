//! Into the bin at the foot of a record's page; at its top a notice on a binned record, with the ways out: back, or erased for ever.
use crate::session::Session;
use crate::ui::part::{Button, ConfirmPanel, Emphasis, Notice, Tone};
use klimanetz_core::draft::{bin, erase};
use klimanetz_core::edit::Edit;
use klimanetz_core::route::Route;
use klimanetz_core::visible::isolated;
use leptos::prelude::*;

/// What lies in the bin of a list, folded away: a line for each; nothing if there is none.
pub fn in_bin<T, V: IntoView + 'static>(all: Vec<T>, line: impl Fn(T) -> V) -> Option<AnyView> {
    let title = (Session::here().text().person.bin_title)(all.len());
    (!all.is_empty()).then(|| {
        view! {
            <details>
                <summary>{title}</summary>
                <ul class="link_list">{all.into_iter().map(line).collect_view()}</ul>
            </details>
        }
        .into_any()
    })
}

/// The notice, for those who lead the focus there.
const NOTICE: &str = "in-bin";

/// A record that can be put into the bin.
#[derive(Clone, Copy)]
pub struct Binnable {
    session: Session,
    kind: &'static str,
    id: StoredValue<String>,
    is_private: bool,
    /// Whether it lies there.
    pub is_binned: Signal<bool>,
}

impl Binnable {
    /// A record of the directory.
    pub fn new(kind: &'static str, id: &str, is_binned: Signal<bool>) -> Binnable {
        Binnable {
            session: Session::here(),
            kind,
            id: StoredValue::new(id.to_owned()),
            is_private: false,
            is_binned,
        }
    }

    /// The same of the private document.
    pub fn private(self, is_private: bool) -> Binnable {
        Binnable { is_private, ..self }
    }

    fn commit(self, edit: Edit) -> bool {
        let session = self.session;
        session.tell(match self.is_private {
            true => session.commit_private(edit),
            false => session.commit(edit),
        })
    }

    /// Putting it there is announced; taking it back brings the member to where they began.
    fn put(self, into_bin: bool) {
        let day = into_bin.then(|| self.session.today());
        let is_done = self.commit(self.id.with_value(|id| bin(self.kind, id, day)));
        match into_bin {
            true if is_done => self.session.focus(NOTICE.to_owned()),
            false if is_done => self.session.focus_page(),
            _ => {}
        }
    }

    fn erase(self) -> bool {
        let edit = self
            .session
            .with_untracked(|shared, _| self.id.with_value(|id| erase(&shared.0, id)));
        edit.is_some_and(|edit| self.commit(edit))
    }
}

/// The button at the foot of the page.
#[component]
pub fn ToBin(of: Binnable) -> impl IntoView {
    let text = Session::here().text();
    let put = Callback::new(move |()| of.put(true));
    view! {
        <Show when=move || !of.is_binned.get()>
            <p class="row">
                <Button label=text.common.to_bin icon="delete" emphasis=Emphasis::Tertiary on_click=put />
            </p>
        </Show>
    }
}

/// The notice below the heading while the record lies in the bin.
#[component]
pub fn BinNotice(
    of: Binnable,
    /// The ways out beside the one back.
    #[prop(optional)]
    children: Option<ChildrenFn>,
) -> impl IntoView {
    let text = Session::here().text();
    let children = StoredValue::new(children);
    let back = Callback::new(move |()| of.put(false));
    view! {
        <Show when=move || of.is_binned.get()>
            <div id=NOTICE role="status" tabindex="-1">
                <Notice tone=Tone::Warning title=text.common.is_binned>
                    <div class="row">
                        <Button label=text.common.undo_bin on_click=back />
                        {children.with_value(|children| children.as_ref().map(|children| children()))}
                    </div>
                </Notice>
            </div>
        </Show>
    }
}

/// The notice with the way to erase what lies in the bin: after a question, and then the member is led to `after`.
///
/// The children stand in the question; `on_erased` does what belongs to the answer.
#[component]
pub fn BinActions(
    of: Binnable,
    #[prop(into)] question: Signal<String>,
    warning: &'static str,
    after: Route,
    #[prop(optional, into)] on_erased: Option<Callback<()>>,
    #[prop(optional)] children: Option<ChildrenFn>,
) -> impl IntoView {
    let session = Session::here();
    let text = session.text();
    let asking = RwSignal::new(false);
    let (after, more) = (StoredValue::new(after), StoredValue::new(children));
    let ask = Callback::new(move |()| asking.set(true));
    let erase_now = move |()| {
        if of.erase() {
            if let Some(on_erased) = on_erased {
                on_erased.run(());
            }
            session.go(&after.get_value());
        }
    };
    view! {
        <BinNotice of=of>
            <Button label=text.common.erase id="erase-ask" icon="delete" on_click=ask />
        </BinNotice>
        {move || view! {
            <ConfirmPanel
                open=asking
                title=question.get()
                confirm=text.common.erase
                cancel=text.common.cancel
                on_confirm=Callback::new(erase_now)
                on_cancel=Callback::new(move |()| session.focus("erase-ask"))
            >
                <div class="stack">
                    <p>{warning}</p>
                    {more.with_value(|more| more.as_ref().map(|more| more()))}
                </div>
            </ConfirmPanel>
        }}
    }
}

/// The question before a record of this name is erased.
pub fn erase_question(name: Signal<String>) -> Signal<String> {
    let text = Session::here().text();
    Signal::derive(move || (text.person.erase_title)(&isolated(&name.get())))
}
