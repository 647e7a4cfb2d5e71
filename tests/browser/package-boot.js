// Runs in the page before all else: loads the package as `window.guard`, and
// sees what the tests ask about.
'use strict';

// What is listened to and not yet given back, as ["textarea input", 1]; counted
// from `countListeners()` on.
const counted = new Map();
window.listeners = () => [...counted].filter(([, times]) => times !== 0);
window.countListeners = () => {
  const { addEventListener, removeEventListener } = EventTarget.prototype;
  const count = (target, type, by) => {
    const key = `${target.localName ?? target.constructor.name} ${type}`;
    counted.set(key, (counted.get(key) ?? 0) + by);
  };
  EventTarget.prototype.addEventListener = function (type, listener, options) {
    const target = this ?? window;
    const { signal } = Object(options);
    if (!signal?.aborted && !(target instanceof AbortSignal)) {
      count(target, type, 1);
      if (signal) {
        addEventListener.call(signal, 'abort', () => count(target, type, -1));
      }
    }
    return addEventListener.call(target, type, listener, options);
  };
  EventTarget.prototype.removeEventListener = function (type, ...rest) {
    count(this ?? window, type, -1);
    return removeEventListener.call(this ?? window, type, ...rest);
  };
};

window.complaints = [];
addEventListener('error', (event) => complaints.push(event.message));
addEventListener('unhandledrejection', (event) =>
  complaints.push(String(event.reason)));
document.addEventListener('securitypolicyviolation', (event) =>
  complaints.push(`${event.effectiveDirective} ${event.blockedURI}`));

/** The package's own shadow trees of that name. */
window.shadows = (name) =>
  [...document.querySelectorAll(`[data-composer-guard=${name}]`)]
    .map((host) => host.shadowRoot);

/** The underlined texts, in a text field or rich text. */
window.marked = () => [
  ...shadows('marks').flatMap((root) => [...root.querySelectorAll('.mark')]
    .map((mark) => mark.textContent)),
  ...[...CSS.highlights].filter(([name]) => name.startsWith('composer-guard'))
    .flatMap(([, ranges]) => [...ranges].map(String)),
];

/** A part of the package's user interface, such as `part('tip', 'remove')`. */
window.part = (name, part) => shadows(name)
  .map((root) => root.querySelector(`[part~=${part}]`)).find(Boolean) ?? null;

/** The middle of an element or box, for a pointer. */
window.middle = (element) => {
  const box = element.getBoundingClientRect?.() ?? element;
  return [box.left + box.width / 2, box.top + box.height / 2];
};

/** The composer of the page, and its text. */
window.composer = () =>
  document.querySelector('textarea, input:not([type=hidden]), [contenteditable]');
window.textOf = (element = composer()) => element.value ?? element.textContent;

import('./dist/index.js').then((guard) => {
  window.guard = guard;
  document.documentElement.dataset.ready = '';
});
