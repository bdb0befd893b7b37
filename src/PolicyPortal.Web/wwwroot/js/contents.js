/**
 * Marks the line of the contents that one is reading, and folds the contents away after a choice on a narrow screen.
 * @param {HTMLElement} reading
 */
export function followContents(reading) {
  const contents = reading.querySelector(".contents");
  if (!contents) {
    return;
  }

  /** @type {Map<Element, HTMLAnchorElement>} */
  const lines = new Map();
  for (const line of contents.querySelectorAll("a")) {
    const place = document.getElementById(decodeURIComponent(line.hash.slice(1)));
    if (place) {
      lines.set(place, line);
    }
  }

  // The band begins under what one jumps to. A heading stays current until the next one passes the upper third, so the text between has one too.
  const blocks = [...reading.querySelectorAll(".text > [id], .text tr[id]")];
  /** @type {Set<Element>} */
  const visible = new Set();
  /** @type {HTMLAnchorElement | undefined} */
  let marked;

  const observer = new IntersectionObserver((entries) => {
    for (const entry of entries) {
      if (entry.isIntersecting) {
        visible.add(entry.target);
      } else {
        visible.delete(entry.target);
      }
    }

    const first = blocks.findIndex((block) => visible.has(block));
    let at = first;
    while (at > 0 && !lines.has(blocks[at])) {
      at--;
    }

    const line = lines.get(blocks[at]);
    if (first < 0 || line === marked) {
      return;
    }

    marked?.removeAttribute("aria-current");
    line?.setAttribute("aria-current", "location");
    marked = line;
    keepInView(contents, line);
  }, { rootMargin: "-100px 0px -65% 0px" });

  for (const block of blocks) {
    observer.observe(block);
  }

  const fold = /** @type {HTMLDetailsElement | null} */ (contents.querySelector("details"));
  const wide = matchMedia(`(min-width: ${fold?.dataset.openFrom})`);
  contents.addEventListener("click", (event) => {
    if (fold && !wide.matches && event.target instanceof Element && event.target.closest("a")) {
      fold.open = false;
    }
  });
}

/**
 * Scrolls the contents, never the page.
 * @param {Element} contents
 * @param {HTMLElement | undefined} line
 */
function keepInView(contents, line) {
  if (!line || contents.scrollHeight <= contents.clientHeight) {
    return;
  }

  const frame = contents.getBoundingClientRect();
  const place = line.getBoundingClientRect();
  if (place.top < frame.top + 40 || place.bottom > frame.bottom - 40) {
    contents.scrollTop += place.top - frame.top - frame.height / 2;
  }
}
