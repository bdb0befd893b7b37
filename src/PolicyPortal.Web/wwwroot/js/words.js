// What scripts say, in the page's language. A phrase is known by its Chinese wording, with {0} for what varies.

/** @type {Record<string, string>} */
const english = {
  "已复制": "Copied",
  "已复制：{0}": "Copied: {0}",
  "复制": "Copy",
  "没有复制成功，请手动选取": "It could not be copied; please select it by hand",
  "链接已在地址栏中，可从那里复制": "The link is in the address bar; copy it from there",
  "现在取不到引文，请稍后再试": "Citations cannot be had just now; please try again later",
  "地址": "Address",
  "文中夹注": "In running text",
  "原文加出处": "Text with its source",
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
