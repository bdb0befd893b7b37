// What script adds to the upload: files can be dropped, are named before they are sent, and too many bytes are said at once.

import { say } from "./words.js";

const form = /** @type {HTMLFormElement} */ (document.querySelector("[data-upload]"));
const drop = /** @type {HTMLElement} */ (form.querySelector("[data-drop]"));
const input = /** @type {HTMLInputElement} */ (form.querySelector("input[type=file]"));
const chosen = /** @type {HTMLElement} */ (form.querySelector("[data-chosen]"));
const tooLarge = /** @type {HTMLElement} */ (form.querySelector("[data-too-large]"));
const send = /** @type {HTMLButtonElement} */ (form.querySelector("button[type=submit]"));
const most = Number(form.dataset.maxBytes);

/** @param {number} bytes */
function size(bytes) {
  return bytes >= 1 << 20 ? `${(bytes / (1 << 20)).toFixed(1)}MB` : `${Math.max(1, bytes >> 10)}KB`;
}

function tell() {
  const files = [...(input.files ?? [])];
  chosen.replaceChildren(...files.map((file) => {
    const line = document.createElement("li");
    line.textContent = say("{0}（{1}）", file.name, size(file.size));
    return line;
  }));
  chosen.hidden = files.length === 0;
  const isTooLarge = files.reduce((sum, file) => sum + file.size, 0) > most;
  tooLarge.hidden = !isTooLarge;
  send.disabled = isTooLarge;
}

drop.classList.add("can-drop");
input.addEventListener("change", tell);
for (const name of ["dragenter", "dragover"]) {
  drop.addEventListener(name, (event) => {
    event.preventDefault();
    drop.classList.add("is-over");
  });
}

for (const name of ["dragleave", "drop"]) {
  drop.addEventListener(name, () => drop.classList.remove("is-over"));
}

drop.addEventListener("drop", (event) => {
  event.preventDefault();
  if (event.dataTransfer?.files.length) {
    input.files = event.dataTransfer.files;
    tell();
  }
});

// A file that misses the frame must not take the page's place.
for (const name of ["dragover", "drop"]) {
  document.addEventListener(name, (event) => event.preventDefault());
}

tell();
