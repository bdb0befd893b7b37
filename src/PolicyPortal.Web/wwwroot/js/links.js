import { say as words } from "./words.js";

/**
 * A click on a paragraph's mark puts its address into the bar, as any link does, and copies it.
 * @param {HTMLElement} reading the document; data-address is its path
 * @param {HTMLElement} live where it is said
 */
export function copyAddresses(reading, live) {
  /** @type {number | undefined} */
  let silence;

  /** @param {string} text */
  const say = (text) => {
    clearTimeout(silence);
    live.textContent = text;
    silence = setTimeout(() => { live.textContent = ""; }, 2500);
  };

  reading.addEventListener("click", async (event) => {
    const mark = event.target instanceof Element ? event.target.closest("a.permalink") : null;
    if (!(mark instanceof HTMLAnchorElement) || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) {
      return;
    }

    const address = new URL(reading.dataset.address + mark.hash, location.href).href;
    try {
      await navigator.clipboard.writeText(address);
      mark.classList.add("is-copied");
      setTimeout(() => mark.classList.remove("is-copied"), 2500);
      say(words("已复制"));
    } catch {
      // No permission, or no secure connection: the address is in the bar all the same.
      say(words("链接已在地址栏中，可从那里复制"));
    }
  });
}
