//! What a person sees, in lines: of the tree, of the HTML file and of the Markdown file, each read by other means.
use klimanetz_core::interop::{Block, Paper, html, markdown};
use klimanetz_core::prose::{Node, read};
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// Lines with something in them. Numbers of lists belong to what is seen, bullets do not.
#[derive(Default)]
struct Seen {
    lines: Vec<String>,
    open: String,
}

impl Seen {
    fn end(&mut self) {
        self.lines.push(std::mem::take(&mut self.open));
    }

    fn done(mut self) -> Vec<String> {
        self.end();
        self.lines.retain(|line| !line.trim().is_empty());
        self.lines
    }
}

pub fn of_tree(text: &str) -> Vec<String> {
    let mut seen = Seen::default();
    walk(&read(text), &mut seen);
    seen.done()
}

fn walk(nodes: &[Node], seen: &mut Seen) {
    for node in nodes {
        match node {
            Node::Text(words) | Node::Code(words) => {
                for (nth, line) in words.split('\n').enumerate() {
                    (nth > 0).then(|| seen.end());
                    seen.open.push_str(line);
                }
            }
            Node::Break => seen.end(),
            Node::Emphasis(inside) | Node::Strong(inside) | Node::Link { inside, .. } => walk(inside, seen),
            Node::Paragraph(inside) | Node::Heading(_, inside) | Node::Quote(inside) => {
                seen.end();
                walk(inside, seen);
                seen.end();
            }
            Node::Bullets(items) | Node::Numbers(items) => {
                for (nth, item) in items.iter().enumerate() {
                    seen.end();
                    if matches!(node, Node::Numbers(_)) {
                        seen.open = format!("{}. ", nth + 1);
                    }
                    walk(item, seen);
                }
                seen.end();
            }
        }
    }
}

fn paper(text: &str) -> Paper {
    Paper {
        title: "T".to_owned(),
        blocks: vec![Block::Prose(String::new(), text.to_owned())],
    }
}

/// Where a link leads stands behind it in the file; here it is left out.
pub fn of_html(text: &str) -> Vec<String> {
    let file = html(&paper(text), "de");
    let body = file
        .split_once("</h1>\n")
        .unwrap()
        .1
        .strip_suffix("\n</body>\n</html>\n")
        .unwrap();
    let mut seen = Seen::default();
    let mut counts: Vec<Option<usize>> = Vec::new();
    let (mut rest, mut target) = (body, String::new());
    while let Some((words, tail)) = rest.split_once('<') {
        let (tag, tail) = tail.split_once('>').unwrap();
        seen.open.push_str(words);
        rest = tail;
        match tag {
            "strong" | "/strong" | "em" | "/em" | "code" | "/code" => {}
            "/a" => rest = rest.strip_prefix(&target).unwrap_or(rest),
            "ul" => counts.push(None),
            "ol" => counts.push(Some(0)),
            "/ul" | "/ol" => drop((counts.pop(), seen.end())),
            "li" => {
                seen.end();
                if let Some(Some(count)) = counts.last_mut() {
                    *count += 1;
                    seen.open = format!("{count}. ");
                }
            }
            "br" | "p" | "/p" | "/li" | "blockquote" | "/blockquote" => seen.end(),
            tag if tag.starts_with("a href=") => {
                let host = tag.split(['/', '"']).nth(3).unwrap();
                target = format!(" ({host})");
            }
            tag if tag.trim_start_matches('/').starts_with('h') => seen.end(),
            tag => panic!("<{tag}> in {body}"),
        }
    }
    seen.open.push_str(rest);
    let unescape = |line: String| {
        let pairs = [
            ("&lt;", "<"),
            ("&gt;", ">"),
            ("&quot;", "\""),
            ("&#39;", "'"),
            ("&amp;", "&"),
        ];
        pairs.iter().fold(line, |line, (from, to)| line.replace(from, to))
    };
    let lines = seen
        .done()
        .into_iter()
        .flat_map(|line| line.split('\n').map(str::to_owned).collect::<Vec<_>>());
    lines.map(unescape).filter(|line| !line.trim().is_empty()).collect()
}

/// As CommonMark, or with what GitHub adds to it.
pub fn of_markdown(text: &str, with_tables: bool) -> Vec<String> {
    let file = markdown(&paper(text));
    let options = if with_tables {
        Options::ENABLE_TABLES
            | Options::ENABLE_STRIKETHROUGH
            | Options::ENABLE_TASKLISTS
            | Options::ENABLE_FOOTNOTES
            | Options::ENABLE_GFM
    } else {
        Options::empty()
    };
    let mut seen = Seen::default();
    let mut counts: Vec<Option<u64>> = Vec::new();
    for event in Parser::new_ext(file.strip_prefix("# T\n").unwrap(), options) {
        match event {
            Event::Text(words) | Event::Code(words) => seen.open.push_str(&words),
            Event::HardBreak => seen.end(),
            Event::Start(Tag::List(start)) => counts.push(start),
            Event::End(TagEnd::List(_)) => drop(counts.pop()),
            Event::Start(Tag::Item) => {
                seen.end();
                if let Some(Some(count)) = counts.last_mut() {
                    seen.open = format!("{count}. ");
                    *count += 1;
                }
            }
            Event::Start(Tag::Paragraph) if seen.open.ends_with(". ") && seen.open.len() < 6 => {}
            Event::Start(Tag::Emphasis | Tag::Strong | Tag::Link { .. }) => {}
            Event::End(TagEnd::Emphasis | TagEnd::Strong | TagEnd::Link) => {}
            Event::Start(Tag::Paragraph | Tag::Heading { .. } | Tag::BlockQuote(_)) | Event::End(_) => seen.end(),
            other => panic!("{other:?} in {file}"),
        }
    }
    seen.done()
}
