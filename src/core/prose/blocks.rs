//! The lines of a text: which begin something, and which are text.
use super::{MAX_DEPTH, MAX_NODES, Node, Reader};
use crate::visible::is_hidden;

/// Quotations and lists in one another; the rest of the depth is for what stands in a line.
const DEEPEST: usize = MAX_DEPTH - 6;

/// What the next lines are.
enum Step<'a> {
    Empty,
    Text(usize),
    Heading(u8, &'a str),
    Quote(Vec<&'a str>),
    List(Run<'a>),
}

impl Reader {
    /// As deep as the tree, which is never deep.
    pub(super) fn blocks(&mut self, lines: &[&str], depth: usize) -> Vec<Node> {
        let (mut nodes, mut open, mut rest) = (Vec::new(), Vec::new(), lines);
        while !rest.is_empty() {
            if self.is_full() {
                self.flat(&mut open, &rest.join("\n"));
                break;
            }
            let step = if depth < DEEPEST { step(rest) } else { flat_step(rest) };
            let n = match &step {
                Step::Empty | Step::Heading(..) => 1,
                Step::Text(n) => *n,
                Step::Quote(lines) => lines.len(),
                Step::List(run) => run.n_lines,
            };
            let (taken, after) = rest.split_at_checked(n).unwrap_or((rest, &[]));
            rest = after;
            match step {
                Step::List(run) if self.n_nodes + run.items.len() <= MAX_NODES => {
                    self.end(&mut nodes, &mut open);
                    self.n_nodes += run.items.len();
                    let items = run.items.iter().map(|item| self.item(item, depth)).collect();
                    let list = if run.is_counted {
                        Node::Numbers(items)
                    } else {
                        Node::Bullets(items)
                    };
                    self.add(&mut nodes, list);
                }
                Step::Text(_) | Step::List(_) => taken.iter().for_each(|line| self.line(&mut open, line)),
                Step::Empty => self.end(&mut nodes, &mut open),
                Step::Heading(wanted, words) => {
                    self.end(&mut nodes, &mut open);
                    let level = wanted.min(self.level_above.unwrap_or(2) + 1);
                    self.level_above = Some(level);
                    let inside = self.inline(words);
                    self.add(&mut nodes, Node::Heading(level, inside));
                }
                Step::Quote(lines) => {
                    self.end(&mut nodes, &mut open);
                    let inside = self.blocks(&lines, depth + 1);
                    self.add(&mut nodes, Node::Quote(inside));
                }
            }
        }
        self.end(&mut nodes, &mut open);
        nodes
    }

    /// One more line of the open paragraph.
    fn line(&mut self, open: &mut Vec<Node>, line: &str) {
        if self.is_full() {
            return self.flat(open, line);
        }
        if !open.is_empty() {
            self.add(open, Node::Break);
        }
        let inside = self.inline(line);
        open.extend(inside);
    }

    /// More of the open paragraph when there is no room for parts: one text.
    fn flat(&mut self, open: &mut Vec<Node>, text: &str) {
        let text = crate::visible::shown(text);
        match open.last_mut() {
            Some(Node::Text(before)) => {
                before.push('\n');
                before.push_str(&text);
            }
            Some(_) => self.add(open, Node::Text(format!("\n{text}"))),
            None => self.add(open, Node::Text(text)),
        }
    }

    fn end(&mut self, nodes: &mut Vec<Node>, open: &mut Vec<Node>) {
        if !open.is_empty() {
            self.add(nodes, Node::Paragraph(std::mem::take(open)));
        }
    }

    /// What stands in an item: its line, the further lines, and what these begin.
    fn item(&mut self, lines: &[&str], depth: usize) -> Vec<Node> {
        let mut nodes = Vec::new();
        if self.is_full() {
            self.flat(&mut nodes, &lines.join("\n"));
            return nodes;
        }
        let (first, further) = lines.split_first().unwrap_or((&"", &[]));
        self.line(&mut nodes, first);
        if further.is_empty() {
            return nodes;
        }
        let indent = further.iter().map(|line| indent(line)).min().unwrap_or_default();
        let further: Vec<&str> = further.iter().filter_map(|line| line.get(indent..)).collect();
        for (at, block) in self.blocks(&further, depth + 1).into_iter().enumerate() {
            match block {
                Node::Paragraph(inside) => {
                    nodes.extend((at == 0).then_some(Node::Break));
                    nodes.extend(inside);
                }
                block => nodes.push(block),
            }
        }
        nodes
    }
}

fn step<'a>(lines: &[&'a str]) -> Step<'a> {
    let Some(&line) = lines.first() else {
        return Step::Empty;
    };
    if is_empty(line) {
        return Step::Empty;
    }
    if let Some((level, words)) = heading(line) {
        return Step::Heading(level, words);
    }
    if quoted(line).is_some() {
        let is_bare = |line: &str| (line.trim_end_matches(' ') == ">").then_some("");
        let inside = lines.iter().map_while(|line| quoted(line).or_else(|| is_bare(line)));
        return Step::Quote(inside.collect());
    }
    match run(lines) {
        Some(run) if run.is_list => Step::List(run),
        Some(run) => Step::Text(run.n_lines),
        None => Step::Text(1),
    }
}

fn flat_step<'a>(lines: &[&'a str]) -> Step<'a> {
    if lines.first().is_some_and(|line| is_empty(line)) {
        return Step::Empty;
    }
    Step::Text(1)
}

/// Nothing that anybody sees; what is hidden is written out and is seen.
fn is_empty(line: &str) -> bool {
    line.chars().all(|c| c == '\t' || (c.is_whitespace() && !is_hidden(c)))
}

fn heading(line: &str) -> Option<(u8, &str)> {
    let words = line.trim_start_matches('#');
    let level = match line.len() - words.len() {
        1 => 3,
        2 => 4,
        3 => 5,
        4..=6 => 6,
        _ => return None,
    };
    let words = words.strip_prefix(' ')?.trim();
    (!is_empty(words) && !is_amount(words)).then_some((level, words))
}

fn quoted(line: &str) -> Option<&str> {
    let words = line.strip_prefix("> ")?;
    (!is_empty(words) && !is_amount(words)).then_some(words)
}

/// Whether `words` begin with a number or a percent sign, whatever stands before it.
fn is_amount(words: &str) -> bool {
    let is_sign = |c: char| c.is_whitespace() || "+-−–±~≈<>≤≥=€$(".contains(c);
    let first = words.trim_start_matches(is_sign).chars().next();
    first.is_some_and(|c| c.is_numeric() || matches!(c, '%' | '‰'))
}

/// Lines that begin with the same kind of mark, each with the further lines of its item.
struct Run<'a> {
    items: Vec<Vec<&'a str>>,
    n_lines: usize,
    is_counted: bool,
    is_list: bool,
}

#[derive(Clone, Copy)]
enum Mark {
    Bullet(char),
    Number(usize),
}

/// A run is a list as a whole or not at all: a line that is none takes the others with it.
fn run<'a>(lines: &[&'a str]) -> Option<Run<'a>> {
    let (first, _) = mark(lines.first()?)?;
    let is_counted = matches!(first, Mark::Number(_));
    let mut run = Run {
        items: Vec::new(),
        n_lines: 0,
        is_counted,
        is_list: true,
    };
    for line in lines {
        match (mark(line), first) {
            (Some((Mark::Bullet(sign), words)), Mark::Bullet(same)) if sign == same => {
                run.is_list &= !is_amount(words) && words.chars().any(char::is_alphanumeric);
                run.items.push(vec![words]);
            }
            (Some((Mark::Number(number), words)), Mark::Number(_)) => {
                run.items.push(vec![words]);
                run.is_list &= number == run.items.len() && !is_amount(words) && !is_month(words);
            }
            _ if !is_empty(line) && (indent(line) > 1 || line.starts_with('\t')) => {
                run.items.last_mut().into_iter().for_each(|item| item.push(line));
            }
            _ => break,
        }
        run.n_lines += 1;
    }
    run.is_list &= run.items.len() > 1;
    Some(run)
}

/// The mark at the beginning of a line, and the words after it.
fn mark(line: &str) -> Option<(Mark, &str)> {
    let (mark, words) = line.split_once(' ')?;
    let mark = match mark {
        "-" => Mark::Bullet('-'),
        "*" => Mark::Bullet('*'),
        _ => {
            let digits = mark.strip_suffix('.')?;
            let is_number = digits.len() <= 3 && !digits.starts_with('0') && digits.bytes().all(|b| b.is_ascii_digit());
            Mark::Number(digits.parse().ok().filter(|_| is_number)?)
        }
    };
    let words = words.trim_start_matches(' ');
    (!is_empty(words)).then_some((mark, words))
}

/// Whether the number before `words` is that of a day: „1. Dezember“.
fn is_month(words: &str) -> bool {
    const MONTHS: &str = " januar jänner februar märz april mai juni juli august september oktober november dezember jan feb mrz apr \
                          jun jul aug sep sept okt nov dez january february march may june july october december ";
    let month = words.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    !month.is_empty() && month.len() < 12 && MONTHS.contains(&format!(" {} ", month.to_lowercase()))
}

/// How many spaces and tabs a line begins with.
fn indent(line: &str) -> usize {
    line.len() - line.trim_start_matches([' ', '\t']).len()
}
