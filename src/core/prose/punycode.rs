//! International names as ASCII (RFC 3492): what a host is really called.

const BASE: u32 = 36;
const T_MIN: u32 = 1;
const T_MAX: u32 = 26;
const SKEW: u32 = 38;
const DAMP: u32 = 700;
const FIRST_BIAS: u32 = 72;
const FIRST_SIGN: u32 = 128;
/// A label of a host has at most 63 characters; what is longer need not be counted out.
const LONGEST: usize = 63;

/// The part after `xn--`; nothing for a label too long to be one.
pub(super) fn encode(label: &str) -> Option<String> {
    let signs: Vec<u32> = label.chars().map(u32::from).collect();
    if signs.len() > LONGEST {
        return None;
    }
    let mut ascii: String = label.chars().filter(char::is_ascii).collect();
    let n_basic = u32::try_from(ascii.len()).ok()?;
    let n_all = u32::try_from(signs.len()).ok()?;
    if n_basic > 0 {
        ascii.push('-');
    }
    let (mut next, mut delta, mut bias, mut n_done) = (FIRST_SIGN, 0_u32, FIRST_BIAS, n_basic);
    while n_done < n_all {
        let smallest = signs.iter().copied().filter(|sign| *sign >= next).min()?;
        delta = delta.checked_add((smallest - next).checked_mul(n_done + 1)?)?;
        next = smallest;
        for &sign in &signs {
            if sign < next {
                delta = delta.checked_add(1)?;
            }
            if sign == next {
                push_number(&mut ascii, delta, bias)?;
                bias = adapted(delta, n_done + 1, n_done == n_basic);
                delta = 0;
                n_done += 1;
            }
        }
        delta = delta.checked_add(1)?;
        next += 1;
    }
    Some(ascii)
}

/// A number in digits whose weight grows with `bias`.
fn push_number(text: &mut String, number: u32, bias: u32) -> Option<()> {
    let (mut rest, mut position) = (number, BASE);
    loop {
        let threshold = position.saturating_sub(bias).clamp(T_MIN, T_MAX);
        if rest < threshold {
            break;
        }
        text.push(digit(threshold + (rest - threshold) % (BASE - threshold))?);
        rest = (rest - threshold) / (BASE - threshold);
        position += BASE;
    }
    text.push(digit(rest)?);
    Some(())
}

/// Letters come first: `a` is 0, `z` is 25, `0` is 26.
fn digit(value: u32) -> Option<char> {
    let first = if value < 26 {
        u32::from(b'a')
    } else {
        u32::from(b'0') - 26
    };
    char::from_u32(first + value)
}

fn adapted(delta: u32, n_signs: u32, is_first: bool) -> u32 {
    let mut delta = if is_first { delta / DAMP } else { delta / 2 };
    delta += delta / n_signs;
    let mut bias = 0;
    while delta > (BASE - T_MIN) * T_MAX / 2 {
        delta /= BASE - T_MIN;
        bias += BASE;
    }
    bias + (BASE - T_MIN + 1) * delta / (delta + SKEW)
}
