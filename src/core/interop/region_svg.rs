//! The map of the region as one SVG file that stands by itself: letters, signs and patterns beside the colours, a legend, and in its
//! title and description what it shows. Which municipality is the member's own is not in it.
use super::html::escaped;
use crate::chart::svg;
use crate::domain::Day;
use crate::summary::{LegendRow, MapCell, Region, RegionMap, Tone};
use crate::text::Text;
use crate::visible::without_hidden;
use std::fmt::Write;

/// Colours of paper: fill, letters, and the pattern over it. The darker, the further; the same order as on the page.
const TONES: [(&str, &str, &str); 7] = [
    ("#fff", INK, ""),
    ("#e5f8f0", INK, ""),
    ("#b8edda", INK, "M0 6h12"),
    ("#4fcba7", INK, "M0 3h12M0 9h12"),
    ("#007b5d", "#fff", "M6 0v12"),
    ("#005741", "#fff", "M3 0v12M9 0v12"),
    ("#00271b", "#fff", "M0 6h12M6 0v12"),
];
const INK: &str = "#131525";
const MUTED: &str = "#51577a";
const EDGE: &str = "#009b79";
/// A file is at least this wide: the sentence below the title has to fit.
const WIDTH: f32 = 720.0;
const TITLE: f32 = 84.0;
const ROW: f32 = 26.0;
/// About so many letters of the description fit in a line.
const LINE: usize = 96;

/// The file; `is_invented` says so of what the demo shows.
pub fn region_svg(map: &RegionMap, region: &Region, is_invented: bool, text: &Text, today: Day) -> String {
    let title = match is_invented {
        true => format!("{} ({})", text.map_title(map), text.demo.invented),
        false => text.map_title(map).to_owned(),
    };
    let sentence = text.region_sentence(region);
    let lines = broken(&sentence);
    let top = TITLE + ROW * number(lines.len());
    let beside = map.size.0 + 40.0;
    let width = (beside + 300.0).max(WIDTH);
    let legend = top + ROW * (number(map.legend.len()) + 2.0);
    let bottom = (top + map.size.1).max(legend) + 16.0;
    let height = bottom + 48.0;
    let tag = text.language.tag();
    let mut file = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" lang=\"{tag}\" viewBox=\"0 0 {w} {h}\" width=\"{w}\" height=\"{h}\" role=\"img\" \
         aria-labelledby=\"title desc\" font-family=\"Fira Sans, sans-serif\" font-size=\"14\" fill=\"{INK}\">\n\
         <title id=\"title\">{}</title>\n<desc id=\"desc\">{}</desc>\n<defs>{}</defs>\n<rect width=\"{w}\" height=\"{h}\" fill=\"#fff\"/>\n",
        words(&title),
        words(&sentence),
        patterns(),
        w = svg(width),
        h = svg(height),
    );
    say(&mut file, (24.0, 40.0), "font-size=\"22\" font-weight=\"600\"", &title);
    for (n, line) in lines.iter().enumerate() {
        say(&mut file, (24.0, 70.0 + 20.0 * number(n)), "", line);
    }
    // Writing to a text does not fail.
    writeln!(file, "<g transform=\"translate(20 {})\">", svg(top)).ok();
    for cell in &map.cells {
        file.push_str(&drawn(cell, &text.map_cell(cell, map.coloured)));
    }
    let line = |colour: &str, width: &str| {
        format!(
            "<path d=\"{}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"{width}\" stroke-linecap=\"round\"/>\n",
            map.borders
        )
    };
    file.push_str(&line("#fff", "6"));
    file.push_str(&line(INK, "1.6"));
    file.push_str("</g>\n");
    let y = |n: usize| top + 20.0 + ROW * number(n);
    for (n, row) in map.legend.iter().enumerate() {
        file.push_str(&key(row, (beside, y(n)), text));
    }
    if map.cells.iter().any(|cell| cell.is_reported) {
        let (at, below) = (beside, y(map.legend.len()));
        file.push_str(&swatch((at, below), 1, true));
        say(&mut file, (at + 38.0, below + 5.0), "", text.region.hatched);
    }
    let made = (text.region.made_on)(&text.day(today));
    let small = format!("font-size=\"12\" fill=\"{MUTED}\"");
    say(&mut file, (24.0, bottom + 8.0), &small, &made);
    say(&mut file, (24.0, bottom + 26.0), &small, text.region.credit);
    file.push_str("</svg>\n");
    file
}

/// One pattern for each tone that has one, and the hatching of what was publicly reported.
fn patterns() -> String {
    let tile = |id: &str, turned: &str, path: &str, colour: &str| {
        format!(
            "<pattern id=\"{id}\" width=\"12\" height=\"12\" patternUnits=\"userSpaceOnUse\"{turned}><path d=\"{path}\" stroke=\"{colour}\" stroke-opacity=\".28\" fill=\"none\"/></pattern>"
        )
    };
    let tones = TONES.iter().enumerate().filter(|(_, (_, _, path))| !path.is_empty());
    let tones = tones.map(|(n, (_, letters, path))| tile(&format!("tone-{n}"), "", path, letters));
    let hatching = [INK, "#fff"].into_iter().enumerate().map(|(n, colour)| {
        let wide = "M0 2h12M0 6h12M0 10h12";
        tile(
            &format!("reported-{n}"),
            " patternTransform=\"rotate(45)\"",
            wide,
            colour,
        )
        .replace(".28", ".55")
    });
    tones.chain(hatching).collect()
}

fn tone(tone: Tone) -> (&'static str, &'static str, &'static str) {
    TONES.get(usize::from(tone)).copied().unwrap_or(("#fff", INK, ""))
}

/// What is drawn over a shape: the pattern of its tone, or the hatching.
fn over(shape: &str, n: Tone, is_reported: bool) -> String {
    let (_, letters, path) = tone(n);
    match (is_reported, path) {
        (true, _) => format!("<{shape} fill=\"url(#reported-{})\"/>", u8::from(letters != INK)),
        (false, "") => String::new(),
        (false, _) => format!("<{shape} fill=\"url(#tone-{n})\"/>"),
    }
}

fn filled(shape: &str, n: Tone) -> String {
    let (fill, _, _) = tone(n);
    let edge = match n {
        0 => format!(" stroke=\"{MUTED}\" stroke-dasharray=\"3 3\""),
        1 => format!(" stroke=\"{EDGE}\""),
        _ => String::new(),
    };
    format!("<{shape} fill=\"{fill}\"{edge}/>")
}

fn drawn(cell: &MapCell, name: &str) -> String {
    let shape = format!("polygon points=\"{}\"", cell.cell.corners());
    let (_, letters, _) = tone(cell.tone);
    let (x, y) = (svg(cell.cell.x), cell.cell.y);
    // Letters stand on the colour alone, whatever pattern is around them.
    let (fill, _, _) = tone(cell.tone);
    format!(
        "<g><title>{}</title>{}{}<g text-anchor=\"middle\" fill=\"{letters}\" stroke=\"{fill}\" stroke-width=\"4\" paint-order=\"stroke\">\
         <text x=\"{x}\" y=\"{}\" font-weight=\"600\" font-size=\"13\">{}</text><text x=\"{x}\" y=\"{}\" font-size=\"12\">{}</text></g></g>\n",
        words(name),
        filled(&shape, cell.tone),
        over(&shape, cell.tone, cell.is_reported),
        svg(y - 1.0),
        words(&cell.letters),
        svg(y + 14.0),
        words(&cell.sign),
    )
}

fn swatch((x, y): (f32, f32), n: Tone, is_reported: bool) -> String {
    let shape = format!(
        "rect x=\"{}\" y=\"{}\" width=\"28\" height=\"20\" rx=\"2\"",
        svg(x),
        svg(y - 10.0)
    );
    format!("{}{}", filled(&shape, n), over(&shape, n, is_reported))
}

fn key(row: &LegendRow, (x, y): (f32, f32), text: &Text) -> String {
    let (fill, letters, _) = tone(row.tone);
    let mut key = swatch((x, y), row.tone, false);
    let sign = format!(
        "text-anchor=\"middle\" font-size=\"12\" fill=\"{letters}\" stroke=\"{fill}\" stroke-width=\"4\" paint-order=\"stroke\""
    );
    say(&mut key, (x + 14.0, y + 4.0), &sign, &row.sign);
    let said = format!("{}: {}", text.legend(row), row.sum.n);
    say(&mut key, (x + 38.0, y + 5.0), "", &text.with_reported(said, row.sum));
    key
}

fn say(file: &mut String, (x, y): (f32, f32), style: &str, said: &str) {
    let space = if style.is_empty() { "" } else { " " };
    // Writing to a text does not fail.
    writeln!(
        file,
        "<text x=\"{}\" y=\"{}\"{space}{style}>{}</text>",
        svg(x),
        svg(y),
        words(said)
    )
    .ok();
}

/// Other people's words: no markup, and no sign that XML forbids.
fn words(text: &str) -> String {
    escaped(&without_hidden(text))
}

/// SVG breaks no lines itself.
fn broken(sentence: &str) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in sentence.split(' ') {
        let is_full = |line: &String| line.chars().count() + word.chars().count() >= LINE;
        if lines.last().is_none_or(is_full) {
            lines.push(String::new());
        }
        if let Some(line) = lines.last_mut() {
            let space = if line.is_empty() { "" } else { " " };
            write!(line, "{space}{word}").ok();
        }
    }
    lines
}

// A picture has fewer lines than the precision has numbers.
#[allow(clippy::cast_precision_loss)]
fn number(n: usize) -> f32 {
    n as f32
}
