// Citing: a paragraph's mark copies its address and offers its citations; so does what one selects.

import { copy, tell } from "./live.js";
import { say } from "./words.js";

/**
 * @typedef {{ form: string, label: string, text: string }} Citation
 * @typedef {{ place: string | null, text: string, address: string, forms: Citation[] }} Citations
 */

/** @type {Map<string, Promise<Citations>>} */
const asked = new Map();

/**
 * @param {string} document its path
 * @param {string} anchor
 * @param {string} [to] the anchor of the last paragraph
 */
function citations(document, anchor, to) {
  const address = `/api${document}/${anchor}/citations${to && to !== anchor ? `?to=${to}` : ""}`;
  let answer = asked.get(address);
  if (!answer) {
    answer = fetch(address).then((response) => response.ok ? response.json() : Promise.reject(new Error(`${response.status}`)));
    answer.catch(() => asked.delete(address));
    asked.set(address, answer);
  }

  return answer;
}

/**
 * @param {HTMLElement} reading the document; data-address is its path
 * @param {import("./selection.js").Collecting} collecting
 * @returns {{ copyOf: (place: HTMLElement) => Promise<void> }}
 */
export function offerCitations(reading, collecting) {
  const path = reading.dataset.address ?? "";
  const menu = /** @type {HTMLElement} */ (document.getElementById("citing"));
  const list = /** @type {HTMLElement} */ (menu.querySelector("[data-forms]"));
  const heading = /** @type {HTMLElement} */ (menu.querySelector("[data-place]"));
  const page = /** @type {HTMLAnchorElement} */ (menu.querySelector("[data-page]"));
  const select = /** @type {HTMLButtonElement} */ (menu.querySelector("[data-select]"));
  select.addEventListener("click", () => {
    collecting.toggle(select.value);
    show();
  });

  const show = () => select.setAttribute("aria-pressed", String(collecting.has(select.value)));

  /**
   * @param {DOMRect} at what the menu belongs to
   * @param {string} anchor
   * @param {string} [to]
   * @param {string} [words] what was selected, in place of the whole paragraphs
   */
  const open = async (at, anchor, to, words) => {
    page.href = `${path}/${anchor}/cite${to && to !== anchor ? `?to=${to}` : ""}`;
    /** @type {Citations} */
    let answer;
    try {
      answer = await citations(path, anchor, to);
    } catch {
      tell(say("现在取不到引文，请稍后再试"));
      return;
    }

    heading.textContent = answer.place ?? "";
    const running = answer.forms.find((form) => form.form === "running")?.text ?? "";
    const forms = [
      { form: "address", label: say("地址"), text: answer.address },
      ...answer.forms.map((form) => form.form === "quotation" && words ? { ...form, text: `${words}\n${running}` } : form),
    ];
    list.replaceChildren(...forms.map((form) => item(form, () => menu.hidePopover())));
    select.hidden = Boolean(to && to !== anchor);
    select.value = anchor;
    show();
    menu.showPopover();
    settle(menu, at);
    list.querySelector("button")?.focus({ preventScroll: true });
  };

  reading.addEventListener("click", async (event) => {
    const mark = event.target instanceof Element ? event.target.closest("a.permalink") : null;
    if (!(mark instanceof HTMLAnchorElement) || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) {
      return;
    }

    const address = new URL(path + mark.hash, location.href).href;
    const anchor = decodeURIComponent(mark.hash.slice(1));
    if (await copy(address)) {
      mark.classList.add("is-copied");
      setTimeout(() => mark.classList.remove("is-copied"), 2500);
      tell(say("已复制"));
    } else {
      tell(say("链接已在地址栏中，可从那里复制"));
    }

    await open(mark.getBoundingClientRect(), anchor);
  });

  offerSelection((range, from, to) => open(range.getBoundingClientRect(), from, to, wordsOf(range)));

  return {
    async copyOf(place) {
      try {
        const answer = await citations(path, place.id);
        const running = answer.forms.find((form) => form.form === "running")?.text ?? "";
        tell(await copy(running) ? say("已复制：{0}", running) : running);
      } catch {
        tell(say("现在取不到引文，请稍后再试"));
      }
    },
  };
}

/**
 * @param {Citation} form
 * @param {() => void} done
 */
function item(form, done) {
  const line = document.createElement("li");
  const button = document.createElement("button");
  const label = document.createElement("span");
  const text = document.createElement("span");
  button.type = "button";
  label.className = "citing-label";
  label.textContent = say(form.label);
  text.className = "citing-text";
  text.lang = "zh-CN";
  text.textContent = form.text;
  button.append(label, text);
  button.addEventListener("click", async () => {
    const copied = await copy(form.text);
    tell(copied ? say("已复制") : say("没有复制成功，请手动选取"));
    if (copied) {
      done();
    }
  });
  line.append(button);
  return line;
}

/**
 * Puts the menu under what it belongs to, or above it, inside the screen.
 * @param {HTMLElement} menu
 * @param {DOMRect} at
 */
function settle(menu, at) {
  const box = menu.getBoundingClientRect();
  const below = at.bottom + 8;
  const top = below + box.height < innerHeight ? below : Math.max(8, at.top - box.height - 8);
  menu.style.top = `${Math.min(top, Math.max(8, innerHeight - box.height - 8))}px`;
  menu.style.left = `${Math.max(8, Math.min(at.left, innerWidth - box.width - 8))}px`;
}

/**
 * The words of the text alone, without the marks that stand beside them.
 * @param {Range} range
 */
function wordsOf(range) {
  const words = range.cloneContents();
  for (const mark of words.querySelectorAll(".permalink, .cited-mark, [hidden]")) {
    mark.remove();
  }

  return words.textContent?.replace(/\s*\n\s*/g, "\n").trim() ?? "";
}

/**
 * A button beside what is selected.
 * @param {(range: Range, from: string, to: string) => void} cite
 */
function offerSelection(cite) {
  const button = /** @type {HTMLButtonElement} */ (document.getElementById("cite-selection"));
  /** @type {Range | undefined} */
  let range;

  /** @param {Node} node */
  const paragraph = (node) => (node instanceof Element ? node : node.parentElement)?.closest(".text > [id], .text tr[id]");

  const look = () => {
    const selection = getSelection();
    range = selection && selection.rangeCount > 0 && !selection.isCollapsed ? selection.getRangeAt(0) : undefined;
    const fits = range && selection?.toString().trim() && paragraph(range.startContainer) && paragraph(range.endContainer);
    button.hidden = !fits;
    if (fits && range) {
      const box = range.getBoundingClientRect();
      button.style.top = `${Math.max(8, Math.min(box.bottom + 8, innerHeight - 48))}px`;
      button.style.left = `${Math.max(8, Math.min(box.right - 64, innerWidth - 128))}px`;
    }
  };

  document.addEventListener("selectionchange", () => { button.hidden = true; });
  document.addEventListener("pointerup", () => setTimeout(look));
  document.addEventListener("keyup", (event) => event.shiftKey && look());
  addEventListener("scroll", () => { button.hidden = true; }, { passive: true });
  button.addEventListener("click", () => {
    const [first, last] = range ? [paragraph(range.startContainer), paragraph(range.endContainer)] : [];
    if (range && first && last) {
      cite(range, first.id, last.id);
    }
  });
}
