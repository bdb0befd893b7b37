// One place for the keys of a page. A key is a letter by itself: never while one types, and never one that the browser has a use for.

/** @typedef {(event: KeyboardEvent) => void} Stroke */

/** @param {Record<string, Stroke>} strokes by the key's name */
export function listen(strokes) {
  document.addEventListener("keydown", (event) => {
    const target = event.target instanceof HTMLElement ? event.target : null;
    if (target?.closest("input, textarea, select, [contenteditable], dialog") || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) {
      return;
    }

    const stroke = strokes[event.key];
    if (stroke) {
      event.preventDefault();
      stroke(event);
    }
  });
}

/** Opens the list of keys. */
export function showKeys() {
  const dialog = document.getElementById("keys");
  if (dialog instanceof HTMLDialogElement && !dialog.open) {
    dialog.showModal();
  }
}
