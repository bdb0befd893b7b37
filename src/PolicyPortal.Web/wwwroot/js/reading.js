// What script adds to a document: citations, contents that follow, steps from hit to hit and from clause to clause, the reader's own type.

import { offerCitations } from "./citing.js";
import { walkClauses } from "./clauses.js";
import { followContents } from "./contents.js";
import { stepThroughHits } from "./hits.js";
import { listen, showKeys } from "./keys.js";
import { collectClauses } from "./selection.js";
import { offerSettings } from "./settings.js";
import { offerSheet } from "./sheet.js";

const reading = /** @type {HTMLElement} */ (document.querySelector(".reading"));
const collecting = collectClauses(reading);
const citing = offerCitations(reading, collecting);
const clauses = walkClauses(reading);
const stepHit = stepThroughHits(reading);
followContents(reading);
offerSettings(reading);
offerSheet(reading);

const keysButton = /** @type {HTMLButtonElement | null} */ (reading.querySelector("[data-keys]"));
if (keysButton) {
  keysButton.hidden = false;
  keysButton.addEventListener("click", showKeys);
}

listen({
  "/": () => (/** @type {HTMLElement | null} */ (document.querySelector("[role=search] input[name=q]")))?.focus(),
  "?": showKeys,
  n: () => stepHit(1),
  p: () => stepHit(-1),
  j: () => clauses.go(1),
  k: () => clauses.go(-1),
  c: () => {
    const place = clauses.current();
    if (place && !getSelection()?.toString()) {
      void citing.copyOf(place);
    }
  },
  s: () => {
    const place = clauses.current();
    if (place) {
      collecting.toggle(place.id);
    }
  },
});

// /documents/{id}/{anchor} names a paragraph without a fragment: go there.
if (!location.hash) {
  reading.querySelector(".is-target")?.scrollIntoView({ block: "start" });
}
