// axe finds nothing on the demo, light and dark, on a phone and on a desk,
// with every part of it filled; pictures are kept in build/artifacts/.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { listOf, message, openDemo, screenshot, start } from './harness.mjs';

const world = await start();
const AXE = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

const SIZES = {
  phone: { width: 390, height: 844 },
  desk: { width: 1440, height: 900 },
};

/** What axe finds, as "rule: element". */
async function complaintsOfAxe(page) {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { violations } = await axe.run(document, {
      runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'] },
    });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target}`));
  });
}

for (const [size, viewport] of Object.entries(SIZES)) {
  for (const colorScheme of ['light', 'dark']) {
    test(`${size}, ${colorScheme}: nothing for axe to say`, async (t) => {
      const { page, complaints } = await openDemo(t, world, { viewport, colorScheme });
      assert.deepEqual(await complaintsOfAxe(page), []);

      for (const [label, card] of [['Contacts, plainly', 'proposal'],
        ['Apply elsewhere', 'job_post'], ['A profile that says where', 'profile'],
        ['Split over messages', 'message']]) {
        await page.getByRole('button', { name: label }).click();
        await listOf(page, card).first().waitFor();
      }
      await page.getByRole('switch', { name: 'In use' }).click();
      await page.getByLabel('Policy pack, JSON').fill('{ "format": 1, "id": 7 }');
      await page.locator('#pack-problems li').first().waitFor();
      await message(page).focus();
      await screenshot(page, `demo-${size}-${colorScheme}`);
      assert.deepEqual(await complaintsOfAxe(page), []);
      const wider = await page.evaluate(() =>
        document.documentElement.scrollWidth - innerWidth);
      assert.ok(wider <= 0, `the page is ${wider} px too wide`);
      assert.deepEqual(complaints, []);
    });
  }
}
