//! The municipality a member works for.
use crate::choices::OwnMunicipalities;
use crate::domain::Municipality;
use crate::replica::Document;

/// Key and name of the one that is shown first; `None` if none is chosen, or it is not in the directory.
pub fn own_municipality(document: &Document, own: &OwnMunicipalities) -> Option<(String, String)> {
    let found = Municipality::find(document, own.first()?)?;
    Some((found.key, found.name))
}
