// Makes the pictures of docs/gallery: every kind of page at three widths, light and dark, and printed, a sheet a kind.
//
//   npm install && npm run gallery -- http://127.0.0.1:5080 [OPERATOR-KEY [NAME…]]
//
// The portal should hold the seeds, some laws and some years of work reports; a page that it cannot have is said and left out.

import { mkdir, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

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

const notice = new URL((await fetch(new URL("/n/教就业〔2023〕4号", portal))).url).pathname;
const law = await found("law", "劳动合同法") ?? await found("law", "民法典") ?? await found("law", "法");
const communiques = await ids("communique", 2023);
const reports = (await ids("report")).slice(0, 2);

/** A name, a path or null, and what to do on the page before it is pictured. */
const kinds = [
  ["home", "/"],
  ["browse", "/browse"],
  ["browse-list", "/browse?kind=notice"],
  ["laws-by-name", "/browse/laws"],
  ["timeline", "/browse/timeline"],
  ["number-series", "/browse/numbers"],
  ["subjects", "/browse/subjects"],
  ["suggestions", "/", (page) => page.getByRole("combobox").first().pressSequentially("jiaoyu")],
  ["search", "/search?q=就业指导"],
  ["search-passages", "/search?q=劳动合同 解除&view=passages"],
  ["search-nothing", "/search?q=\"无此一语无此一语\""],
  ["reading", notice],
  ["reading-hits", `${notice}?q=就业指导#cl-14`],
  ["reading-citing", `${notice}#cl-14`, async (page) => { await page.locator("#cl-14 .permalink").click(); await page.locator("#citing").waitFor(); }],
  ["reading-type", notice, (page) => page.locator("[popovertarget=settings]").click()],
  ["reading-english", `${notice}?lang=en`],
  ["law", law],
  ["law-card", law && `${law}#art-37`, (page) => page.locator(".text a.ref").first().hover()],
  ["cite", `${notice}/cl-14/cite`],
  ["cited", law && `${law}/cited`],
  ["source", `${notice}/source`],
  ["official-layout", `${notice}/print`],
  ["compare", communiques.length > 1 ? `/compare?a=${communiques[1]}&b=${communiques[0]}` : null],
  ["compare-reports", reports.length > 1 ? `/compare?a=${reports[1]}&b=${reports[0]}` : null],
  ["trends", "/trends?p=改革开放&p=就业&p=高质量发展"],
  ["selection", "/selection", select],
  ["verify", "/verify", verify],
  ["help", "/help/reading"],
  ["not-found", `${notice}/cl-99`],
  ["ingest", key ? "/ingest" : null],
  ["review", key ? "/review" : null],
];

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

/** @returns {Promise<string>} the first document of a kind with these words in its title; null for none */
async function found(kind, title) {
  const answer = await (await fetch(new URL(`/api/search?kind=${kind}&q=${encodeURIComponent(`标题:${title}`)}`, portal))).json();
  return answer.hits[0] ? `/documents/${answer.hits[0].id}` : null;
}

async function ids(kind, year) {
  const answer = await (await fetch(new URL(`/api/documents?kind=${kind}${year ? `&year=${year}` : ""}&size=20`, portal))).json();
  return answer.documents.filter((one) => kind !== "report" || one.title.includes("政府工作报告")).map((one) => one.id);
}

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

async function select(page) {
  for (const clause of ["cl-3", "cl-14"]) {
    await page.goto(new URL(`${notice}#${clause}`, portal).href);
    await page.locator(`#${clause} .permalink`).click();
    await page.locator("[data-select]").click();
    await page.keyboard.press("Escape");
  }

  await page.goto(new URL("/selection", portal).href);
}

async function verify(page) {
  await page.locator("textarea").fill("要把高校毕业生就业作为重中之重。各地各高校要把促进青年特别是高校毕业生就业工作摆在更加突出的位置。");
  await page.locator("main button[type=submit]").click();
  await page.waitForLoadState();
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
