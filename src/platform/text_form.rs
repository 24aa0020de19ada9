//! One Unicode form for all text, so that an ä typed on a Mac equals an ä typed on Windows.
use js_sys::JsString;

/// `text` with each letter and its accents as one character where Unicode has one (form NFC).
pub fn nfc(text: &str) -> String {
    if text.is_ascii() {
        return text.to_owned();
    }
    JsString::from(text).normalize("NFC").into()
}
