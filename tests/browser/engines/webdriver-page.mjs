// A page behind the commands of WebDriver, which Firefox and WebKit share.
import { writeFile } from 'node:fs/promises';
import { patiently } from './process.mjs';

// Keys by their names in the DOM.
const KEYS = {
  Alt: '\uE00A', ArrowDown: '\uE015', ArrowLeft: '\uE012', ArrowRight: '\uE014',
  ArrowUp: '\uE013', Backspace: '\uE003', Control: '\uE009', End: '\uE010',
  Enter: '\uE007', Escape: '\uE00C', F8: '\uE038', Home: '\uE011',
  Shift: '\uE008', Tab: '\uE004',
};

export class WebDriverPage {
  #command;
  #powers;

  /**
   * A page with an inside of `size` CSS pixels. `powers` are what WebDriver does
   * not say and each browser has a way of its own to: `resize`, `compose`,
   * `commit` and, where there are such, `emulate` and `leave`.
   */
  static async open(command, { width, height }, powers) {
    const page = new WebDriverPage(command, powers);
    await page.goto('about:blank');
    await powers.resize({ width, height }, page);
    await page.waitFor((width, height) =>
      innerWidth === width && innerHeight === height, width, height);
    return page;
  }

  constructor(command, powers) {
    this.#command = command;
    this.#powers = powers;
  }

  goto(url) {
    return this.#command('url', { url });
  }

  /** What the function gives in the page, awaited. */
  async evaluate(body, ...args) {
    const { value, error } = await this.#command('script', {
      script: `const done = arguments[arguments.length - 1];
        const args = Array.prototype.slice.call(arguments, 0, -1);
        Promise.resolve().then(() => (${body})(...args)).then(
          (value) => done({ value: value === undefined ? null : value }),
          (error) => done({ error: error + '\\n' + (error?.stack ?? '') }));`,
      args,
    });
    if (error) throw new Error(`in the page: ${error}`);
    return value;
  }

  /** Waits until the function gives something true, and gives it. */
  waitFor(body, ...args) {
    return patiently(() => this.evaluate(body, ...args));
  }

  type(text) {
    return this.#keys([...text].flatMap((value) => stroke(value)));
  }

  /** `Control+z`, `Shift+F8`, `Escape`. */
  press(combination) {
    const keys = combination.split('+').map((name) => KEYS[name] ?? name);
    return this.#keys([
      ...keys.map((value) => ({ type: 'keyDown', value })),
      ...keys.reverse().map((value) => ({ type: 'keyUp', value })),
    ]);
  }

  move(x, y) {
    return this.#pointer([moveTo(x, y)]);
  }

  click(x, y) {
    return this.#pointer([
      moveTo(x, y),
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ]);
  }

  /** An input method composes, step by step; `commit` ends it. */
  compose(...steps) {
    return this.#powers.compose(steps, this);
  }

  commit(text) {
    return this.#powers.commit(text, this);
  }

  /** As in Chromium, for all pages from now on. */
  emulate(media) {
    return this.#powers.emulate?.(media);
  }

  async screenshot(path) {
    await writeFile(path, await this.#command('screenshot', { full: false }), 'base64');
  }

  async close() {
    await this.goto('about:blank');
    await this.#powers.leave?.();
  }

  #keys(actions) {
    return this.#command('actions', { actions: [{ type: 'key', id: 'keys', actions }] });
  }

  #pointer(actions) {
    return this.#command('actions', { actions: [{
      type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions,
    }] });
  }
}

function stroke(value) {
  return [{ type: 'keyDown', value }, { type: 'keyUp', value }];
}

function moveTo(x, y) {
  return {
    type: 'pointerMove', duration: 0, origin: 'viewport',
    x: Math.round(x), y: Math.round(y),
  };
}
