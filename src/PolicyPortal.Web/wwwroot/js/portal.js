// What script adds to every page.

import { openFolds } from "./folds.js";
import { suggestWhileTyping } from "./suggest.js";
import { offerSwitch } from "./switch.js";

openFolds();
offerSwitch();
suggestWhileTyping();
