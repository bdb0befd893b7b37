// The reader's selection of clauses: kept in this browser, offered on every paragraph of a document.

import { say } from "./words.js";

/** @typedef {{ id: string, anchor: string, title: string, label: string, text: string, note: string }} Selected */

const KEY = "selection";
const MOST = 100;
const EXCERPT = 160;

/** @returns {Selected[]} in the reader's order; empty where storage is closed to us or holds something else */
export function load() {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(kept) ? kept.filter((one) => typeof one?.id === "string" && typeof one.anchor === "string") : [];
  } catch {
    return [];
  }
}

/**
 * @param {Selected[]} selection
 * @returns {boolean} whether it is kept
 */
export function save(selection) {
  try {
    localStorage.setItem(KEY, JSON.stringify(selection));
    return true;
  } catch {
    return false;
  }
}

/**
 * Puts a button beside the mark of the paragraph that is pointed at or focused; a long document has thousands, so they are made as they are wanted.
 * @param {HTMLElement} reading the document; data-address is its path
 * @param {HTMLElement} live where it is said
 */
export function offerSelection(reading, live) {
  const id = (reading.dataset.address ?? "").split("/").at(-1) ?? "";
  const title = reading.querySelector("h1")?.textContent?.trim().replace(/\s+/g, " ") ?? "";

  /** @type {number | undefined} */
  let silence;

  /** @param {string} text */
  const tell = (text) => {
    clearTimeout(silence);
    live.textContent = text;
    silence = setTimeout(() => { live.textContent = ""; }, 2500);
  };

  /** @param {Element} block */
  const offer = (block) => {
    const mark = block.querySelector(":scope > a.permalink");
    if (!mark || block.querySelector(":scope > [data-select]")) {
      return;
    }

    const button = document.createElement("button");
    button.type = "button";
    button.className = "select-mark";
    button.dataset.select = block.id;
    name(button);
    mark.after(button);
  };

  /** @param {HTMLElement} button */
  const name = (button) => {
    const isSelected = load().some((one) => one.id === id && one.anchor === button.dataset.select);
    button.textContent = isSelected ? "★" : "☆";
    button.setAttribute("aria-pressed", String(isSelected));
    button.setAttribute("aria-label", say("收入选集"));
    button.title = say("收入选集");
  };

  for (const kind of ["pointerover", "focusin"]) {
    reading.addEventListener(kind, (event) => {
      const block = event.target instanceof Element ? event.target.closest(".text > [id]") : null;
      if (block) {
        offer(block);
      }
    });
  }

  reading.addEventListener("click", (event) => {
    const button = event.target instanceof Element ? /** @type {HTMLElement | null} */ (event.target.closest("[data-select]")) : null;
    const block = button && document.getElementById(button.dataset.select ?? "");
    if (!button || !block) {
      return;
    }

    const selection = load();
    const others = selection.filter((one) => one.id !== id || one.anchor !== block.id);
    if (others.length === selection.length && others.length >= MOST) {
      tell(say("选集已满，最多{0}条", MOST));
      return;
    }

    if (others.length === selection.length) {
      const copy = /** @type {HTMLElement} */ (block.cloneNode(true));
      for (const part of copy.querySelectorAll(".permalink, [data-select]")) {
        part.remove();
      }

      const text = copy.textContent?.trim() ?? "";
      const label = /^(第[〇零一二三四五六七八九十百千\d]+[编章节条](之[一二三四五六七八九十]+)?|[（(][^）)]{1,4}[）)]|[\d一二三四五六七八九十]+[.、．])/.exec(text)?.[0] ?? "";
      others.push({ id, anchor: block.id, title, label, text: text.slice(0, EXCERPT), note: "" });
    }

    const isKept = save(others);
    name(button);
    tell(!isKept ? say("浏览器不允许保存，没有收入")
      : others.length > selection.length ? say("已收入选集，共{0}条", others.length)
      : say("已移出选集，还有{0}条", others.length));
  });
}
