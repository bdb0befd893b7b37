// A button beside every form of a citation copies it.

import { copy, tell } from "./live.js";
import { say } from "./words.js";

for (const form of document.querySelectorAll("[data-copy]")) {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = say("复制");
  button.addEventListener("click", async () => {
    tell(await copy(form.textContent ?? "") ? say("已复制") : say("没有复制成功，请手动选取"));
  });
  form.before(button);
}
