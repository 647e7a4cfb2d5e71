// Chromium by Playwright, behind the interface of the other two. `native` is
// Playwright's own page, for what only it can do (an input method).
import { chromium } from 'playwright-core';
import { until } from './process.mjs';

export const ARGS = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update',
  '--disable-sync',
];

const WAIT_MS = 8000;

export async function launchChromium() {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ARGS,
  });
  return {
    name: 'chromium',
    async open(size) {
      const context = await browser.newContext({ viewport: size });
      return new ChromiumPage(context, await context.newPage());
    },
    close: () => browser.close(),
  };
}

class ChromiumPage {
  #context;

  constructor(context, native) {
    this.#context = context;
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
    return until(() => this.evaluate(body, ...args), WAIT_MS);
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

  async screenshot(path) {
    await this.native.screenshot({ path, animations: 'disabled' });
  }

  close() {
    return this.#context.close();
  }
}
