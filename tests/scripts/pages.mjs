// Every kind of page, with what a portal holds: for the pictures of the gallery and for the times to the first paint.

/**
 * @param {string} portal its address
 * @param {boolean} hasKey whether the operators' pages can be had
 * @returns {Promise<[name: string, path: string | null, act?: (page: import("playwright-core").Page) => Promise<void>][]>}
 *   a name, a path or null for what the portal does not have, and what to do on the page before it is pictured
 */
export async function kindsOfPages(portal, hasKey) {
  const notice = new URL((await fetch(new URL("/n/教就业〔2023〕4号", portal))).url).pathname;
  const law = await found(portal, "law", "劳动合同法") ?? await found(portal, "law", "民法典") ?? await found(portal, "law", "法");
  const communiques = await ids(portal, "communique", 2023);
  const reports = (await ids(portal, "report")).slice(0, 2);

  return [
    ["home", "/"],
    ["browse", "/browse"],
    ["browse-list", "/browse?kind=notice"],
    ["laws-by-name", "/browse/laws"],
    ["timeline", "/browse/timeline"],
    ["kinds", "/browse/kinds"],
    ["authorities", "/browse/authorities"],
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
    ["selection", "/selection", (page) => select(page, portal, notice)],
    ["verify", "/verify", verify],
    ["help", "/help/reading"],
    ["not-found", `${notice}/cl-99`],
    ["ingest", hasKey ? "/ingest" : null],
    ["review", hasKey ? "/review" : null],
  ];
}

/** @returns {Promise<string>} the first document of a kind with these words in its title; null for none */
async function found(portal, kind, title) {
  const answer = await (await fetch(new URL(`/api/search?kind=${kind}&q=${encodeURIComponent(`标题:${title}`)}`, portal))).json();
  return answer.hits[0] ? `/documents/${answer.hits[0].id}` : null;
}

async function ids(portal, kind, year) {
  const answer = await (await fetch(new URL(`/api/documents?kind=${kind}${year ? `&year=${year}` : ""}&size=20`, portal))).json();
  return answer.documents.filter((one) => kind !== "report" || one.title.includes("政府工作报告")).map((one) => one.id);
}

async function select(page, portal, notice) {
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
