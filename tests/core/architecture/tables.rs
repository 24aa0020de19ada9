//! B35: every table is named by a caption of its own, and every row by its first cell.
use super::none_of;
use crate::source::files;

#[test]
fn b35_rows_have_a_header_and_tables_a_name() {
    let mut slips = Vec::new();
    for source in files("src/ui", &[".rs"]) {
        let has = |words: &str| source.text.contains(words);
        if (has("<td data-label") || has("<td data-numeric")) && !has("<th scope=\"row\"") {
            slips.push(format!("{}: a row begins with <th scope=\"row\">", source.path));
        }
        for use_of in source.text.split("<Table ").skip(1) {
            let tag = use_of.split("head").next().unwrap_or_default();
            if !tag.contains("caption=") {
                slips.push(format!(
                    "{}: a table says what it holds before its columns",
                    source.path
                ));
            }
        }
        if has("caption = headers") {
            slips.push(format!("{}: the name of a column is no name of a table", source.path));
        }
    }
    none_of(slips);
}
