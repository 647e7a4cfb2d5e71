// A person writes in each editor and framework of the guide.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { tableIsCurrent } from '../features.mjs';
import { examples } from './pages.mjs';
import {
  boxOfMark, composer, marksAre, marksOf, open, screenshot, start, stopClock,
  textIs, tip, toldOf, write,
} from './world.mjs';

const world = await start();

const PHONE = '+44 20 7946 0958';
// The engine's fix takes out what would be left orphaned, too.
const DRAFT = `I can start on Monday. My number is ${PHONE}. Thanks`;
const WITHOUT = 'I can start on Monday. Thanks';
const ONLY = process.env.ADAPTER;

for (const { name } of examples()) {
  if (ONLY && ONLY !== name) continue;
  // Most of a test is waiting: for the pause after which a draft is checked.
  describe(name, { concurrency: 4 }, () => personAt(name));
}

function personAt(name) {
  test(`${name}: what is typed is marked, in its line, and nothing is inserted`, async (t) => {
    const page = await open(t, world, name);
    await composer(page).click();
    await page.keyboard.type('I can start on Monday.');
    await page.keyboard.press('Enter');
    await page.keyboard.type(`Please call ${PHONE} tomorrow.`);
    await marksAre(page, [PHONE]);
    await textIs(page, `I can start on Monday.\nPlease call ${PHONE} tomorrow.`);
    await screenshot(page, name);
  });

  test(`${name}: ordinary work talk stays silent`, async (t) => {
    const page = await open(t, world, name);
    await composer(page).click();
    await write(page, 'A contact form for $1,200-1,500, then the Twilio SMS API. ');
    // A finding after it shows that the talk before it was read.
    await write(page, `Call ${PHONE} now`);
    await marksAre(page, [PHONE]);
  });

  test(`${name}: the card takes it out, undo brings it back`, async (t) => {
    const page = await open(t, world, name);
    await composer(page).click();
    await write(page, DRAFT);
    await marksAre(page, [PHONE]);
    const box = await boxOfMark(page);
    await page.mouse.move(box.x + 20, box.y + box.height / 2);
    await tip(page).waitFor();
    await screenshot(page, `${name}-tip`);
    await tip(page).getByRole('button', { name: /remove|take it out/i }).first().click();
    await textIs(page, WITHOUT);
    await marksAre(page, []);
    await composer(page).focus();
    await page.keyboard.press('Control+z');
    await textIs(page, DRAFT);
    await marksAre(page, [PHONE]);
  });

  test(`${name}: F8 goes to the finding, Escape goes back`, async (t) => {
    const page = await open(t, world, name);
    await composer(page).click();
    await write(page, `Please call ${PHONE} tomorrow.`);
    await marksAre(page, [PHONE]);
    await page.keyboard.press('F8');
    await tip(page).waitFor();
    await page.keyboard.press('Escape');
    await tip(page).waitFor({ state: 'detached' });
    assert.ok(await composer(page).evaluate((element) => element.matches(':focus')));
    // The finding is what is selected now.
    await page.keyboard.type('me');
    await textIs(page, 'Please call me tomorrow.');
    await marksAre(page, []);
  });

  test(`${name}: a mark moves with edits before it, and goes when it is touched`, async (t) => {
    const page = await open(t, world, name, { clock: true });
    await composer(page).click();
    await write(page, `call ${PHONE} now`);
    await page.clock.runFor(3000);
    await marksAre(page, [PHONE]);
    // No timer runs after an edit from here on: nothing is checked anew.
    await stopClock(page);
    await page.keyboard.press('Home');
    await page.clock.runFor(120); // Slate looks at the caret by a timer.
    await page.keyboard.type('so ');
    await textIs(page, `so call ${PHONE} now`);
    await marksAre(page, [PHONE]);
    await page.keyboard.press('End');
    await page.clock.runFor(120);
    for (let i = 0; i < ' now'.length + 3; ++i) {
      await page.keyboard.press('ArrowLeft');
    }
    await page.clock.runFor(120);
    await page.keyboard.type('x');
    await marksAre(page, []);
  });

  test(`${name}: what is pasted is checked at once`, async (t) => {
    const page = await open(t, world, name, { clock: true });
    await composer(page).click();
    await page.evaluate((text) => navigator.clipboard.writeText(text),
      `mail me: jane@example-mail.com or call ${PHONE}`);
    await page.clock.runFor(3000);
    await stopClock(page);
    await page.keyboard.press('Control+v');
    await marksAre(page, ['jane@example-mail.com', PHONE]);
  });

  test(`${name}: silent while an input method composes`, async (t) => {
    const page = await open(t, world, name, { clock: true });
    await composer(page).click();
    await page.keyboard.type('call ');
    await composer(page).evaluate((element) => {
      globalThis.composed = [];
      element.addEventListener('compositionstart', () => globalThis.composed.push('start'));
      element.addEventListener('compositionend', () => globalThis.composed.push('end'));
    });
    const input = await page.context().newCDPSession(page);
    t.after(() => input.detach());
    for (const text of ['+44 20', '+44 20 7946', PHONE]) {
      await input.send('Input.imeSetComposition', {
        text, selectionStart: text.length, selectionEnd: text.length,
      });
      await page.clock.runFor(4000);
      assert.deepEqual(await marksOf(page), []);
      assert.equal(await toldOf(page), 0);
    }
    assert.deepEqual(await page.evaluate(() => globalThis.composed), ['start']);
    await input.send('Input.insertText', { text: PHONE });
    await page.keyboard.type(' today');
    await page.clock.runFor(4000);
    await textIs(page, `call ${PHONE} today`);
    await marksAre(page, [PHONE]);
    assert.equal(await toldOf(page), 1);
  });

  test(`${name}: its end leaves nothing`, async (t) => {
    const page = await open(t, world, name);
    await composer(page).click();
    await write(page, `Please call ${PHONE} tomorrow.`);
    await marksAre(page, [PHONE]);
    await page.keyboard.press('F8');
    await tip(page).waitFor();
    const left = await page.evaluate(async () => {
      globalThis.adapter.end();
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      return {
        highlights: CSS.highlights.size,
        nodes: document.querySelectorAll(
          '[data-composer-guard=marks], [data-composer-guard=tip], .composer-guard-mark',
        ).length,
        sheets: document.adoptedStyleSheets
          .filter((sheet) => [...sheet.cssRules].some((rule) =>
            rule.cssText.includes('composer-guard'))).length,
      };
    });
    assert.deepEqual(left, { highlights: 0, nodes: 0, sheets: 0 });
  });
}

tableIsCurrent();
