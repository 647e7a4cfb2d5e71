// The drafts of the demo are what they say: those of a group with warnings
// have one, the others stay silent; and the messages come in every language.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  listOf, message, openDemo, screenshot, start, summaryOf,
} from './harness.mjs';

const world = await start();

test('each draft is found or left alone, as its group says', async (t) => {
  const { page, complaints } = await openDemo(t, world);
  await page.locator('#profile-text.ProseMirror').waitFor();
  const chips = page.locator('#examples button');
  const wrong = [];
  for (let at = 0; at < await chips.count(); at += 1) {
    const chip = chips.nth(at);
    const [label, into, warns] = await chip.evaluate((button) => [
      button.textContent, button.dataset.into,
      button.closest('.group').classList.contains('warning'),
    ]);
    // Emptied, so that the answer to the draft before is not taken for this one's.
    await page.locator('#verdict').evaluate((shown) => (shown.textContent = ''));
    await chip.click();
    await page.waitForFunction(() =>
      document.getElementById('verdict').textContent !== '');
    const { severity } = JSON.parse(await page.locator('#verdict').textContent());
    const found = severity === 'warning';
    assert.equal(await listOf(page, into).count() > 0 || !found, true, label);
    if (found !== warns) wrong.push(`${label}: ${found ? 'a' : 'no'} warning`);
  }
  assert.deepEqual(wrong, []);
  assert.deepEqual(complaints, []);
});

test('an Arabic draft and Arabic messages run from right to left', async (t) => {
  const { page, complaints } = await openDemo(t, world);
  await page.getByRole('button', { name: 'العربية' }).click();
  await page.getByLabel('Language of messages').selectOption('ar');
  await listOf(page, 'message').first().waitFor();
  assert.equal(await message(page).evaluate((box) => getComputedStyle(box).direction), 'rtl');
  await screenshot(page, 'demo-wide-arabic');
  assert.deepEqual(complaints, []);
});

test('each language of messages is loaded when it is chosen', async (t) => {
  const { page, complaints } = await openDemo(t, world);
  await message(page).fill('Call +44 20 7946 0958');
  await listOf(page, 'message').first().waitFor();
  const select = page.getByLabel('Language of messages');
  const tags = await select.evaluate(({ options }) =>
    [...options].map(({ value }) => value));
  assert.equal(tags.length, 18);
  const seen = new Set();
  for (const tag of tags.filter((one) => one !== 'en')) {
    const before = await summaryOf(page, 'message').innerText();
    await select.selectOption(tag);
    await page.waitForFunction((before) => {
      const shown = document.querySelector('#message .summary > *')
        ?.shadowRoot?.querySelector('[role=status]')?.textContent;
      return shown && shown !== before;
    }, before);
    seen.add(await summaryOf(page, 'message').innerText());
  }
  assert.equal(seen.size, 17);
  assert.deepEqual(complaints, []);
});
