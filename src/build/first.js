// Before anything is painted: the member's language and colours, and whether this browser holds a directory already.

const root = document.documentElement;
const storageName = `klimanetz:${location.pathname.replace(/[^/]*$/, "")}:`;

function keptHere() {
    try {
        return Object.keys(localStorage).filter((key) => key.startsWith(storageName)).map((key) => key.slice(storageName.length));
    } catch {
        // A browser that keeps nothing: each visit is the first.
        return [];
    }
}

const kept = keptHere();
const setting = (name) => (kept.includes(`setting/${name}`) ? localStorage.getItem(`${storageName}setting/${name}`) : undefined);

const spoken = navigator.languages.map((tag) => tag.split("-")[0]).find((tag) => tag === "de" || tag === "en");
root.lang = ["de", "en"].find((language) => language === setting("language")) ?? spoken ?? "de";

const theme = setting("theme");
const isDark = theme === "dark" || (theme !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
root.dataset.kernTheme = isDark ? "dark" : "light";

// The page in index.html is the overview of an empty directory: only there it is what will be seen.
const isOverview = ["", "#", "#/"].includes(location.hash) && location.search === "";
root.dataset.start = isOverview && !kept.some((key) => /^(priv\/)?(base$|log\/)/.test(key)) ? "first" : "known";
