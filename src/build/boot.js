// Starts the app: checks script and wasm against their checksums, and shows the failure page when a part does not come.

const parts = document.querySelector("script[data-wasm]").dataset;
const failure = document.getElementById("failure");
const address = (name) => new URL(name, document.baseURI).href;

function showFailure(reason) {
    console.error("Klimanetz did not start:", reason);
    document.getElementById("starting")?.remove();
    failure.hidden = false;
}

// Whether the page is the one that was built. Without the failure page's script it is too: nothing leads to the data but the app.
function checkPage() {
    // Inside a foreign frame storage is another one, and clicks can be stolen: a page without headers can only refuse.
    if (window.top !== window.self) {
        document.getElementById("failure-framed").hidden = false;
        throw new Error("inside a frame");
    }
    // A sheet that is there may still be empty, where the host answered with nothing; every one of ours defines this.
    if (!getComputedStyle(document.documentElement).getPropertyValue("--space-1")) {
        throw new Error("the style sheet is missing or altered");
    }
}

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

// Done when what index.html shows is seen: on a slow line it waits for nothing that comes after it. A page that nobody looks at is not
// painted, and not every browser tells.
const painted = () => new Promise((done) => {
    new PerformanceObserver(done).observe({ type: "paint", buffered: true });
    setTimeout(done, 2_000);
});

// Whether a worker keeps all files on this device. A browser that allows none may refuse the question.
function areKept() {
    try {
        return Boolean(navigator.serviceWorker?.controller);
    } catch {
        return false;
    }
}

async function start() {
    checkPage();
    // Which page is open is not known yet.
    if (document.documentElement.dataset.start === "known") {
        document.querySelectorAll("#starting [aria-current]").forEach((link) => link.removeAttribute("aria-current"));
    }
    const isKept = areKept();
    if (!isKept && document.visibilityState === "visible") {
        await painted();
    }
    const module = loadModule(parts.module, parts.moduleIntegrity);
    const first = loadWasm(parts.wasm, parts.wasmIntegrity);
    // The other pages: at once where that takes nothing from the first one; else the app asks for them when they are wanted.
    if (isKept) {
        module.then((app) => app.begin()).catch(() => undefined);
    }
    const [app, wasm] = await Promise.all([module, first]);
    // The app itself takes "Wird geladen" away, when it has read what is stored.
    await app.default({ module_or_path: wasm });
}

start().catch(showFailure);
