// What scripts say, in the page's language. A phrase is known by its Chinese wording, with {0} for what varies.

/** @type {Record<string, string>} */
const english = {
  "已复制": "Copied",
  "链接已在地址栏中，可从那里复制": "The link is in the address bar; copy it from there",
  "第{0}处，共{1}处": "Hit {0} of {1}",
  "深色": "Dark",
  "浅色": "Light",
  "切换为{0}": "Switch to {0}",
  "{0}（{1}）": "{0} ({1})",
};

/**
 * @param {string} chinese
 * @param {...(string | number)} values what fills the places
 */
export function say(chinese, ...values) {
  const phrase = document.documentElement.lang === "en" ? english[chinese] ?? chinese : chinese;
  return phrase.replace(/\{(\d)\}/g, (_, place) => String(values[Number(place)]));
}
