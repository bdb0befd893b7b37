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
  "检索建议": "Suggestions",
  "没有建议": "No suggestions",
  "有{0}条建议，用上下键选择": "{0} suggestions; choose with the arrow keys",
  "文号": "Number",
  "文件": "Document",
  "机关": "Authority",
  "提法": "Phrase",
  "章节": "Section",
  "{0}份文件": "in {0} documents",
  "{0}处": "in {0} places",
  "折线图：{0}，逐年的{1}。左右方向键逐年移动，回车查看该年原文；下面的表有同样的数字。": "Line chart: {0}, {1} by year. Left and right arrows step through the years, Enter opens that year’s passages; the table below has the same numbers.",
  "{0}年": "{0}",
  "选集已满，最多{0}条": "The selection is full: {0} at most",
  "浏览器不允许保存，没有收入": "The browser does not let us keep it",
  "已收入选集，共{0}条": "Added to the selection, {0} in all",
  "已移出选集，还有{0}条": "Removed from the selection, {0} left",
  "选集已清空": "The selection is empty now",
  "已移到第{0}条": "Moved to place {0}",
  "备注": "Note",
  "备注已保存": "The note is kept",
  "上移": "Up",
  "下移": "Down",
  "移出": "Remove",
  "（没有文件）": "(no documents)",
};

/**
 * @param {string} chinese
 * @param {...(string | number)} values what fills the places
 */
export function say(chinese, ...values) {
  const phrase = document.documentElement.lang === "en" ? english[chinese] ?? chinese : chinese;
  return phrase.replace(/\{(\d)\}/g, (_, place) => String(values[Number(place)]));
}
