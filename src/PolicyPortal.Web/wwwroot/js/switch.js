// The switch between light and dark. Without script the system's setting rules and there is no switch.

import { keep } from "./settings.js";
import { say } from "./words.js";

const root = document.documentElement;
const system = matchMedia("(prefers-color-scheme: dark)");

/** @returns {"light" | "dark"} what the page shows now */
function current() {
  return root.dataset.theme === "dark" || (root.dataset.theme !== "light" && system.matches) ? "dark" : "light";
}

/** @param {HTMLButtonElement} button named by what a click brings */
function name(button) {
  const label = current() === "dark" ? say("浅色") : say("深色");
  button.textContent = label;
  button.setAttribute("aria-label", say("切换为{0}", label));
}

export function offerSwitch() {
  const button = /** @type {HTMLButtonElement | null} */ (document.querySelector("[data-theme-switch]"));
  if (!button) {
    return;
  }

  name(button);
  button.hidden = false;
  system.addEventListener("change", () => name(button));
  root.addEventListener("settingchange", () => name(button));
  button.addEventListener("click", () => keep("theme", current() === "dark" ? "light" : "dark"));
}
