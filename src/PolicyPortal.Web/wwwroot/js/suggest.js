// Search as you type: a combobox after the WAI-ARIA Authoring Practices (list autocomplete with manual selection).
// Without script the box is a plain search; what is chosen here is a link.

import { say } from "./words.js";

const QUIET = 120;
const NAMES = /** @type {Record<string, string>} */ ({ number: "文号", title: "文件", authority: "机关", phrase: "提法", heading: "章节" });

/** @typedef {{ kind: string, text: string, title: string | null, issuedOn: string | null, count: number, url: string, pieces: { text: string, hit: boolean }[] }} Suggestion */

export function suggestWhileTyping() {
  for (const [number, form] of document.querySelectorAll("form.search-box").entries()) {
    const input = form.querySelector("input[type=search]");
    if (input instanceof HTMLInputElement) {
      attach(/** @type {HTMLFormElement} */ (form), input, `suggestions-${number}`);
    }
  }
}

/**
 * @param {HTMLFormElement} form
 * @param {HTMLInputElement} input
 * @param {string} id
 */
function attach(form, input, id) {
  const list = document.createElement("ul");
  list.id = id;
  list.className = "suggestions";
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", say("检索建议"));
  const live = document.createElement("p");
  live.className = "visually-hidden";
  live.setAttribute("role", "status");
  form.append(list, live);

  for (const [name, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": id })) {
    input.setAttribute(name, value);
  }

  /** @type {AbortController | undefined} */
  let asking;
  /** @type {number | undefined} */
  let waiting;
  /** @type {Suggestion[]} */
  let shown = [];
  let chosen = -1;

  const close = () => {
    clearTimeout(waiting);
    asking?.abort();
    list.hidden = true;
    shown = [];
    choose(-1);
    input.setAttribute("aria-expanded", "false");
  };

  /** @param {number} next */
  const choose = (next) => {
    list.children[chosen]?.setAttribute("aria-selected", "false");
    chosen = next;
    const option = list.children[chosen];
    if (option) {
      option.setAttribute("aria-selected", "true");
      option.scrollIntoView({ block: "nearest" });
      input.setAttribute("aria-activedescendant", option.id);
    } else {
      input.removeAttribute("aria-activedescendant");
    }
  };

  /** @param {Suggestion[]} suggestions */
  const show = (suggestions) => {
    shown = suggestions;
    list.replaceChildren(...suggestions.map((suggestion, i) => optionOf(suggestion, `${id}-${i}`)));
    list.hidden = suggestions.length === 0;
    input.setAttribute("aria-expanded", String(suggestions.length > 0));
    choose(-1);
    live.textContent = suggestions.length === 0 ? say("没有建议") : say("有{0}条建议，用上下键选择", suggestions.length);
  };

  const ask = async () => {
    asking?.abort();
    const typed = input.value.trim();
    if (!typed) {
      close();
      return;
    }

    asking = new AbortController();
    const signal = asking.signal;
    try {
      const answer = await fetch(`/api/suggest?q=${encodeURIComponent(typed)}`, { signal });
      const found = answer.ok ? await answer.json() : { suggestions: [] };
      if (!signal.aborted && document.activeElement === input) {
        show(found.suggestions);
      }
    } catch (error) {
      if (!signal.aborted) {
        close(); // The search itself works all the same.
      }
    }
  };

  input.addEventListener("input", (event) => {
    clearTimeout(waiting);
    if (!(event instanceof InputEvent && event.isComposing)) {
      waiting = setTimeout(ask, QUIET);
    }
  });
  input.addEventListener("compositionend", () => {
    clearTimeout(waiting);
    waiting = setTimeout(ask, QUIET);
  });

  input.addEventListener("keydown", (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey) {
      return;
    }

    const isOpen = shown.length > 0;
    if ((event.key === "ArrowDown" || event.key === "ArrowUp") && !isOpen) {
      if (event.altKey || event.key === "ArrowDown") {
        ask();
        event.preventDefault();
      }
    } else if (event.key === "ArrowDown") {
      choose(chosen + 1 < shown.length ? chosen + 1 : -1);
      event.preventDefault();
    } else if (event.key === "ArrowUp") {
      choose(chosen >= 0 ? chosen - 1 : shown.length - 1);
      event.preventDefault();
    } else if (event.key === "Enter" && chosen >= 0) {
      location.assign(shown[chosen].url);
      event.preventDefault();
    } else if (event.key === "Escape" && isOpen) {
      close();
      event.preventDefault(); // The first Escape closes the list, the next one clears the box as browsers do.
    } else if (event.key === "Home" || event.key === "End" || event.key === "ArrowLeft" || event.key === "ArrowRight") {
      choose(-1);
    } else if (event.key === "Tab") {
      close();
    }
  });

  input.addEventListener("blur", close);
  // The pointer must not take the focus away before the link is followed.
  list.addEventListener("pointerdown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const option = event.target instanceof Element ? event.target.closest("[role=option]") : null;
    if (option) {
      location.assign(shown[[...list.children].indexOf(option)].url);
    }
  });
  form.addEventListener("submit", close);
}

/**
 * What tells a suggestion from others that read so.
 * @param {Suggestion} suggestion
 */
function detailOf(suggestion) {
  return suggestion.title ?? suggestion.issuedOn ?? (suggestion.kind === "title" ? "" : say(suggestion.kind === "heading" ? "{0}处" : "{0}份文件", suggestion.count));
}

/**
 * @param {Suggestion} suggestion
 * @param {string} id
 */
function optionOf(suggestion, id) {
  const option = document.createElement("li");
  option.id = id;
  option.className = "suggestion";
  option.setAttribute("role", "option");
  option.setAttribute("aria-selected", "false");
  const text = document.createElement("span");
  text.lang = "zh-CN";
  text.className = "suggestion-text";
  text.append(...suggestion.pieces.map((piece) => {
    const part = document.createElement(piece.hit ? "b" : "span");
    part.textContent = piece.text;
    return part;
  }));
  const detail = document.createElement("span");
  detail.className = "suggestion-detail";
  detail.textContent = `${say(NAMES[suggestion.kind] ?? "")} ${detailOf(suggestion)}`;
  option.append(text, " ", detail);
  return option;
}
