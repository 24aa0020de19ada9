//! A paper as Markdown (CommonMark, tables as on GitHub): a reader of it shows the signs and lines that the page shows.
//!
//! `prose` decides what is marked. All other signs that Markdown would take for marks are escaped, and line breaks are hard ones.
use super::paper::{Block, Paper};
use crate::prose::{self, Node};

/// The file.
pub fn markdown(paper: &Paper) -> String {
    let mut file = format!("# {}\n", line(&paper.title));
    for block in &paper.blocks {
        file.push('\n');
        file.push_str(&one(block));
        file.push('\n');
    }
    file
}

fn one(block: &Block) -> String {
    match block {
        Block::Heading(words) => format!("## {}", line(words)),
        Block::Subheading(words) => format!("### {}", line(words)),
        Block::Line(words) => at_start(&line(words)),
        Block::List(items) => {
            let items = items.iter().map(|item| format!("- {}", at_start(&line(item))));
            items.collect::<Vec<_>>().join("\n")
        }
        Block::Facts(facts) => {
            let facts = facts
                .iter()
                .map(|(name, said)| format!("- **{}:** {}", line(name), line(said)));
            facts.collect::<Vec<_>>().join("\n")
        }
        Block::Prose(who, text) => {
            // Below the heading of the item they stand under.
            let lines = blocks(&prose::read(text), 1).join("\n");
            if who.is_empty() {
                lines
            } else {
                format!("**{}:**\n\n{lines}", line(who))
            }
        }
        // Markdown knows no name of a table: the heading above says it.
        Block::Table { headers, rows, .. } => {
            let row = |cells: &[String]| {
                let cells: Vec<String> = cells.iter().map(|cell| line(cell)).collect();
                format!("| {} |", cells.join(" | "))
            };
            let rule: Vec<String> = headers.iter().map(|_| "---".to_owned()).collect();
            let mut lines = vec![row(headers), format!("| {} |", rule.join(" | "))];
            lines.extend(rows.iter().map(|cells| row(cells)));
            lines.join("\n")
        }
    }
}

/// Plain text in one line.
fn line(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    escaped(&words.join(" "))
}

/// The lines of `nodes`, headings lowered by `lower` levels. As deep as the tree, which is never deep.
fn blocks(nodes: &[Node], lower: u8) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut words = String::new();
    let mut is_other = false;
    for (nth, node) in nodes.iter().enumerate() {
        let block = match node {
            Node::Paragraph(inside) => text_lines(&inline(inside, '*')),
            Node::Heading(level, inside) => {
                let level = usize::from((level + lower).min(6));
                vec![format!("{} {}", "#".repeat(level), inline(inside, '*').trim())]
            }
            Node::Quote(inside) => indented(blocks(inside, lower), "> ", "> "),
            Node::Bullets(items) | Node::Numbers(items) => {
                // Two lists one after the other would be one, and be counted on, if they had the same mark.
                is_other = !is_other && is_list(nth.checked_sub(1).and_then(|before| nodes.get(before)));
                let is_counted = matches!(node, Node::Numbers(_));
                list(items, (is_counted, is_other), lower)
            }
            other => {
                words.push_str(&inline(std::slice::from_ref(other), '*'));
                continue;
            }
        };
        // Words that are no paragraph stand in an item, and a list right below them.
        let is_narrow = !words.is_empty() && is_list(Some(node));
        part(&mut lines, text_lines(&words), false);
        words.clear();
        part(&mut lines, block, is_narrow);
    }
    part(&mut lines, text_lines(&words), false);
    lines
}

fn is_list(node: Option<&Node>) -> bool {
    matches!(node, Some(Node::Bullets(_) | Node::Numbers(_)))
}

/// Parts stand apart by an empty line.
fn part(lines: &mut Vec<String>, block: Vec<String>, is_narrow: bool) {
    if block.is_empty() {
        return;
    }
    if !lines.is_empty() && !is_narrow {
        lines.push(String::new());
    }
    lines.extend(block);
}

fn text_lines(text: &str) -> Vec<String> {
    let lines = text.lines().map(|line| {
        let words = line.trim_matches([' ', '\t']);
        // Blanks before a line are part of it, and would be code, or nothing, to a reader of Markdown.
        let blanks = line.chars().take_while(|c| matches!(c, ' ' | '\t'));
        let blanks: String = blanks.map(|c| if c == '\t' { TAB } else { BLANK }).collect();
        match (words.is_empty(), blanks.is_empty()) {
            (false, false) => format!("{blanks}{words}"),
            _ => at_start(words),
        }
    });
    lines.collect()
}

/// A blank that Markdown shows.
const BLANK: &str = "\u{a0}";
const TAB: &str = "\u{a0}\u{a0}\u{a0}\u{a0}";

fn list(items: &[Vec<Node>], (is_counted, is_other): (bool, bool), lower: u8) -> Vec<String> {
    let lines = (1..).zip(items).flat_map(|(number, item)| {
        let mark = match (is_counted, is_other) {
            (true, false) => format!("{number}. "),
            (true, true) => format!("{number}) "),
            (false, false) => "- ".to_owned(),
            (false, true) => "* ".to_owned(),
        };
        indented(blocks(item, lower), &mark, &" ".repeat(mark.len()))
    });
    lines.collect()
}

fn indented(lines: Vec<String>, first: &str, rest: &str) -> Vec<String> {
    let lines = if lines.is_empty() { vec![String::new()] } else { lines };
    let with = |(at, line): (usize, String)| {
        let mark = if at == 0 { first } else { rest };
        format!("{mark}{line}").trim_end().to_owned()
    };
    lines.into_iter().enumerate().map(with).collect()
}

/// The words of `nodes`; emphasis in emphasis has the other mark.
fn inline(nodes: &[Node], mark: char) -> String {
    let one = |node: &Node| match node {
        Node::Text(text) => escaped(text).replace('\n', HARD_BREAK),
        Node::Code(code) => {
            let fence = "`".repeat(longest_run(code) + 1);
            format!("{fence} {code} {fence}")
        }
        Node::Break => HARD_BREAK.to_owned(),
        Node::Emphasis(inside) => {
            let other = if mark == '*' { '_' } else { '*' };
            format!("{mark}{}{mark}", inline(inside, other))
        }
        Node::Strong(inside) => format!("**{}**", inline(inside, '_')),
        Node::Link { address, inside, .. } => {
            let href = address.href.replace('<', "%3C").replace('>', "%3E").replace('&', "\\&");
            format!("[{}](<{href}>)", inline(inside, mark))
        }
        block => escaped(&prose::words(std::slice::from_ref(block))),
    };
    nodes.iter().map(one).collect()
}

const HARD_BREAK: &str = "\\\n";

/// Every sign that can open markup inside a line, taken as it is.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        if matches!(
            c,
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '&' | '!'
        ) {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}

/// A line that opens no list, underlines nothing and defines nothing.
fn at_start(line: &str) -> String {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let rest = line.get(digits..).unwrap_or_default();
    if digits > 0 && (rest.starts_with('.') || rest.starts_with(')')) {
        return format!("{}\\{rest}", line.get(..digits).unwrap_or_default());
    }
    if line.starts_with(['-', '+', '=', ':']) {
        return format!("\\{line}");
    }
    line.to_owned()
}

fn longest_run(code: &str) -> usize {
    code.split(|c| c != '`').map(str::len).max().unwrap_or(0)
}
