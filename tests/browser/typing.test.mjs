// A person writes, in every kind of composer.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  cover, highlights, listOf, message, openDemo, overlayMarks, start, summaryOf,
  tip,
} from './harness.mjs';

const world = await start();

const PHONE = '+44 20 7946 0958';

const marksAre = (page, texts) => page.waitForFunction(
  ([wanted]) => {
    const host = document.querySelector('#proposal [data-composer-guard=marks]');
    const marks = host ? [...host.shadowRoot.querySelectorAll('.mark')] : [];
    return JSON.stringify(marks.map((m) => m.textContent)) === wanted;
  },
  [JSON.stringify(texts)],
);

const highlightsAre = (page, texts) => page.waitForFunction(
  ([wanted]) => {
    const ranges = [...CSS.highlights.values()].flatMap((h) => [...h]);
    return JSON.stringify(ranges.map((r) => r.toString())) === wanted;
  },
  [JSON.stringify(texts)],
);

const says = (page, card, words) =>
  summaryOf(page, card).filter({ hasText: words }).waitFor();

test('typing a phone number marks it, names it and lists it', async (t) => {
  const { page, complaints, strangers } = await openDemo(t, world);
  await cover(page).click();
  await page.keyboard.type(`You can call me on ${PHONE} tomorrow`, { delay: 5 });
  await marksAre(page, [PHONE]);
  await says(page, 'proposal', '1 warning');
  await says(page, 'proposal', 'Phone number');
  assert.equal(await listOf(page, 'proposal').count(), 1);
  assert.deepEqual(complaints, []);
  assert.deepEqual(strangers, []);
  assert.equal(await page.locator('#meter-sent').textContent(), '0');
});

test('a mark lies under the very text it is about', async (t) => {
  const { page } = await openDemo(t, world);
  // A long word before it, so that it stands in the third line.
  await cover(page).fill(`${'storefront work '.repeat(9)}call ${PHONE} now`);
  await marksAre(page, [PHONE]);
  const { field, mark } = await page.evaluate(() => {
    const box = (element) => element.getBoundingClientRect().toJSON();
    const host = document.querySelector('#proposal [data-composer-guard=marks]');
    return {
      field: box(document.getElementById('cover')),
      mark: box(host.shadowRoot.querySelector('.mark')),
    };
  });
  // A pointer there meets the field, and the tip of that finding opens.
  assert.ok(mark.top > field.top + 30 && mark.bottom < field.bottom);
  await page.mouse.move(mark.left + 20, mark.top + mark.height / 2);
  await tip(page).waitFor();
  const word = await page.evaluate(([x, y]) => {
    const place = document.elementFromPoint(x, y);
    return place.id;
  }, [mark.left + 20, mark.top + mark.height / 2]);
  assert.equal(word, 'cover');
});

test('marks follow the scrolling of the field', async (t) => {
  const { page } = await openDemo(t, world);
  await cover(page).fill(`call ${PHONE}\n${'a line of work\n'.repeat(40)}`);
  await cover(page).evaluate((field) => (field.scrollTop = 0));
  await marksAre(page, [PHONE]);
  const top = () => overlayMarks(page).first().evaluate((mark) =>
    mark.getBoundingClientRect().top);
  const before = await top();
  await cover(page).evaluate((field) => (field.scrollTop = 60));
  await page.waitForFunction((was) => {
    const host = document.querySelector('#proposal [data-composer-guard=marks]');
    const now = host.shadowRoot.querySelector('.mark').getBoundingClientRect().top;
    return Math.abs(was - 60 - now) < 1;
  }, before);
});

test('ordinary work talk stays silent', async (t) => {
  const { page } = await openDemo(t, world);
  await cover(page).click();
  await page.keyboard.type(
    'I can build your contact form with the Twilio SMS API for ' +
    '$1,200-1,500 by 2024-05-01, see v10.2.3.4');
  await page.waitForFunction(() =>
    document.getElementById('meter-draft').textContent.startsWith('99 '));
  await says(page, 'proposal', 'No contact information found');
  assert.equal(await overlayMarks(page).count(), 0);
  assert.equal(await listOf(page, 'proposal').count(), 0);
});

test('in rich text the browser paints the marks, nothing is inserted', async (t) => {
  const { page } = await openDemo(t, world);
  await message(page).click();
  await page.keyboard.type(`call ${PHONE} or`);
  await page.keyboard.press('Enter');
  await page.keyboard.type('skype: live:jane.doe_7 please');
  await says(page, 'message', '2 warnings');
  const { 'composer-guard-warning': found } = await highlights(page);
  assert.equal(found[0], PHONE);
  assert.match(found[1], /live:jane\.doe_7/);
  const html = await message(page).innerHTML();
  assert.doesNotMatch(html, /composer-guard|<mark|<span/);
});

test('hint and warning differ by more than colour', async (t) => {
  const { page } = await openDemo(t, world);
  await page.getByRole('button', { name: 'Contacts, plainly' }).click();
  await overlayMarks(page).first().waitFor();
  const styles = await page.evaluate(() => {
    const root = document.querySelector('[data-composer-guard=marks]').shadowRoot;
    const line = (name) => {
      const probe = document.createElement('span');
      probe.className = `mark ${name}`;
      root.append(probe);
      const style = getComputedStyle(probe).textDecorationStyle;
      probe.remove();
      return style;
    };
    return [line('hint'), line('warning')];
  });
  assert.deepEqual(styles, ['dotted', 'wavy']);
});

test('marks move with edits and vanish when touched', async (t) => {
  const { page } = await openDemo(t, world);
  await cover(page).fill(`call ${PHONE} now`);
  await marksAre(page, [PHONE]);
  // In one task, so that no check can come between the edit and the look.
  const [moved, touched] = await cover(page).evaluate((field) => {
    const marks = () => [...(document.querySelector(
      '#proposal [data-composer-guard=marks]')?.shadowRoot
      .querySelectorAll('.mark') ?? [])].map((mark) => mark.textContent);
    const type = (at, text) => {
      field.setRangeText(text, at, at);
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      return marks();
    };
    return [type(0, 'Please '), type(20, 'x')];
  });
  assert.deepEqual(moved, [PHONE]);
  assert.deepEqual(touched, []);
});

test('a paste is checked at once', async (t) => {
  const { page } = await openDemo(t, world);
  await cover(page).click();
  const marked = await cover(page).evaluate((field, phone) => {
    const transfer = new DataTransfer();
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: transfer }));
    document.execCommand('insertText', false, phone);
    return document.querySelector('#proposal [data-composer-guard=marks]') !== null;
  }, PHONE);
  assert.equal(marked, true);
});

test('nothing is said while an input method composes', async (t) => {
  const { page } = await openDemo(t, world);
  const client = await page.context().newCDPSession(page);
  await message(page).click();
  await page.keyboard.type(`call ${PHONE} `);
  await highlightsAre(page, [PHONE]);
  const checks = await page.evaluateHandle(() => {
    const seen = { times: 0 };
    new MutationObserver(() => ++seen.times).observe(
      document.getElementById('meter-draft'),
      { childList: true, characterData: true, subtree: true });
    return seen;
  });
  for (const text of ['に', 'にほ', 'にほん']) {
    await client.send('Input.imeSetComposition', {
      text, selectionStart: text.length, selectionEnd: text.length,
    });
  }
  // Longer than the longest wait: a condition cannot show that nothing comes,
  // so the page's own clock is asked.
  await page.waitForFunction((from) => performance.now() - from > 1300,
    await page.evaluate(() => performance.now()));
  assert.equal(await checks.evaluate((seen) => seen.times), 0);
  await client.send('Input.insertText', { text: '日本' });
  await page.waitForFunction((seen) => seen.times > 0, checks);
  await highlightsAre(page, [PHONE]);
});

test('the tip gives the reason and the fix, and removes', async (t) => {
  const { page } = await openDemo(t, world);
  await cover(page).fill(`You can call ${PHONE} tomorrow`);
  await marksAre(page, [PHONE]);
  await cover(page).press('F8');
  await tip(page).getByText('may break its rules').waitFor();
  await tip(page).getByText('keep talking here').waitFor();
  await tip(page).getByRole('button', { name: 'Remove' }).click();
  await says(page, 'proposal', 'No contact information found');
  assert.equal(await cover(page).inputValue(), 'You can call tomorrow');
  assert.equal(await tip(page).count(), 0);
  // It went through the field's own input: undo brings it back.
  await cover(page).focus();
  await page.keyboard.press('Control+z');
  assert.equal(await cover(page).inputValue(), `You can call ${PHONE} tomorrow`);
  await marksAre(page, [PHONE]);
});

test('in rich text removing keeps the undo stack, too', async (t) => {
  const { page } = await openDemo(t, world);
  await message(page).click();
  await page.keyboard.type(`You can call ${PHONE} tomorrow`);
  await highlightsAre(page, [PHONE]);
  await listOf(page, 'message').first().waitFor();
  await page.locator('#message .found').getByRole('button', { name: 'Remove' })
    .click();
  assert.match(await message(page).innerText(), /^You can call\s+tomorrow$/);
  await message(page).focus();
  await page.keyboard.press('Control+z');
  await highlightsAre(page, [PHONE]);
});

test('F8 goes round the findings and Escape gives the focus back', async (t) => {
  const { page } = await openDemo(t, world);
  await cover(page).fill(`call ${PHONE} or skype: live:jane.doe_7`);
  await says(page, 'proposal', '2 warnings');
  await cover(page).press('Control+Home');
  const titles = [];
  for (let i = 0; i < 3; ++i) {
    await page.keyboard.press('F8');
    titles.push(await tip(page).locator('[part=title]').textContent());
  }
  assert.match(titles[0], /Phone number/);
  assert.match(titles[1], /Skype/);
  assert.equal(titles[2], titles[0]);
  await page.keyboard.press('Escape');
  assert.equal(await tip(page).count(), 0);
  assert.equal(await page.evaluate(() => document.activeElement.id), 'cover');
});

test('a press on the list selects the finding', async (t) => {
  const { page } = await openDemo(t, world);
  await cover(page).fill(`call ${PHONE} now`);
  await listOf(page, 'proposal').first().click();
  const selected = await cover(page).evaluate((field) =>
    field.value.slice(field.selectionStart, field.selectionEnd));
  assert.equal(selected, PHONE);
});
