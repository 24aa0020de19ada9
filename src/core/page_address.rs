//! The address of a page as people type it: often without `https://`.
use crate::prose::Address;

/// What ends like this, and has no more than one point, is the name of a file.
const FILES: &[&str] = &[
    "pdf", "doc", "docx", "odt", "rtf", "txt", "md", "xls", "xlsx", "ods", "csv", "ppt", "pptx", "odp", "zip", "jpg",
    "jpeg", "png", "htm", "html", "json", "ics", "vcf",
];

/// The whole of `typed` as the address of a page, with `https://` in front where that is missing; nothing if it is none.
///
/// Without a scheme it begins with a host: names with points between them, the last one of letters. No word, no sentence, no
/// mailbox, no number and no file name is one.
pub fn page_address(typed: &str) -> Option<String> {
    let is_page = |address: &str| Address::parse(address).is_some_and(|address| address.is_page);
    let typed = typed.trim();
    if is_page(typed) {
        return Some(typed.to_owned());
    }
    let authority = typed.split(['/', '?', '#']).next()?;
    let host = authority.split(':').next()?;
    let (names, last) = host.strip_suffix('.').unwrap_or(host).rsplit_once('.')?;
    let is_top = last.chars().count() > 1 && (last.chars().all(char::is_alphabetic) || last.starts_with("xn--"));
    let is_file = host == typed && !names.contains('.') && FILES.contains(&last.to_ascii_lowercase().as_str());
    let address = format!("https://{typed}");
    (is_top && !is_file && !authority.contains('@') && is_page(&address)).then_some(address)
}
