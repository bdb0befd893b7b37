// The reader's selection of clauses: kept in this browser, offered with the citations of every paragraph.

import { tell } from "./live.js";
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
 * @typedef {{ has: (anchor: string) => boolean, toggle: (anchor: string) => void }} Collecting
 * Lets paragraphs of a document be collected, and marks those that are.
 * @param {HTMLElement} reading the document; data-address is its path
 * @returns {Collecting}
 */
export function collectClauses(reading) {
  const id = (reading.dataset.address ?? "").split("/").at(-1) ?? "";
  const title = reading.querySelector("h1")?.textContent?.trim().replace(/\s+/g, " ") ?? "";
  const mark = () => {
    for (const one of reading.querySelectorAll(".is-selected")) {
      one.classList.remove("is-selected");
    }

    for (const one of load()) {
      if (one.id === id) {
        document.getElementById(one.anchor)?.classList.add("is-selected");
      }
    }
  };

  mark();
  addEventListener("storage", mark);
  return {
    has: (anchor) => load().some((one) => one.id === id && one.anchor === anchor),
    toggle(anchor) {
      const selection = load();
      const others = selection.filter((one) => one.id !== id || one.anchor !== anchor);
      const isNew = others.length === selection.length;
      const block = document.getElementById(anchor);
      if (isNew && others.length >= MOST) {
        tell(say("选集已满，最多{0}条", MOST));
        return;
      }

      if (isNew && block) {
        others.push({ id, anchor, title, ...wordsOf(block), note: "" });
      }

      const isKept = save(others);
      mark();
      tell(!isKept ? say("浏览器不允许保存，没有收入")
        : isNew ? say("已收入选集，共{0}条", others.length)
        : say("已移出选集，还有{0}条", others.length));
    },
  };
}

/** @param {HTMLElement} block */
function wordsOf(block) {
  const copy = /** @type {HTMLElement} */ (block.cloneNode(true));
  for (const part of copy.querySelectorAll(".permalink, .cited-mark")) {
    part.remove();
  }

  const text = copy.textContent?.trim() ?? "";
  const label = /^(第[〇零一二三四五六七八九十百千\d]+[编章节条](之[一二三四五六七八九十]+)?|[（(][^）)]{1,4}[）)]|[\d一二三四五六七八九十]+[.、．])/.exec(text)?.[0] ?? "";
  return { label, text: text.slice(0, EXCERPT) };
}
