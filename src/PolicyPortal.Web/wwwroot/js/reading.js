// What script adds to a document: copied addresses, contents that follow, steps from hit to hit.

import { copyAddresses } from "./links.js";
import { followContents } from "./contents.js";
import { stepThroughHits } from "./hits.js";
import { offerSelection } from "./selection.js";

const reading = /** @type {HTMLElement} */ (document.querySelector(".reading"));
const live = /** @type {HTMLElement} */ (reading.querySelector("[data-live]"));
copyAddresses(reading, live);
offerSelection(reading, live);
followContents(reading);
stepThroughHits(reading);

// /documents/{id}/{anchor} names a paragraph without a fragment: go there.
if (!location.hash) {
  reading.querySelector(".is-target")?.scrollIntoView({ block: "start" });
}
