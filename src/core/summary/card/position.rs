//! „Position in der Verwaltung“ as sums over all posts, without a way to a single one: a group of fewer than three is hidden, and so
//! is what it could be computed from.
use crate::catalogue::{Field, Form, Term, kind, kind_of};
use crate::domain::is_binned;
use crate::replica::Document;

/// The smallest group that is shown.
pub const SHOWN_FROM: usize = 3;

/// How many posts say each thing about one question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Position {
    /// The question.
    pub field: &'static Field,
    /// Each answer with its number of posts, `None` where that is hidden; at last the posts that say nothing or something unknown.
    pub answers: Vec<(Option<&'static Term>, Option<usize>)>,
}

/// The fields that are summed up.
const FIELDS: [&str; 3] = ["seat", "ownBudget", "maySpend"];

/// The sums over the posts that do not lie in the bin. A question of which nothing may be shown is left out.
pub fn position(document: &Document) -> Vec<Position> {
    let fields = kind_of(kind::POST)
        .into_iter()
        .flat_map(|post| FIELDS.iter().filter_map(|name| post.field(name)));
    let count = |field: &'static Field| {
        let Form::One(terms) = field.form else { return None };
        let answers = || terms.iter().map(Some).chain([None]);
        let mut numbers = vec![0_usize; terms.len() + 1];
        for (_, post) in document.of_kind(kind::POST).filter(|(_, post)| !is_binned(post)) {
            let code = post.text(field.name);
            let at = terms
                .iter()
                .position(|term| Some(term.code) == code)
                .unwrap_or(terms.len());
            if let Some(number) = numbers.get_mut(at) {
                *number += 1;
            }
        }
        let shown = without_small(&numbers);
        shown.iter().any(Option::is_some).then(|| Position {
            field,
            answers: answers().zip(shown).collect(),
        })
    };
    fields.filter_map(count).collect()
}

/// The numbers of groups that together are everybody. Hides those smaller than three, and as many others as it takes so that
/// no hidden group can be computed from the rest and the total.
pub fn without_small(numbers: &[usize]) -> Vec<Option<usize>> {
    let mut shown: Vec<Option<usize>> = numbers.iter().map(|n| Some(*n).filter(|n| *n >= SHOWN_FROM)).collect();
    loop {
        let hidden: Vec<usize> = numbers
            .iter()
            .zip(&shown)
            .filter(|(_, shown)| shown.is_none())
            .map(|(n, _)| *n)
            .collect();
        // One alone is what is missing to the total. Several are known as well if all of them are as small, or as large, as a hidden
        // group can be.
        let sum: usize = hidden.iter().sum();
        let is_known = match hidden.len() {
            0 => false,
            1 => true,
            n => sum == 0 || sum == n * (SHOWN_FROM - 1),
        };
        let smallest = shown.iter().flatten().min().copied().filter(|_| is_known);
        let Some(smallest) = smallest else { return shown };
        // All that are equally small: which of them were hidden would tell that they are larger than the others.
        for n in &mut shown {
            *n = n.filter(|n| *n > smallest);
        }
    }
}
