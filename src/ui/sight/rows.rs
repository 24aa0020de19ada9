//! The rows of a list, by their places.
use leptos::prelude::*;
use std::sync::Arc;

/// The rows of a list. To look at them is to follow them.
pub struct Rows<R: 'static> {
    /// How many there are.
    pub n: Signal<usize>,
    at: StoredValue<At<R>>,
}

type At<R> = Arc<dyn Fn(usize) -> Option<Arc<R>> + Send + Sync>;

impl<R> Clone for Rows<R> {
    fn clone(&self) -> Rows<R> {
        *self
    }
}

impl<R> Copy for Rows<R> {}

impl<R> Rows<R> {
    /// Rows that are made when they are drawn.
    pub fn made(n: Signal<usize>, at: impl Fn(usize) -> Option<R> + Send + Sync + 'static) -> Rows<R> {
        Rows::new(n, move |nth| at(nth).map(Arc::new))
    }

    fn new(n: Signal<usize>, at: impl Fn(usize) -> Option<Arc<R>> + Send + Sync + 'static) -> Rows<R> {
        Rows {
            n,
            at: StoredValue::new(Arc::new(at)),
        }
    }

    /// The row at this place; nothing if the list has become shorter, or is gone.
    pub fn at(self, place: usize) -> Option<Arc<R>> {
        self.at.try_get_value().and_then(|at| at(place))
    }
}

impl<R: Send + Sync> From<Memo<Vec<Arc<R>>>> for Rows<R> {
    fn from(rows: Memo<Vec<Arc<R>>>) -> Rows<R> {
        let n = Signal::derive(move || rows.with(Vec::len));
        Rows::new(n, move |at| rows.with(|rows| rows.get(at).cloned()))
    }
}

impl<R: Clone + Send + Sync> From<Memo<Vec<R>>> for Rows<R> {
    fn from(rows: Memo<Vec<R>>) -> Rows<R> {
        let n = Signal::derive(move || rows.with(Vec::len));
        Rows::made(n, move |at| rows.with(|rows| rows.get(at).cloned()))
    }
}
