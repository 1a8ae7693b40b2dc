// A real browser at the shared display: node browser.mjs FOLDER URL, with playwright-core in FOLDER. Takes orders, a line of JSON
// each, and answers each with one: {"do":"open"}, {"do":"password","text":"…"}, {"do":"keys","keys":["F10"]},
// {"do":"text","text":"…"}, {"do":"click","x":10,"y":10}, {"do":"says","text":"…"}, {"do":"picture","file":"…"}.
import { createRequire } from "node:module";
import { createInterface } from "node:readline";

const [folder, url] = process.argv.slice(2);
const { chromium } = createRequire(folder + "/")("playwright-core");
const SECONDS = 30_000;
const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync"];

const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: FLAGS });
const context = await browser.newContext({ ignoreHTTPSErrors: true, viewport: { width: 1024, height: 768 } });
const page = await context.newPage();
page.setDefaultTimeout(SECONDS);

const orders = {
    open: () => page.goto(url),
    password: async ({ text }) => {
        await page.waitForSelector("#noVNC_credentials_dlg.noVNC_open");
        await page.fill("#noVNC_password_input", text);
        await page.click("#noVNC_credentials_button");
    },
    connected: () => page.waitForSelector("html.noVNC_connected #noVNC_container canvas"),
    says: ({ text }) => page.waitForFunction(
        (wanted) => document.getElementById("noVNC_status").textContent.includes(wanted), text),
    // The keyboard goes where the mouse was last.
    click: ({ x, y }) => page.mouse.click(x, y),
    keys: async ({ keys }) => {
        for (const key of keys) {
            await page.keyboard.press(key, { delay: 100 });
            await page.waitForTimeout(400);
        }
    },
    text: ({ text }) => page.keyboard.type(text, { delay: 60 }),
    picture: ({ file }) => page.screenshot({ path: file }),
};

for await (const line of createInterface({ input: process.stdin })) {
    const order = JSON.parse(line);
    try {
        await orders[order.do](order);
        console.log(JSON.stringify({ done: order.do }));
    } catch (problem) {
        const status = await page.textContent("#noVNC_status").catch(() => "");
        console.log(JSON.stringify({ failed: order.do, why: String(problem), status }));
    }
}
await browser.close();
