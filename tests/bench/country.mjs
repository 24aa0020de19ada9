// An invented country: as many municipalities as asked for, each with status, target year, concept and one contact; topics and notes.
//
// Every run makes the same one. Names are put together from German endings, none is looked up; numbers and addresses are example ones.
import { backupFile, shareFile } from "../stories/fill.mjs";

const FIRST = ["Alten", "Buchen", "Dorn", "Eichen", "Erlen", "Fichten", "Grün", "Hasel", "Hohen", "Kirch", "Linden", "Mühl", "Neuen", "Ober", "Rot", "Schön", "Stein", "Tannen", "Unter", "Weiden", "Wein", "Zwei"];
const LAST = ["au", "bach", "berg", "brunn", "burg", "dorf", "feld", "furt", "hausen", "heim", "hofen", "kirchen", "kotten", "lage", "rode", "roth", "see", "stadt", "stetten", "tal", "weiler", "winkel"];
const GIVEN = ["Anke", "Bülent", "Carla", "Dieter", "Elif", "Frauke", "Götz", "Hanna", "Ilse", "Jörg", "Katrin", "Lothar", "Merve", "Nils", "Ömer", "Petra", "Ruth", "Sören", "Tanja", "Ute"];
const FAMILY = ["Becker", "Çelik", "Dorn", "Engels", "Fuchs", "Grün", "Heinen", "Jansen", "Krüger", "Lorenz", "Müller", "Nolte", "Özdemir", "Peters", "Quast", "Roß", "Schäfer", "Thelen", "Ulrich", "Weiß"];
const PHASES = ["vorbereitung", "eignungspruefung", "bestandsanalyse", "potenzialanalyse", "zielszenario", "gebietseinteilung", "umsetzung"];

const pick = (list, n) => list[n % list.length];
const uuid = (kind, n) => `${kind}0000000-0000-4000-8000-${n.toString(16).padStart(12, "0")}`.slice(-36);

/** The official key of the nth municipality: sixteen Länder, their Kreise and the municipalities in them. */
const keyOf = (n) => `${String(1 + (n % 16)).padStart(2, "0")}9${String(51 + (Math.floor(n / 16) % 40))}${String(101 + Math.floor(n / 640)).padStart(3, "0")}`;

/** The nth municipality with everything that is known about it, as one plain record. */
export function municipality(n) {
    const name = `${pick(FIRST, n * 7)}${pick(LAST, n * 3 + Math.floor(n / 22))}${n > 484 ? ` ${pick(["am Wald", "an der Aue", "bei Roden", "im Tal", "(Land)"], n)}` : ""}`;
    return {
        key: keyOf(n),
        name,
        population: 900 + ((n * 7_919) % 90_000),
        phase: pick(PHASES, n * 5),
        year: 2030 + ((n * 3) % 16),
        contact: `${pick(GIVEN, n * 11)} ${pick(FAMILY, n * 13 + Math.floor(n / 20))}`,
        email: `klima@gemeinde-${n}.example`,
    };
}

/** Topics with a contribution each, as plain records. */
export const topic = (n) => ({ title: `Frage ${n}: ${pick(["Kosten", "Vergabe", "Beteiligung", "Zieljahr", "Förderung"], n)}`, text: `Wie habt ihr das in ${municipality(n * 5).name} gelöst?` });
/** A note. */
export const note = (n) => `Notiz ${n}: ${municipality(n * 10).contact} wegen ${municipality(n * 10).name} anrufen.`;

/** How many topics, contributions and notes there are beside `n` municipalities: a thousand of each in a whole country. */
export const moreFor = (n) => (n > 10_000 ? 1_000 : 0);

/** Sixty members, each with a part of the municipalities: from which, how many, who. */
export function members(n) {
    const each = Math.ceil(n / 60);
    const parts = Array.from({ length: 60 }, (_, member) => [member * each, Math.min(each, n - member * each), member]);
    return parts.filter(([, many]) => many > 0);
}

const stated = (more) => ({ asOf: "2026-10-01", source: "Ratsinformationssystem", ...more });

/** The share file with `n` municipalities and `nTopics` topics, by whom it is said. */
export function countryFile(n, { nTopics = 0, by, from = 0 } = {}) {
    const statements = [];
    for (let i = from; i < from + n; i += 1) {
        const { key, name, population, phase, year, contact, email } = municipality(i);
        const person = uuid("c", i);
        statements.push(
            ["municipality", key, "name", name],
            ["municipality", key, "population", population],
            ["municipality", key, "heatPlan", stated({ phase })],
            ["municipality", key, "target:gesamtes_gebiet", stated({ year })],
            ["municipality", key, "concept", stated({ kind: "integriert", status: "beschlossen" })],
            ["person", person, "name", contact],
            ["person", person, "function", "Klimaschutzmanagement"],
            ["person", person, "email", email],
            ["person", person, "legalBasis", "dienstlich_veroeffentlicht"],
            ["person", person, `worksFor:${key}`, true],
        );
    }
    for (let i = 0; i < nTopics; i += 1) {
        const { title, text } = topic(i);
        statements.push(["topic", uuid("a", i), "title", title], ["topic", uuid("a", i), "state", "offen"]);
        statements.push(["contribution", uuid("b", i), "text", text], ["contribution", uuid("b", i), "topic", uuid("a", i)]);
    }
    return shareFile(statements, by && { by });
}

/** A backup with `n` notes and nothing else. */
export const notesFile = (n) => backupFile(Array.from({ length: n }, (_, i) => ["note", uuid("d", i), "text", note(i)]));
