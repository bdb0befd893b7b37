// The clause that one is at: j and k go to the next and the one before, c copies its citation.

/**
 * @param {HTMLElement} reading
 * @returns {{ go: (step: number) => void, current: () => HTMLElement | undefined }}
 */
export function walkClauses(reading) {
  const places = /** @type {HTMLElement[]} */ ([...reading.querySelectorAll(".text > :is(h2, h3, h4, h5, h6, .clause)")]);
  const all = places.length > 0 ? places : /** @type {HTMLElement[]} */ ([...reading.querySelectorAll(".text > [id]")]);
  /** @type {HTMLElement | undefined} */
  let marked;

  // The one that was gone to, as long as it is in sight; otherwise the one at the screen's upper edge.
  const place = () => {
    const box = marked?.getBoundingClientRect();
    return marked && box && box.bottom > 0 && box.top < innerHeight ? all.indexOf(marked) : before(all, 120);
  };

  return {
    go(step) {
      const next = all[Math.min(Math.max(place() + step, 0), all.length - 1)];
      if (!next) {
        return;
      }

      marked?.classList.remove("is-here");
      marked = next;
      next.classList.add("is-here");
      next.tabIndex = -1;
      next.focus({ preventScroll: true });
      next.scrollIntoView({ block: "start" });
    },
    current: () => all[place()] ?? all[0],
  };
}

/**
 * The last place above a line of the screen. Places follow each other downwards, so that halving finds it without measuring them all.
 * @param {HTMLElement[]} all
 * @param {number} line
 */
function before(all, line) {
  let [low, high] = [0, all.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (all[middle].getBoundingClientRect().top <= line) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }

  return low - 1;
}
