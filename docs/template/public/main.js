// Makes regions that scroll reachable by keyboard, and the buttons of the header buttons for a screen reader.
function repair() {
  for (const region of document.querySelectorAll('pre code:not([tabindex]), .table-responsive:not([tabindex])')) region.tabIndex = 0;
  for (const toggle of document.querySelectorAll('a.dropdown-toggle:not([href]):not([role])')) {
    toggle.setAttribute('role', 'button');
    toggle.setAttribute('aria-label', toggle.title);
    toggle.tabIndex = 0;
  }
}

export default {
  start() {
    repair();
    new MutationObserver(repair).observe(document.body, { childList: true, subtree: true });
  },
};
