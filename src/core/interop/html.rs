//! A paper as one HTML file: everything that was typed is escaped, nothing in it is fetched or runs.
use super::paper::{Block, Paper};
use crate::prose::{self, Node};

const STYLE: &str = "body{font:11pt/1.5 sans-serif;max-width:44em;margin:2em auto;padding:0 1em}\
table{border-collapse:collapse;width:100%}caption{text-align:left}tbody th{font-weight:normal}th,td{border:1px solid #999;padding:.25em .5em;text-align:left;vertical-align:top}\
dl{display:grid;grid-template-columns:minmax(8em,auto) 1fr;gap:.25em 1em}dd{margin:0}h1,h2,h3{break-after:avoid}tr,li{break-inside:avoid}\
p,li,h3,h4,h5,h6{white-space:pre-wrap}blockquote{margin:0 0 0 1em;padding-left:1em;border-left:2px solid #999}.who{font-weight:bold;margin-bottom:0}";

/// The file; `language` is its BCP 47 tag.
pub fn html(paper: &Paper, language: &str) -> String {
    let title = escaped(&paper.title);
    let mut file = format!(
        "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n<title>{title}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n\
         <h1>{title}</h1>\n",
        escaped(language)
    );
    for block in &paper.blocks {
        file.push_str(&one(block));
        file.push('\n');
    }
    file.push_str("</body>\n</html>\n");
    file
}

fn one(block: &Block) -> String {
    match block {
        Block::Heading(words) => tag("h2", &escaped(words)),
        Block::Subheading(words) => tag("h3", &escaped(words)),
        Block::Line(words) => tag("p", &escaped(words)),
        Block::List(items) => {
            let items = items.iter().map(|item| tag("li", &escaped(item)));
            tag("ul", &items.collect::<String>())
        }
        Block::Facts(facts) => {
            let facts = facts
                .iter()
                .map(|(name, said)| format!("{}{}", tag("dt", &escaped(name)), tag("dd", &escaped(said))));
            tag("dl", &facts.collect::<String>())
        }
        Block::Prose(who, text) => {
            let who = if who.is_empty() {
                String::new()
            } else {
                format!("<p class=\"who\">{}</p>", escaped(who))
            };
            format!("{who}{}", all(&prose::read(text)))
        }
        Block::Table { caption, headers, rows } => {
            let header = |scope: &str, words: &String| format!("<th scope=\"{scope}\">{}</th>", escaped(words));
            let head: String = headers.iter().map(|words| header("col", words)).collect();
            let row = |cells: &Vec<String>| {
                let (first, others) = cells.split_at(cells.len().min(1));
                let first = first.iter().map(|words| header("row", words));
                let others = others.iter().map(|words| tag("td", &escaped(words)));
                tag("tr", &first.chain(others).collect::<String>())
            };
            let rows: String = rows.iter().map(row).collect();
            let caption = tag("caption", &escaped(caption));
            tag(
                "table",
                &(caption + &tag("thead", &tag("tr", &head)) + &tag("tbody", &rows)),
            )
        }
    }
}

fn tag(name: &str, inside: &str) -> String {
    format!("<{name}>{inside}</{name}>")
}

/// As deep as the tree, which is never deep.
fn all(nodes: &[Node]) -> String {
    nodes.iter().map(node).collect()
}

fn node(node: &Node) -> String {
    match node {
        Node::Text(text) => escaped(text),
        Node::Code(code) => tag("code", &escaped(code)),
        Node::Break => "<br>".to_owned(),
        Node::Paragraph(inside) => tag("p", &all(inside)),
        // Below the heading of the item they stand under.
        Node::Heading(level, inside) => tag(&format!("h{}", (level + 1).min(6)), &all(inside)),
        Node::Quote(inside) => tag("blockquote", &all(inside)),
        Node::Bullets(items) => tag("ul", &list(items)),
        Node::Numbers(items) => tag("ol", &list(items)),
        Node::Emphasis(inside) => tag("em", &all(inside)),
        Node::Strong(inside) => tag("strong", &all(inside)),
        Node::Link {
            address,
            says_where,
            inside,
        } => {
            let target = if *says_where {
                String::new()
            } else {
                format!(" ({})", escaped(&address.target))
            };
            let href = escaped(&address.href);
            format!(
                "<a href=\"{href}\" rel=\"noopener noreferrer nofollow\">{}</a>{target}",
                all(inside)
            )
        }
    }
}

fn list(items: &[Vec<Node>]) -> String {
    items.iter().map(|item| tag("li", &all(item))).collect()
}

/// `text` with what means something in HTML written out.
pub(super) fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            other => escaped.push(other),
        }
    }
    escaped
}
