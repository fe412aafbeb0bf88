// What the page asks of the browser.
const root = document.documentElement;
if (localStorage.theme) root.dataset.theme = localStorage.theme;

// The document is kept in the entry of the history, so that a reload, back and forward bring it back. Browsers limit how often an entry is written: the first change is written at once,
// and changes that follow each other quickly are written together at the end.
const quietTime = 250;
let page;
let isQuiet = true;
let isUnwritten = false;
let timer;

const address = (fragment = '') => location.pathname + location.search + fragment;

function beQuiet() {
  clearTimeout(timer);
  isQuiet = true;
}

function write(to = address(location.hash)) {
  if (!isUnwritten) return;
  isUnwritten = false;
  const [text, opened, setAside] = page.invokeMethod('GetDocument');
  history.replaceState({ ...history.state, text, opened, setAside }, '', to);
}

addEventListener('pagehide', () => write());
addEventListener('visibilitychange', () => write());
addEventListener('popstate', ({ state }) => {
  // What was typed last belongs to the entry that was left.
  beQuiet();
  isUnwritten = false;
  if (state?.text === undefined && location.hash) location.reload();
  else page?.invokeMethod('ShowEntry', state?.text ?? null, state?.opened ?? null, state?.setAside ?? null, state?.replacesInput ?? false);
});

globalThis.playground = {
  start: (reference) => { page = reference; },
  fragment: () => location.hash,
  kept: (name) => history.state?.[name] ?? null,
  replacesInput: () => history.state?.replacesInput ?? false,
  // Keeps the document in the entry, and removes the fragment, so that neither a reload nor a copied address shows an earlier document.
  remember() {
    isUnwritten = true;
    if (isQuiet || location.hash) write(address());
    clearTimeout(timer);
    isQuiet = false;
    timer = setTimeout(() => { beQuiet(); write(); }, quietTime);
  },
  // Leaves the document in its entry, and starts another one.
  leave() {
    isUnwritten = true;
    write();
    history.pushState({ ...history.state, replacesInput: true }, '', address());
    beQuiet();
  },
  back: () => history.back(),
  theme: () => localStorage.theme ?? '',
  setTheme(theme) {
    localStorage.theme = theme;
    root.dataset.theme = theme;
  },
  prefersChinese: () => (localStorage.language ?? navigator.language).startsWith('zh'),
  setLanguage(language, title) {
    localStorage.language = language;
    root.lang = language;
    document.title = title;
  },
  show(fragment) {
    history.replaceState(history.state, '', address(fragment));
    return location.href;
  },
  focus: (id) => document.getElementById(id)?.focus(),
  copy: (text) => navigator.clipboard?.writeText(text).then(() => true, () => false) ?? false,
};
