// What script adds to every page.

import { openFolds } from "./folds.js";
import { offerSwitch } from "./switch.js";

openFolds();
offerSwitch();
