//! Which parts of the archive are what: the workbook names its sheets, and a list of links says where they lie.
use super::tags::{Tags, attribute, is_set};
use super::{Unreadable, Visibility, What};
use crate::zip::Archive;
use std::collections::BTreeMap;

/// Where what lies.
pub(super) struct Package {
    pub(super) sheets: Vec<Named>,
    pub(super) strings: Option<String>,
    pub(super) styles: Option<String>,
    /// Whether days are counted from 1904.
    pub(super) is_1904: bool,
}

/// A sheet, before it is read.
pub(super) struct Named {
    pub(super) name: String,
    pub(super) visibility: Visibility,
    pub(super) part: String,
}

/// A link: what it leads to, and where that lies.
struct Link {
    sort: String,
    target: String,
}

/// The content of a part that must be there.
pub(super) fn part(archive: &mut Archive, name: &str) -> Result<Vec<u8>, Unreadable> {
    let content = archive.part(name)?;
    content.ok_or_else(|| What::Missing(name.to_owned()).into())
}

pub(super) fn read(archive: &mut Archive) -> Result<Package, Unreadable> {
    if !archive.has("[Content_Types].xml") {
        return Err(What::NoWorkbook.into());
    }
    let roots = links(archive, "_rels/.rels", "")?;
    let root = roots.into_values().find(|link| link.sort == "officeDocument");
    let workbook = root.map_or_else(|| "xl/workbook.xml".to_owned(), |link| link.target);
    let (folder, file) = workbook.rsplit_once('/').unwrap_or(("", &workbook));
    let folder = if folder.is_empty() {
        String::new()
    } else {
        format!("{folder}/")
    };
    let links = links(archive, &format!("{folder}_rels/{file}.rels"), &folder)?;
    let mut package = Package {
        sheets: Vec::new(),
        strings: target_of(&links, "sharedStrings"),
        styles: target_of(&links, "styles"),
        is_1904: false,
    };
    let content = match archive.part(&workbook)? {
        Some(content) => content,
        None => return Err(What::NoWorkbook.into()),
    };
    Tags::of(&content, "workbook")?.each_start(|name, start| {
        match name {
            "workbookPr" => package.is_1904 = is_set(start, "date1904"),
            "sheet" => {
                let link = attribute(start, "id").and_then(|id| links.get(&*id));
                // Sheets of charts and of macros hold no rows.
                if let Some(link) = link.filter(|link| link.sort == "worksheet") {
                    package.sheets.push(Named {
                        name: attribute(start, "name").unwrap_or_default().into_owned(),
                        visibility: match attribute(start, "state").as_deref() {
                            Some("hidden") => Visibility::Hidden,
                            Some("veryHidden") => Visibility::VeryHidden,
                            _ => Visibility::Visible,
                        },
                        part: link.target.clone(),
                    });
                }
            }
            _ => {}
        }
        Ok(())
    })?;
    match package.sheets.is_empty() {
        true => Err(What::NoWorkbook.into()),
        false => Ok(package),
    }
}

fn target_of(links: &BTreeMap<String, Link>, sort: &str) -> Option<String> {
    let mut links = links.values();
    links.find(|link| link.sort == sort).map(|link| link.target.clone())
}

/// The links of a part by their ids; a part without any has no list of them.
fn links(archive: &mut Archive, list: &str, folder: &str) -> Result<BTreeMap<String, Link>, Unreadable> {
    let mut links = BTreeMap::new();
    let Some(content) = archive.part(list)? else {
        return Ok(links);
    };
    Tags::of(&content, "links")?.each_start(|name, start| {
        let said = |name| attribute(start, name).unwrap_or_default();
        if name == "Relationship" && said("TargetMode") != "External" {
            let sort = said("Type");
            let link = Link {
                sort: sort.rsplit('/').next().unwrap_or_default().to_owned(),
                target: resolved(folder, &said("Target")),
            };
            links.insert(said("Id").into_owned(), link);
        }
        Ok(())
    })?;
    Ok(links)
}

/// The name of a part, given from the root or from a folder.
fn resolved(folder: &str, target: &str) -> String {
    let target = target.replace('\\', "/");
    let whole = match target.strip_prefix('/') {
        Some(from_root) => from_root.to_owned(),
        None => format!("{folder}{target}"),
    };
    let mut parts: Vec<&str> = Vec::new();
    for part in whole.split('/') {
        match part {
            ".." => drop(parts.pop()),
            "." | "" => {}
            part => parts.push(part),
        }
    }
    parts.join("/")
}
