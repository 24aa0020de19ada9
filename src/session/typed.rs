//! Typed text in one Unicode form, so that equal names are equal and files come out the same from every keyboard.
use crate::platform::text_form::nfc;
use klimanetz_core::edit::{Edit, Write};
use klimanetz_core::replica::Value;

/// `edit` with every text composed.
pub(super) fn in_one_form(edit: Edit) -> Edit {
    match edit {
        Edit::Write(writes) => Edit::Write(composed(writes)),
        Edit::WriteKnowing(writes, known) => Edit::WriteKnowing(composed(writes), known),
        Edit::Erase(ids) => Edit::Erase(ids),
    }
}

fn composed(writes: Vec<Write>) -> Vec<Write> {
    let compose = |write: Write| Write {
        value: match write.value {
            Value::Object(object) => {
                let mut parts = object.parts();
                parts
                    .values_mut()
                    .for_each(|value| *value = text(std::mem::take(value)));
                parts.into()
            }
            value => text(value),
        },
        ..write
    };
    writes.into_iter().map(compose).collect()
}

fn text(value: Value) -> Value {
    match value {
        Value::String(text) => nfc(&text).into(),
        other => other,
    }
}
