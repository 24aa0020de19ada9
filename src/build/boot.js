// Starts the app: checks script and wasm against their checksums, and shows the failure page when they do not come.

const parts = document.querySelector("script[data-wasm]").dataset;
const failure = document.getElementById("failure");
const address = (name) => new URL(name, document.baseURI).href;

if (matchMedia("(prefers-color-scheme: dark)").matches) {
    document.documentElement.dataset.kernTheme = "dark";
}

function showFailure(reason) {
    console.error("Klimanetz did not start:", reason);
    document.getElementById("starting")?.remove();
    failure.hidden = false;
}

// What local storage holds for this page's path, as it is: readable even when the app cannot start.
function rawData() {
    const prefix = `klimanetz:${location.pathname.replace(/[^/]*$/, "")}:`;
    const own = Object.keys(localStorage).filter((key) => key.startsWith(prefix)).sort();
    return JSON.stringify(Object.fromEntries(own.map((key) => [key, localStorage.getItem(key)])), null, 1);
}

document.getElementById("failure-download").addEventListener("click", () => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([rawData()], { type: "application/json" }));
    link.download = "klimanetz-PRIVAT-rohdaten.json";
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
});

// A script element checks `integrity`, which import() cannot; the import then finds the checked module already there.
function loadModule(name, integrity) {
    return new Promise((resolve, reject) => {
        const script = Object.assign(document.createElement("script"), { type: "module", src: address(name), integrity });
        script.addEventListener("load", () => resolve(import(script.src)));
        script.addEventListener("error", () => reject(new Error(`${name} is missing or altered`)));
        document.head.append(script);
    });
}

async function loadWasm(name, integrity) {
    const response = await fetch(address(name), { integrity });
    if (!response.ok) {
        throw new Error(`${name}: ${response.status}`);
    }
    return response;
}

async function start() {
    const [app, wasm] = await Promise.all([
        loadModule(parts.module, parts.moduleIntegrity),
        loadWasm(parts.wasm, parts.wasmIntegrity),
    ]);
    // The app itself takes "Wird geladen" away, when it has read what is stored.
    await app.default({ module_or_path: wasm });
}

// Inside a foreign frame storage is another one, and clicks can be stolen: a page without headers can only refuse.
if (window.top !== window.self) {
    document.getElementById("failure-framed").hidden = false;
    showFailure("inside a frame");
} else {
    start().catch(showFailure);
}
