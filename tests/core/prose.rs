//! Text stays what was typed (F01–F04, F34, F35): ordinary German office texts, and one law over all that is made of them.
mod corpus;
mod grammar;
mod law;
mod reader;
mod titles;
