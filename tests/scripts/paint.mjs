// How soon a reader sees something: the median time to the first paint of every kind of page, each time in a new profile that has nothing kept.
//
//   npm install && npm run paint -- http://127.0.0.1:5080 [LOADS [NAME…]]
//
// Beside it what the server took for the page, what was asked for before and after the paint, and how far things moved.

import { chromium } from "playwright-core";
import { kindsOfPages } from "./pages.mjs";

const [portal, loads = "7", ...names] = process.argv.slice(2);
if (!portal) {
  console.error("usage: npm run paint -- ADDRESS [LOADS [NAME…]]");
  process.exit(2);
}

const views = [{ width: 1440, height: 900 }, { width: 390, height: 844 }];
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
const rows = [];
for (const [name, path, act] of await kindsOfPages(portal, false)) {
  if (path && !act && (names.length === 0 || names.includes(name))) {
    const row = { page: name };
    for (const viewport of views) {
      const figures = [];
      for (let load = 0; load < Number(loads); load++) {
        figures.push(await figuresOf(new URL(path, portal).href, viewport));
      }

      const of = (/** @type {keyof typeof figures[0]} */ what) => median(figures.map((one) => one[what]));
      row[`paint ${viewport.width}`] = of("paint");
      row[`slowest ${viewport.width}`] = Math.max(...figures.map((one) => one.paint));
      row.server = of("server");
      row.files = of("files");
      row.moved = Math.max(row.moved ?? 0, ...figures.map((one) => one.moved));
    }

    rows.push(row);
  }
}

console.table(rows);
await browser.close();

async function figuresOf(address, viewport) {
  const context = await browser.newContext({ viewport, locale: "zh-CN" });
  const page = await context.newPage();
  await page.goto(address, { waitUntil: "networkidle" });
  const figures = await page.evaluate(read);
  await context.close();
  return figures;
}

// Runs in the browser. Times in milliseconds; what moved is the sum of the layout shifts.
async function read() {
  const moves = await new Promise((resolve) => {
    let sum = 0;
    new PerformanceObserver((list) => { for (const move of list.getEntries()) { sum += move.value; } }).observe({ type: "layout-shift", buffered: true });
    setTimeout(() => resolve(sum), 50);
  });
  const page = performance.getEntriesByType("navigation")[0];
  return {
    paint: Math.round(performance.getEntriesByName("first-contentful-paint")[0].startTime),
    server: Math.round(page.responseStart - page.requestStart),
    files: performance.getEntriesByType("resource").length + 1,
    moved: Number(moves.toFixed(3)),
  };
}

function median(numbers) {
  return numbers.sort((a, b) => a - b)[numbers.length >> 1];
}
