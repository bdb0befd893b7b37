// Makes the pictures of docs/gallery: every kind of page at three widths, light and dark, and printed, a sheet a kind.
//
//   npm install && npm run gallery -- http://127.0.0.1:5080 [OPERATOR-KEY [NAME…]]
//
// The portal should hold the seeds, some laws and some years of work reports; a page that it cannot have is said and left out.

import { mkdir, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { kindsOfPages } from "./pages.mjs";

const [portal, key, ...names] = process.argv.slice(2);
if (!portal) {
  console.error("usage: npm run gallery -- ADDRESS [OPERATOR-KEY [NAME…]]");
  process.exit(2);
}

const folder = fileURLToPath(new URL("../../docs/gallery/", import.meta.url));
const height = 480;
const views = [
  { width: 1440, height: 900, scheme: "light" }, { width: 768, height: 900, scheme: "light" }, { width: 390, height: 844, scheme: "light" },
  { width: 794, height: 1123, scheme: "light", media: "print" },
  { width: 1440, height: 900, scheme: "dark" }, { width: 768, height: 900, scheme: "dark" }, { width: 390, height: 844, scheme: "dark" },
];

const kinds = await kindsOfPages(portal, Boolean(key));
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
await mkdir(folder, { recursive: true });
const easel = await browser.newPage();
let bytes = 0;
for (const [name, path, act] of kinds.filter(([name]) => names.length === 0 || names.includes(name))) {
  if (!path) {
    console.log(`${name}: the portal has no such page`);
    continue;
  }

  const pictures = [];
  for (const view of views) {
    pictures.push(await picture(path, view, name === "ingest" || name === "review", act));
  }

  const sheet = await easel.evaluate(compose, { pictures, views, height });
  const file = Buffer.from(sheet.split(",")[1], "base64");
  bytes += file.length;
  await writeFile(`${folder}${name}.webp`, file);
  console.log(`${name}: ${Math.round(file.length / 1024)} KB`);
}

console.log(`${Math.round(bytes / 1024)} KB in all`);
await browser.close();

async function picture(path, view, isOperator, act) {
  const context = await browser.newContext({ viewport: { width: view.width, height: view.height }, colorScheme: view.scheme, locale: "zh-CN", reducedMotion: "reduce" });
  await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: new URL(portal).origin });
  const page = await context.newPage();
  if (isOperator) {
    await page.goto(new URL("/ingest/sign-in", portal).href);
    await page.locator("input[type=password]").fill(key);
    await page.locator("main button[type=submit]").click();
  }

  await page.goto(new URL(path, portal).href);
  if (act && view.media !== "print") {
    await act(page).catch((problem) => console.log(`${path} at ${view.width}: ${problem.message.split("\n")[0]}`));
  }

  await page.emulateMedia({ media: view.media ?? "screen", colorScheme: view.scheme });
  await page.waitForTimeout(500);
  const png = await page.screenshot();
  await context.close();
  return `data:image/png;base64,${png.toString("base64")}`;
}

// Runs in the browser: light above, dark below, each as high as the others.
async function compose({ pictures, views, height }) {
  const gap = 12;
  const images = await Promise.all(pictures.map(async (source) => { const image = new Image(); image.src = source; await image.decode(); return image; }));
  const widths = views.map((view) => Math.round(view.width * height / view.height));
  const canvas = document.createElement("canvas");
  canvas.width = widths.slice(0, 4).reduce((sum, width) => sum + width + gap, gap);
  canvas.height = 2 * height + 3 * gap;
  const brush = canvas.getContext("2d");
  brush.fillStyle = "#8a8780";
  brush.fillRect(0, 0, canvas.width, canvas.height);
  brush.imageSmoothingQuality = "high";
  let left = gap;
  images.forEach((image, at) => {
    left = at === 4 ? gap : left;
    brush.drawImage(image, left, at < 4 ? gap : height + 2 * gap, widths[at], height);
    left += widths[at] + gap;
  });
  return canvas.toDataURL("image/webp", 0.5);
}
