// How the page looks; the pictures are for people, in build/artifacts/.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  cover, listOf, message, openDemo, overlayMarks, screenshot, start, tip,
} from './harness.mjs';

const world = await start();

const SIZES = {
  wide: { width: 1240, height: 1000 },
  narrow: { width: 360, height: 780 },
};

for (const [size, viewport] of Object.entries(SIZES)) {
  for (const colorScheme of ['light', 'dark']) {
    test(`${size}, ${colorScheme}: findings, tip and question`, async (t) => {
      const { page, complaints } = await openDemo(t, world, {
        viewport, colorScheme,
      });
      await screenshot(page, `demo-${size}-${colorScheme}-empty`);

      await page.getByRole('button', { name: 'Contacts, plainly' }).click();
      await overlayMarks(page).first().waitFor();
      await message(page).fill('Call +44 20 7946 0958, my work: https://janedoe.design');
      await listOf(page, 'message').nth(1).waitFor();
      await cover(page).focus();
      await page.keyboard.press('F8');
      await tip(page).waitFor();
      await screenshot(page, `demo-${size}-${colorScheme}-tip`);

      const wider = await page.evaluate(() =>
        document.documentElement.scrollWidth - innerWidth);
      assert.ok(wider <= 0, `the page is ${wider} px too wide`);

      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Send proposal' }).click();
      await page.getByRole('heading', { name: /Send with contact/ }).waitFor();
      await page.screenshot({
        path: `${new URL('../../build/artifacts/', import.meta.url).pathname}` +
          `demo-${size}-${colorScheme}-question.png`,
        animations: 'disabled',
      });
      assert.deepEqual(complaints, []);
    });
  }
}

test('the toggle changes the theme and is remembered', async (t) => {
  const { page } = await openDemo(t, world, { colorScheme: 'light' });
  const theme = page.getByRole('button', { name: 'Dark' });
  await theme.click();
  const isDark = () =>
    getComputedStyle(document.documentElement).colorScheme === 'dark';
  assert.equal(await page.evaluate(isDark), true);
  await page.reload();
  assert.equal(await page.evaluate(isDark), true);
  assert.equal(await theme.getAttribute('aria-pressed'), 'true');
});
