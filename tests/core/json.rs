//! Values as they are written.

/// What serde_json's macro makes, as a value of the core.
macro_rules! json {
    ($($json:tt)+) => {
        serde_json::from_value::<klimanetz_core::replica::Value>(serde_json::json!($($json)+)).unwrap()
    };
}
pub(crate) use json;
