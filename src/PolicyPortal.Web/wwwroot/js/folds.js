/**
 * Parts that are folded away on narrow screens are open on wide ones. Style shows them there without script too;
 * this tells it to older browsers and to readers who listen.
 */
export function openFolds() {
  for (const fold of /** @type {NodeListOf<HTMLDetailsElement>} */ (document.querySelectorAll("details[data-open-from]"))) {
    const wide = matchMedia(`(min-width: ${fold.dataset.openFrom})`);
    fold.open = wide.matches;
    wide.addEventListener("change", () => { fold.open = wide.matches; });
  }
}
