// Runs before the first paint, so that a reader of the dark theme never sees a white flash, nor a reader of English the
// first view in Chinese. It is a file of its own because the Content-Security-Policy allows no inline script.
(function prepareFirstPaint() {
  var root = document.documentElement;
  try {
    var theme = localStorage.getItem('theme');
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
    var locale = localStorage.getItem('locale');
    if (locale === 'zh-CN' || locale === 'en') root.lang = locale;
  } catch {
    // Storage may be switched off by policy: the system's theme and Chinese stay in force.
  }

  // What the build lists for this script: the page's own script with what it imports, the texts of each language, the
  // screen of the first view, what draws its charts anew, the listing of the datasets with the answers to what it asks, and
  // those to what all others ask.
  var { entry, imports, zhCn, en, modules, charts, answers, moreAnswers } =
    document.currentScript?.dataset ?? {};
  /** @param {string | undefined} list @param {'modulepreload' | 'preload'} rel */
  function preload(list, rel) {
    (list ? list.split(' ') : []).forEach(function ask(href) {
      var link = document.createElement('link');
      link.rel = rel;
      if (rel === 'preload') {
        link.as = 'fetch';
        link.crossOrigin = '';
      }
      link.href = href;
      document.head.append(link);
    });
  }

  // The page carries the default view as the build has drawn it. Every other address waits for its figures.
  var isFirstView = /^#?(\/(overview)?)?$/.test(location.hash);
  if (!isFirstView) root.dataset.view = 'other';
  function start() {
    // The development server's page names its script itself.
    if (!entry) return;
    var script = document.createElement('script');
    script.type = 'module';
    script.crossOrigin = '';
    script.src = entry;
    document.head.append(script);
    preload(imports, 'modulepreload');
    preload(root.lang === 'en' ? en : zhCn, 'modulepreload');
    preload(answers, 'preload');
    if (!isFirstView) return preload(moreAnswers, 'preload');
    preload(modules, 'modulepreload');
    preload(charts, 'modulepreload');
  }
  // Whatever is asked for before the first view is painted makes that later.
  function startOncePainted() {
    var isStarted = false;
    function startOnce() {
      if (!isStarted) start();
      isStarted = true;
    }
    // A page in the background paints nothing, and has none to wait for it.
    if (document.hidden) return startOnce();
    document.addEventListener('visibilitychange', startOnce, { once: true });
    new PerformanceObserver(function painted(list) {
      if (list.getEntriesByName('first-contentful-paint').length > 0) startOnce();
    }).observe({ type: 'paint', buffered: true });
  }
  /**
   * Another language than the page's own is text until it is wanted: the reader of Chinese does not wait for its elements.
   * @param {HTMLScriptElement} text
   */
  function draw(text) {
    var view = document.createElement('div');
    view.dataset.firstView = root.lang;
    view.innerHTML = text.text;
    text.replaceWith(view);
  }
  document.addEventListener(
    'readystatechange',
    function startPage() {
      document.querySelectorAll('[data-first-view]').forEach(function leaveOne(view) {
        if (view.getAttribute('data-first-view') !== root.lang) view.remove();
        else if (isFirstView && view instanceof HTMLScriptElement) draw(view);
      });
      if (isFirstView) startOncePainted();
    },
    { once: true },
  );
  if (!isFirstView) return start();

  // What the reader chooses before the view answers is done as soon as it does.
  /** @type {(() => void)[]} */
  var choices = [];
  /** @param {Event} event */
  function keepChoice(event) {
    var element = event.target;
    if (!(element instanceof Element) || element.closest('[data-first-view]') === null) return;
    if (event.type === 'click') keepPress(element);
    else if (element instanceof HTMLSelectElement) keepValue(element);
    else if (element instanceof HTMLInputElement) keepInput(element);
  }
  /** @param {Element} element */
  function keepPress(element) {
    var button = element.closest('button');
    if (button !== null) choices.push(button.click.bind(button));
    var summary = element.closest('summary');
    var details = summary && summary.parentElement;
    if (summary === null || !(details instanceof HTMLDetailsElement)) return;
    var [opener, place, isOpened] = [summary, details, !details.open];
    choices.push(function openAgain() {
      if (place.open !== isOpened) opener.click();
    });
  }
  /** @param {HTMLSelectElement} select */
  function keepValue(select) {
    var { value } = select;
    choices.push(function chooseAgain() {
      select.value = value;
      tell(select);
    });
  }
  /** @param {HTMLInputElement} input */
  function keepInput(input) {
    var { checked } = input;
    choices.push(function tickAgain() {
      input.checked = checked;
      tell(input);
    });
  }
  /** @param {Element} element */
  function tell(element) {
    element.dispatchEvent(new Event('change', { bubbles: true }));
  }
  addEventListener('click', keepChoice, true);
  addEventListener('change', keepChoice, true);
  document.addEventListener(
    'first-view-live',
    function makeChoices() {
      removeEventListener('click', keepChoice, true);
      removeEventListener('change', keepChoice, true);
      choices.forEach(function make(choice) {
        choice();
      });
    },
    { once: true },
  );
})();
