//! A paper as Markdown (CommonMark, tables as on GitHub): what was typed reads the same again and opens no markup of its own.
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

/// The lines of `nodes`, headings so many levels lower. As deep as the tree, which is never deep.
fn blocks(nodes: &[Node], lower: u8) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut words = String::new();
    for node in nodes {
        let block = match node {
            Node::Paragraph(inside) => text_lines(&inline(inside)),
            Node::Heading(level, inside) => {
                let text = inline(inside).split_whitespace().collect::<Vec<_>>().join(" ");
                let level = usize::from((level + lower).min(6));
                vec![format!("{} {text}", "#".repeat(level))]
            }
            Node::Quote(inside) => indented(blocks(inside, lower), "> ", "> "),
            Node::CodeBlock(code) => {
                let fence = "`".repeat(longest_run(code).max(2) + 1);
                let inside = code.trim_end_matches('\n').split('\n').map(str::to_owned);
                std::iter::once(fence.clone()).chain(inside).chain([fence]).collect()
            }
            Node::List(start, items) => list(*start, items, lower),
            Node::Rule => vec!["***".to_owned()],
            other => {
                words.push_str(&inline(std::slice::from_ref(other)));
                continue;
            }
        };
        // Words that are no paragraph stand in a narrow list, which stays narrow.
        let is_narrow = !words.trim().is_empty();
        part(&mut lines, text_lines(&words), false);
        words.clear();
        part(&mut lines, block, is_narrow);
    }
    part(&mut lines, text_lines(&words), false);
    lines
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
    let lines = text.trim().lines();
    lines.map(|line| at_start(line.trim_start())).collect()
}

fn list(start: Option<u64>, items: &[Vec<Node>], lower: u8) -> Vec<String> {
    let is_wide = items.iter().flatten().any(|node| matches!(node, Node::Paragraph(_)));
    let mut lines = Vec::new();
    for (item, at) in items.iter().zip(0_u64..) {
        let mark = match start {
            Some(start) => format!("{}. ", start.saturating_add(at)),
            None => "- ".to_owned(),
        };
        let rest = " ".repeat(mark.len());
        if is_wide && !lines.is_empty() {
            lines.push(String::new());
        }
        lines.extend(indented(blocks(item, lower), &mark, &rest));
    }
    lines
}

fn indented(lines: Vec<String>, first: &str, rest: &str) -> Vec<String> {
    let lines = if lines.is_empty() { vec![String::new()] } else { lines };
    let with = |(at, line): (usize, String)| {
        let mark = if at == 0 { first } else { rest };
        format!("{mark}{line}").trim_end().to_owned()
    };
    lines.into_iter().enumerate().map(with).collect()
}

fn inline(nodes: &[Node]) -> String {
    let one = |node: &Node| match node {
        Node::Text(text) => escaped(text),
        Node::Code(code) => {
            let fence = "`".repeat(longest_run(code) + 1);
            format!("{fence} {code} {fence}")
        }
        Node::Break => "\\\n".to_owned(),
        Node::Emphasis(inside) => format!("*{}*", inline(inside)),
        Node::Strong(inside) => format!("**{}**", inline(inside)),
        Node::Link { address, inside, .. } => {
            let href = address.href.replace('<', "%3C").replace('>', "%3E");
            format!("[{}](<{href}>)", inline(inside))
        }
        block => escaped(&prose::words(std::slice::from_ref(block))),
    };
    nodes.iter().map(one).collect()
}

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

/// A line that opens no list and underlines nothing.
fn at_start(line: &str) -> String {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let rest = line.get(digits..).unwrap_or_default();
    if digits > 0 && (rest.starts_with('.') || rest.starts_with(')')) {
        return format!("{}\\{rest}", line.get(..digits).unwrap_or_default());
    }
    if line.starts_with(['-', '+', '=']) {
        return format!("\\{line}");
    }
    line.to_owned()
}

fn longest_run(code: &str) -> usize {
    code.split(|c| c != '`').map(str::len).max().unwrap_or(0)
}
