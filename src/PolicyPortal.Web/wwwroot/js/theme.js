// Runs before the page is drawn, so that a reader's choice does not flash. No module: those wait.
(function () {
  try {
    const chosen = localStorage.getItem("theme");
    if (chosen === "dark" || chosen === "light") {
      document.documentElement.dataset.theme = chosen;
    }
  } catch {
    // Storage is closed to us; the system's setting rules.
  }
})();
