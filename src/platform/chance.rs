//! Random ids from the browser's own source of chance.

/// A random UUID, version 4.
///
/// Made from `getRandomValues`, not `randomUUID`, which is missing on pages served without TLS (an intranet host).
pub fn uuid() -> String {
    let random = u128::from_be_bytes(bytes());
    let version = 0x4_u128 << 76;
    let variant = 0b10_u128 << 62;
    let kept = !(0xf_u128 << 76 | 0b11_u128 << 62);
    let id = random & kept | version | variant;
    format!(
        "{:08x}-{:04x}-{:04x}-{:04x}-{:012x}",
        id >> 96,
        (id >> 80) & 0xffff,
        (id >> 64) & 0xffff,
        (id >> 48) & 0xffff,
        id & 0xffff_ffff_ffff
    )
}

/// A random number that tells this tab's changes from everybody else's.
pub fn replica_id() -> u64 {
    u64::from_be_bytes(bytes())
}

/// `N` random bytes. Where the browser has no crypto they come from `Math.random`: ids must differ, not be secret.
fn bytes<const N: usize>() -> [u8; N] {
    let mut random = [0; N];
    let filled = web_sys::window()
        .and_then(|window| window.crypto().ok())
        .is_some_and(|crypto| crypto.get_random_values_with_u8_array(&mut random).is_ok());
    if filled {
        random
    } else {
        random.map(|_| (js_sys::Math::random() * 256.0) as u8)
    }
}
