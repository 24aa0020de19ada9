//! The time now and the local day: the core is handed both and never asks.
use js_sys::Date;
use klimanetz_core::domain::Day;

/// Milliseconds since 1970 UTC, by the clock of this computer.
pub fn now_ms() -> i64 {
    Date::now() as i64
}

/// The day on the wall calendar of this computer, in its own time zone.
pub fn today() -> Day {
    day(&Date::new_0())
}

/// The day a point in time falls on, in the time zone of this computer.
pub fn day_of(ms: i64) -> Day {
    day(&Date::new(&wasm_bindgen::JsValue::from_f64(ms as f64)))
}

/// When a day begins, in the time zone of this computer.
pub fn start_of(day: Day) -> i64 {
    let (year, month, number) = day.ymd();
    let year = u32::try_from(year).unwrap_or_default();
    // JavaScript counts months from 0.
    Date::new_with_year_month_day(year, i32::from(month) - 1, number.into()).get_time() as i64
}

fn day(now: &Date) -> Day {
    let year = i32::try_from(now.get_full_year()).unwrap_or_default();
    // JavaScript counts months from 0.
    let month = u8::try_from(now.get_month() + 1).unwrap_or_default();
    let day = u8::try_from(now.get_date()).unwrap_or_default();
    Day::from_ymd(year, month, day).unwrap_or_default()
}
