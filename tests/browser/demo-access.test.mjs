// axe finds nothing on the demo, light and dark, narrow and wide, with every part
// of it filled, in three browsers; pictures are kept in build/artifacts/.
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { complaintsOfAxe } from './axe.mjs';
import { fill, openDemo, press, SIZES } from './demo-page.mjs';
import { ENGINES } from './engines/index.mjs';
import { ARTIFACTS } from './harness.mjs';

mkdirSync(ARTIFACTS, { recursive: true });

const DRAFTS = {
  proposal: 'Contacts, plainly', job_post: 'Apply elsewhere',
  profile: 'A profile that says where', message: 'Split over messages',
};

for (const engine of ENGINES) {
  for (const size of Object.keys(SIZES)) {
    for (const theme of ['light', 'dark']) {
      test(`${engine}, ${size}, ${theme}: nothing for axe to say`, async (t) => {
        const page = await openDemo(t, engine, { size, theme });
        assert.deepEqual(await complaintsOfAxe(page), []);

        for (const [card, label] of Object.entries(DRAFTS)) {
          await page.evaluate(press, '#examples button', label);
          await page.waitFor((card) => document.querySelector(`#${card} .found > *`)
            ?.shadowRoot.querySelector('[part~=item]'), card);
        }
        await page.evaluate(() => document.getElementById('pack-on').click());
        await fill(page, '#pack', '{ "format": 1, "id": 7 }');
        await page.waitFor(() => document.querySelector('#pack-problems li'));
        await page.evaluate(() => document.getElementById('text').focus());
        await page.screenshot(join(ARTIFACTS, `demo-${engine}-${size}-${theme}.png`));
        assert.deepEqual(await complaintsOfAxe(page), []);
        const wider = await page.evaluate(() => document.documentElement.scrollWidth -
          document.documentElement.clientWidth);
        assert.ok(wider <= 0, `the page is ${wider} px too wide`);
        assert.deepEqual(await page.evaluate(() => complaints), []);
      });
    }
  }
}
