// The demo in all three browsers: each of its composers marks what is written in
// it, the card and the question come, phone and desktop fit, links bring a state
// back. What each part does in detail, the other files show in Chromium.
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { COMPOSERS, focus, isListed, isReady, openDemo, PHONE, press, says, SIZES } from './demo-page.mjs';
import { ENGINES, openPage } from './engines/index.mjs';
import { ARTIFACTS, DEMO, serve } from './harness.mjs';

mkdirSync(ARTIFACTS, { recursive: true });

for (const engine of ENGINES) {
  test(`${engine}: each composer marks what is written in it`, async (t) => {
    const page = await openDemo(t, engine);
    for (const [card, selector] of Object.entries(COMPOSERS)) {
      await page.evaluate(focus, selector);
      await page.type(`Call ${PHONE} tomorrow`);
      await page.waitFor(isListed, card, PHONE);
    }
    const painted = await page.evaluate(() => [
      document.querySelectorAll('.composer-guard-mark').length,
      [...CSS.highlights.values()].flatMap((ranges) => [...ranges]).length,
      document.querySelector('#proposal [data-composer-guard=marks]').shadowRoot
        .querySelectorAll('.mark').length,
    ]);
    assert.deepEqual(painted, [1, 2, 1]);
    assert.equal(await page.evaluate(() =>
      document.getElementById('meter-sent').textContent), '0');
    await page.screenshot(join(ARTIFACTS, `demo-${engine}-written.png`));
  });

  for (const size of Object.keys(SIZES)) {
    test(`${engine}, ${size}: draft, card and question fit`, async (t) => {
      const page = await openDemo(t, engine, { size });
      await page.evaluate(press, '#examples button', 'Contacts, plainly');
      await page.waitFor(isListed, 'proposal', PHONE);
      await page.evaluate(focus, '#cover');
      await page.press('F8');
      await page.waitFor(says, 'tip', 'Before a contract starts');
      await page.screenshot(join(ARTIFACTS, `demo-${engine}-${size}-card.png`));
      await page.press('Escape');
      await page.evaluate(press, '#proposal [type=submit]', 'Send');
      await page.waitFor(says, 'confirm', 'Send with contact');
      await page.screenshot(join(ARTIFACTS, `demo-${engine}-${size}-question.png`));
      const wider = await page.evaluate(() =>
        document.documentElement.scrollWidth - document.documentElement.clientWidth);
      assert.ok(wider <= 0, `the page is ${wider} px too wide`);
    });
  }

  test(`${engine}: a link brings the draft and the language back`, async (t) => {
    const shared = {
      choices: { language: 'de' }, drafts: { message: `Ruf an: ${PHONE}` }, pack: '',
    };
    const fragment = `#s1=${Buffer.from(JSON.stringify(shared)).toString('base64url')}`;
    const page = await openDemo(t, engine, { fragment });
    await page.waitFor(isListed, 'message', PHONE);
    await page.waitFor(() => document.querySelector('#message .summary > *')
      .shadowRoot.textContent.includes('Warnung'));
  });

  test(`${engine}: after the first load it works without a server`, async (t) => {
    const own = await serve(DEMO);
    const page = await openPage(t, engine, own.url, SIZES.wide);
    await page.waitFor(() => document.getElementById('offline').hidden === false);
    own.close();
    own.drop();
    await page.goto(own.url);
    await page.waitFor(isReady);
    await page.evaluate(focus, '#cover');
    await page.type(`Call ${PHONE} tomorrow`);
    await page.waitFor(isListed, 'proposal', PHONE);
  });
}
