// The reader's own type: size, face, width and theme. Kept in the browser; theme.js applies them before the page is drawn.

const root = document.documentElement;

/**
 * Unhides the button that opens the settings, and lets the choices rule.
 * @param {HTMLElement} reading
 */
export function offerSettings(reading) {
  const panel = /** @type {HTMLElement | null} */ (document.getElementById("settings"));
  const opener = /** @type {HTMLButtonElement | null} */ (reading.querySelector("[popovertarget=settings]"));
  if (!panel || !opener) {
    return;
  }

  const choices = /** @type {NodeListOf<HTMLInputElement>} */ (panel.querySelectorAll("input[type=radio]"));
  const show = () => {
    for (const choice of choices) {
      choice.checked = (root.dataset[choice.name] ?? "") === choice.value;
    }
  };

  opener.hidden = false;
  panel.addEventListener("beforetoggle", show);
  panel.addEventListener("change", (event) => {
    const choice = /** @type {HTMLInputElement} */ (event.target);
    keep(choice.name, choice.value);
  });
}

/**
 * @param {string} name theme, size, face or width
 * @param {string} value empty for the usual one
 */
export function keep(name, value) {
  if (value) {
    root.dataset[name] = value;
  } else {
    delete root.dataset[name];
  }

  root.dispatchEvent(new CustomEvent("settingchange", { detail: name }));
  try {
    if (value) {
      localStorage.setItem(name, value);
    } else {
      localStorage.removeItem(name);
    }
  } catch {
    // Kept for this page only.
  }
}
