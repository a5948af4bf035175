// Runs before the first paint, so that a reader of the dark theme never sees a white flash. It is a
// file of its own because the Content-Security-Policy allows no inline script.
(function applyStoredPreferences() {
  var root = document.documentElement;
  try {
    var theme = localStorage.getItem('theme');
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
    var locale = localStorage.getItem('locale');
    if (locale === 'zh-CN' || locale === 'en') root.lang = locale;
  } catch {
    // Storage may be switched off by policy: the system's theme and Chinese stay in force.
  }
})();
