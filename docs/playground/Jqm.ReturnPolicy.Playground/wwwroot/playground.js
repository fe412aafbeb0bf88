// What the page asks of the browser.
const root = document.documentElement;
if (localStorage.theme) root.dataset.theme = localStorage.theme;

// A link that is opened in a page that is open already.
addEventListener('hashchange', () => location.hash && location.reload());

globalThis.playground = {
  fragment: () => location.hash,
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
    history.replaceState(null, '', location.pathname + fragment);
    return location.href;
  },
  // Removes the fragment, so that neither a reload nor a copied address shows an earlier document.
  forget: () => location.hash && history.replaceState(null, '', location.pathname + location.search),
  focus: (id) => document.getElementById(id).focus(),
  copy: (text) => navigator.clipboard?.writeText(text).then(() => true, () => false) ?? false,
};
