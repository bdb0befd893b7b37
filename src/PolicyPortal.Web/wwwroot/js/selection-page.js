// The page of the selection: the list that the browser keeps, in place of the field of addresses; the field is filled and sent along.

import { load, save } from "./selection.js";
import { say } from "./words.js";

/** @typedef {import("./selection.js").Selected} Selected */

const page = /** @type {HTMLElement} */ (document.querySelector(".selection-page"));
const list = /** @type {HTMLElement} */ (page.querySelector("[data-list]"));
const empty = /** @type {HTMLElement} */ (page.querySelector("[data-empty]"));
const field = /** @type {HTMLTextAreaElement} */ (page.querySelector("textarea"));
const frame = /** @type {HTMLElement} */ (page.querySelector("[data-text]"));
const live = /** @type {HTMLElement} */ (page.querySelector("[data-live]"));
const clear = /** @type {HTMLButtonElement} */ (page.querySelector("[data-clear]"));
const sends = /** @type {NodeListOf<HTMLButtonElement>} */ (page.querySelectorAll("button[type=submit]"));
const mostNote = Number(page.dataset.maxNote);

let selection = load();
frame.hidden = true;
list.hidden = false;
show();

clear.addEventListener("click", () => {
  selection = [];
  keep(say("选集已清空"));
  show();
});

// Another page of the portal may add to it meanwhile.
addEventListener("storage", () => {
  selection = load();
  show();
});

/** @param {string} message */
function keep(message) {
  live.textContent = save(selection) ? message : say("浏览器不允许保存，没有收入");
  write();
}

function write() {
  field.value = selection.map((one) => `/documents/${one.id}#${one.anchor} ${one.note.replace(/\s+/g, " ")}`.trim()).join("\n");
}

function show() {
  write();
  list.replaceChildren(...selection.map(item));
  list.hidden = empty.hidden = false;
  list.hidden = selection.length === 0;
  empty.hidden = selection.length > 0;
  clear.hidden = selection.length === 0;
  for (const send of sends) {
    send.disabled = selection.length === 0;
  }
}

/**
 * @param {number} from
 * @param {number} to
 */
function move(from, to) {
  if (to < 0 || to >= selection.length || from === to) {
    return;
  }

  selection.splice(to, 0, ...selection.splice(from, 1));
  show();
  keep(say("已移到第{0}条", to + 1));
}

/**
 * @param {Selected} one
 * @param {number} at
 */
function item(one, at) {
  const row = document.createElement("li");
  row.className = "selection-item";
  const handle = document.createElement("span");
  handle.className = "selection-handle";
  handle.textContent = "⠿";
  handle.draggable = true;
  handle.setAttribute("aria-hidden", "true");

  const head = document.createElement("h2");
  const link = document.createElement("a");
  link.href = `/documents/${one.id}#${one.anchor}`;
  link.lang = "zh-CN";
  link.textContent = `${one.title || one.id} ${one.label || ""}`.trim();
  head.append(link);
  const excerpt = document.createElement("p");
  excerpt.className = "selection-excerpt";
  excerpt.lang = "zh-CN";
  excerpt.textContent = one.text ?? "";
  const note = document.createElement("input");
  note.value = one.note ?? "";
  note.maxLength = mostNote;
  note.placeholder = say("备注");
  note.setAttribute("aria-label", `${say("备注")} ${link.textContent}`);
  note.addEventListener("change", () => {
    one.note = note.value.trim();
    keep(say("备注已保存"));
  });

  const moves = document.createElement("div");
  moves.className = "selection-moves";
  moves.append(
    button("↑", say("上移"), at > 0, () => {
      move(at, at - 1);
      focus(at - 1, 0);
    }),
    button("↓", say("下移"), at + 1 < selection.length, () => {
      move(at, at + 1);
      focus(at + 1, 1);
    }),
    button("×", say("移出"), true, () => {
      selection.splice(at, 1);
      show();
      keep(say("已移出选集，还有{0}条", selection.length));
      focus(Math.min(at, selection.length - 1), 2);
    }),
  );
  row.append(handle, head, excerpt, note, moves);
  dragging(row, handle, at);
  return row;

  /**
   * @param {string} sign
   * @param {string} label
   * @param {boolean} isPossible
   * @param {() => void} act
   */
  function button(sign, label, isPossible, act) {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = sign;
    made.disabled = !isPossible;
    made.setAttribute("aria-label", `${label} ${link.textContent}`);
    made.addEventListener("click", act);
    return made;
  }
}

/**
 * The keyboard goes on where it was; at the end of the list to the button that still works.
 * @param {number} at
 * @param {number} which
 */
function focus(at, which) {
  const buttons = /** @type {HTMLButtonElement[]} */ ([...(list.children[at]?.querySelectorAll(".selection-moves button") ?? [])]);
  const wanted = buttons[which]?.disabled ? buttons.find((one) => !one.disabled) : buttons[which];
  wanted?.focus();
}

/**
 * @param {HTMLElement} row
 * @param {HTMLElement} handle
 * @param {number} at
 */
function dragging(row, handle, at) {
  handle.addEventListener("dragstart", (event) => {
    event.dataTransfer?.setData("text/plain", String(at));
    event.dataTransfer?.setDragImage(row, 10, 10);
  });
  row.addEventListener("dragover", (event) => {
    event.preventDefault();
    row.classList.add("is-over");
  });
  row.addEventListener("dragleave", () => row.classList.remove("is-over"));
  row.addEventListener("drop", (event) => {
    event.preventDefault();
    const from = Number(event.dataTransfer?.getData("text/plain"));
    if (Number.isInteger(from)) {
      move(from, at);
    }
  });
}
