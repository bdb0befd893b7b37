// What is said for a moment: to be seen at the foot of the screen, and to be heard.

/** @type {number | undefined} */
let silence;

/** @param {string} text */
export function tell(text) {
  const live = document.querySelector("[data-live]");
  if (!live) {
    return;
  }

  clearTimeout(silence);
  live.textContent = text;
  silence = setTimeout(() => { live.textContent = ""; }, 2500);
}

/**
 * @param {string} text
 * @returns {Promise<boolean>} whether it could be copied: there may be no permission, or no secure connection
 */
export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
