// Runs before the page is drawn, so that a reader's choices do not flash. No module: those wait.
(function () {
  const choices = {
    theme: ["light", "dark"],
    size: ["small", "large", "huge"],
    face: ["hei"],
    width: ["narrow", "wide"],
  };
  for (const [name, values] of Object.entries(choices)) {
    try {
      const chosen = localStorage.getItem(name);
      if (chosen && values.includes(chosen)) {
        document.documentElement.dataset[name] = chosen;
      }
    } catch {
      // Storage is closed to us; the system's setting and the page's own rule.
    }
  }
})();
