import { say } from "./words.js";

/**
 * Steps from hit to hit with the bar's links; reading.js adds the keys n and p.
 * @param {HTMLElement} reading
 * @returns {(step: number) => void}
 */
export function stepThroughHits(reading) {
  const bar = /** @type {HTMLElement | null} */ (reading.querySelector(".hit-bar"));
  const marks = [...reading.querySelectorAll("mark[id]")];
  const place = bar?.querySelector("[data-hit-place]");
  if (!bar || !place || marks.length === 0) {
    return () => {};
  }

  let at = -1;

  /** @param {number} next */
  const show = (next) => {
    marks[at]?.classList.remove("is-current");
    at = (next + marks.length) % marks.length;
    marks[at].classList.add("is-current");
    place.textContent = say("第{0}处，共{1}处", at + 1, marks.length);
  };

  /** @param {number} step */
  const go = (step) => {
    show(at < 0 ? nearest(marks, step) : at + step);
    marks[at].scrollIntoView({ block: "center" });
  };

  place.setAttribute("role", "status");
  for (const link of bar.querySelectorAll("[data-hit-step]")) {
    link.addEventListener("click", (event) => {
      event.preventDefault();
      go(Number(link.getAttribute("data-hit-step")));
    });
  }

  // One came to a clause: its first hit is the current one.
  const arrived = document.getElementById(location.hash.slice(1));
  const first = marks.findIndex((mark) => arrived && (arrived === mark || arrived.contains(mark)));
  if (first >= 0) {
    show(first);
  }

  return go;
}

/**
 * The first hit below the screen's upper edge, or the last one above it.
 * @param {Element[]} marks
 * @param {number} step
 */
function nearest(marks, step) {
  const below = marks.findIndex((mark) => mark.getBoundingClientRect().top > 0);
  return step > 0 ? Math.max(below, 0) : (below < 0 ? marks.length : below) - 1;
}
