//! Hostile and damaged input of every class, against every format there is: refused with a sentence, or harmless.
mod country;
