// A small card for references: on hover or focus it shows the clause that a link leads to. Without script the links are links.
// WCAG 2.2, 1.4.13: Escape dismisses it, the pointer may move onto it, and it stays until pointer and focus have left.

const reading = /** @type {HTMLElement | null} */ (document.querySelector(".reading"));
if (reading) {
  showCards(reading);
}

/** @param {HTMLElement} reading */
function showCards(reading) {
  const card = document.createElement("div");
  card.id = "reference-card";
  card.className = "reference-card";
  card.setAttribute("role", "tooltip");
  card.hidden = true;
  reading.append(card);

  /** @type {Map<string, Promise<string>>} */
  const known = new Map();
  /** @type {HTMLAnchorElement | null} */
  let shown = null;
  let timer = 0;

  const hide = () => {
    clearTimeout(timer);
    shown?.removeAttribute("aria-describedby");
    shown = null;
    card.hidden = true;
  };

  /** @param {HTMLAnchorElement} link */
  const show = async (link) => {
    hide();
    shown = link;
    const html = await fetched(known, cardOf(link, reading));
    if (shown !== link || html === "") {
      return;
    }

    card.innerHTML = html;
    card.hidden = false;
    place(card, link, reading);
    link.setAttribute("aria-describedby", card.id);
  };

  /** @param {Event} event */
  const linkOf = (event) => /** @type {HTMLAnchorElement | null} */ (event.target instanceof Element ? event.target.closest("a.ref") : null);

  reading.addEventListener("pointerover", (event) => {
    const link = linkOf(event);
    if (event.pointerType !== "mouse" || (!link && !card.contains(/** @type {Node} */ (event.target)))) {
      return;
    }

    clearTimeout(timer);
    if (link && link !== shown) {
      timer = setTimeout(() => show(link), 250);
    }
  });
  reading.addEventListener("pointerout", (event) => {
    if (event.pointerType === "mouse" && (linkOf(event) || card.contains(/** @type {Node} */ (event.target)))) {
      clearTimeout(timer);
      timer = setTimeout(() => document.activeElement === shown && shown?.matches(":focus-visible") ? undefined : hide(), 300);
    }
  });
  reading.addEventListener("focusin", (event) => {
    const link = linkOf(event);
    if (link?.matches(":focus-visible")) {
      show(link);
    }
  });
  reading.addEventListener("focusout", hide);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      hide();
    }
  });
}

/**
 * Where the card of a link's target is.
 * @param {HTMLAnchorElement} link
 * @param {HTMLElement} reading
 */
function cardOf(link, reading) {
  const here = /** @type {string} */ (reading.dataset.address);
  const url = new URL(link.href);
  const path = link.getAttribute("href")?.startsWith("#") ? here : url.pathname;
  return `${path.replace(/^\/documents\//, "/cards/")}${url.hash ? `/${url.hash.slice(1)}` : ""}`;
}

/**
 * @param {Map<string, Promise<string>>} known
 * @param {string} address
 */
function fetched(known, address) {
  let answer = known.get(address);
  if (!answer) {
    answer = fetch(address).then((response) => (response.ok ? response.text() : ""), () => "");
    known.set(address, answer);
  }

  return answer;
}

/**
 * Under the link, or over it where there is no room; never out of the window at its sides. It scrolls with the text.
 * @param {HTMLElement} card
 * @param {HTMLElement} link
 * @param {HTMLElement} reading
 */
function place(card, link, reading) {
  const box = link.getClientRects()[0];
  const origin = reading.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const height = card.offsetHeight;
  const below = box.bottom + height + 12 < clientHeight || box.top < height + 12;
  const left = Math.max(8, Math.min(box.left, clientWidth - card.offsetWidth - 8));
  card.style.left = `${left - origin.left}px`;
  card.style.top = `${(below ? box.bottom + 4 : box.top - height - 4) - origin.top}px`;
}
