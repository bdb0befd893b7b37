/**
 * On a narrow screen the contents come up as a sheet, from a button that is always at hand. The fold above the text stays for who reads without script.
 * @param {HTMLElement} reading
 */
export function offerSheet(reading) {
  const contents = reading.querySelector(".contents .fold-body");
  const opener = /** @type {HTMLButtonElement | null} */ (reading.querySelector("[data-sheet-open]"));
  const sheet = /** @type {HTMLDialogElement | null} */ (document.getElementById("contents-sheet"));
  const home = contents?.parentElement;
  const seat = sheet?.querySelector("[data-sheet]");
  if (!contents || !opener || !sheet || !home || !seat) {
    return;
  }

  opener.hidden = false;
  opener.addEventListener("click", () => {
    seat.append(contents);
    sheet.showModal();
    (/** @type {HTMLElement | null} */ (sheet.querySelector("a[aria-current]") ?? sheet.querySelector("a")))?.focus();
    sheet.querySelector("a[aria-current]")?.scrollIntoView({ block: "center" });
  });
  sheet.addEventListener("close", () => home.append(contents));
  sheet.addEventListener("click", (event) => {
    if (event.target === sheet || (event.target instanceof Element && event.target.closest("a"))) {
      sheet.close();
    }
  });
}
