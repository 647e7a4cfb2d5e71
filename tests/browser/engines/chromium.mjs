// Chromium by Playwright, behind the interface of the other two. `native` is
// Playwright's own page, for what only it can do.
import { chromium } from 'playwright-core';
import { patiently } from './process.mjs';

export const ARGS = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update',
  '--disable-sync',
];

export async function launchChromium() {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ARGS,
  });
  // One context, so that its cache knows the package after the first page.
  const context = await browser.newContext();
  return {
    name: 'chromium',
    async open(size) {
      const page = await context.newPage();
      await page.setViewportSize(size);
      return new ChromiumPage(page);
    },
    close: () => browser.close(),
  };
}

class ChromiumPage {
  constructor(native) {
    this.native = native;
  }

  goto(url) {
    return this.native.goto(url);
  }

  evaluate(body, ...args) {
    return this.native.evaluate(
      `Promise.resolve((${body})(...${JSON.stringify(args)}))`);
  }

  waitFor(body, ...args) {
    return patiently(() => this.evaluate(body, ...args));
  }

  type(text) {
    return this.native.keyboard.type(text);
  }

  press(combination) {
    return this.native.keyboard.press(combination);
  }

  move(x, y) {
    return this.native.mouse.move(x, y);
  }

  click(x, y) {
    return this.native.mouse.click(x, y);
  }

  /** An input method composes, step by step; `commit` ends it. */
  async compose(...steps) {
    this.ime ??= await this.native.context().newCDPSession(this.native);
    for (const text of steps) {
      await this.ime.send('Input.imeSetComposition', {
        text, selectionStart: text.length, selectionEnd: text.length,
      });
    }
  }

  commit(text) {
    return this.ime.send('Input.insertText', { text });
  }

  /** `{ forcedColors: true }`, `{ reducedMotion: true }`. */
  emulate({ forcedColors = false, reducedMotion = false }) {
    return this.native.emulateMedia({
      forcedColors: forcedColors ? 'active' : 'none',
      reducedMotion: reducedMotion ? 'reduce' : 'no-preference',
    });
  }

  async screenshot(path) {
    await this.native.screenshot({ path, animations: 'disabled' });
  }

  close() {
    return this.native.close();
  }
}
