// The card at a mark and the list: in three browsers, by pointer and by key.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ENGINES } from './engines/index.mjs';
import { atRest } from './engines/rest.mjs';
import { tableIsCurrent } from './features.mjs';
import {
  DRAFT, guardedPage, KINDS, markPlace, marksAre, PHONE, pressPart,
} from './guarded.mjs';

const TWO = `call ${PHONE} or mail jane@acme-studio.com today`;

const NARROW = '.rich, textarea { width: 130px }';

const titleOf = (page) => page.evaluate(() => part('tip', 'title')?.textContent);
const isClosed = (page) => page.waitFor(() => shadows('tip').length === 0);
const isFocused = (page) => page.waitFor(() =>
  document.activeElement === composer());

// WebKit's small browser has no key for it; its undo stack is the same one.
const undo = (page, engine) => engine === 'webkit'
  ? page.evaluate(() => void document.execCommand('undo'))
  : page.press('Control+z');

for (const engine of ENGINES) {
  for (const [kind, markup] of Object.entries(KINDS)) {
    const it = (title, body) => test(`${engine}, ${kind}: ${title}`, body);
    const open = (t, more) => guardedPage(t, engine, markup, more);

    it('the fix goes through the input: undo brings it back', async (t) => {
      const page = await open(t);
      await page.type(DRAFT);
      await marksAre(page, [PHONE]);
      await page.press('F8');
      await pressPart(page, 'tip', 'remove');
      await page.waitFor(() =>
        textOf().replace(/\s+/g, ' ') === 'You can call tomorrow');
      await isClosed(page);
      await isFocused(page);
      assert.deepEqual(await page.evaluate(() => marked()), []);
      // The caret is where the contact was.
      const { start, end } = await page.evaluate(() => field.composer.selection());
      assert.deepEqual([start, end], [13, 13]);
      await undo(page, engine);
      await page.waitFor((draft) => textOf() === draft, DRAFT);
      await marksAre(page, [PHONE]);
    });

    it('a fix from the list leaves the caret where the person had it', async (t) => {
      const page = await open(t, { draft: `${DRAFT}, or not`, parts: ['list'] });
      await marksAre(page, [PHONE]);
      const caret = (at) => page.evaluate((at) =>
        field.composer.select({ start: at, end: at }), at);
      const where = () => page.evaluate(() => field.composer.selection());
      // Behind it: two letters from the end.
      await caret(DRAFT.length + ', or n'.length);
      await pressPart(page, 'list', 'remove');
      await marksAre(page, []);
      const left = await page.evaluate(() => textOf());
      assert.deepEqual(await where(), { start: left.length - 2, end: left.length - 2 });
      await isFocused(page);
      await page.type('X');
      assert.match(await page.evaluate(() => textOf()), /or nXot$/);
      // Before it.
      await page.evaluate((draft) => {
        if ('value' in composer()) composer().value = draft;
        else composer().textContent = draft;
        field.check();
      }, DRAFT);
      await marksAre(page, [PHONE]);
      await caret(3);
      await pressPart(page, 'list', 'remove');
      await marksAre(page, []);
      assert.deepEqual(await where(), { start: 3, end: 3 });
      await undo(page, engine);
      await page.waitFor((draft) => textOf() === draft, DRAFT);
    });

    it('Tab past the last button of the card leads back to the draft', async (t) => {
      const page = await open(t, { draft: DRAFT });
      await marksAre(page, [PHONE]);
      for (const key of ['Tab', 'Shift+Tab']) {
        await page.press('F8');
        await page.waitFor(() => Boolean(shadows('tip')[0]?.activeElement));
        const buttons = await page.evaluate(() =>
          shadows('tip')[0].querySelectorAll('button').length);
        // The card itself comes before its buttons.
        for (let i = key === 'Tab' ? buttons : 0; i > 0; --i) {
          await page.press(key);
          assert.ok(await page.evaluate(() => Boolean(shadows('tip')[0]?.activeElement)));
        }
        await page.press(key);
        await isClosed(page);
        await isFocused(page);
        // The finding is selected still.
        const { start, end } = await page.evaluate(() => field.composer.selection());
        assert.equal(DRAFT.slice(start, end), PHONE);
      }
      // One that is open while the focus goes on hides nothing of what comes.
      await page.click(...await markPlace(page));
      await page.waitFor(() => shadows('tip').length === 1);
      await page.press('Tab');
      await isClosed(page);
    });

    it('F8 goes round the findings, Escape gives the focus back', async (t) => {
      const page = await open(t, { draft: TWO });
      await marksAre(page, [PHONE, 'jane@acme-studio.com']);
      const titles = [];
      for (const key of ['F8', 'F8', 'F8', 'Shift+F8']) {
        await page.press(key);
        await page.waitFor(() => Boolean(shadows('tip')[0]?.activeElement));
        titles.push(await titleOf(page));
      }
      const [phone, mail] = titles;
      assert.match(phone, /Phone number/);
      assert.match(mail, /Email address/);
      assert.deepEqual(titles, [phone, mail, phone, mail]);
      await page.press('Escape');
      await isClosed(page);
      await isFocused(page);
      assert.equal(await page.evaluate(() => textOf()), TWO);
    });

    it('the pointer over a mark opens the card, a press keeps it', async (t) => {
      const page = await open(t, { draft: DRAFT });
      await marksAre(page, [PHONE]);
      await page.move(...await markPlace(page));
      await page.waitFor(() => part('tip', 'reason') !== null);
      await page.move(5, 590);
      await isClosed(page);
      await page.click(...await markPlace(page));
      await page.waitFor(() => part('tip', 'reason') !== null);
      await page.move(5, 590);
      await page.click(5, 590);
      await isClosed(page);
    });

    it('the card covers no line of what it is about, nor the pointer', async (t) => {
      // An input has one line; the contact of the others goes over two.
      const page = await open(t, { draft: DRAFT, style: NARROW });
      await marksAre(page, [PHONE]);
      const lines = await atRest(page, () =>
        field.rectsOf(field.state.findings[0]).map((box) => middle(box)));
      assert.equal(lines.length > 1, kind !== 'input');
      for (const [x, y] of lines) {
        await page.move(x, y);
        await page.waitFor(() => part('tip', 'reason') !== null);
        const covered = await atRest(page, () => {
          const card = shadows('tip')[0].host.getBoundingClientRect();
          return JSON.stringify(field.rectsOf(field.state.findings[0]).filter((line) =>
            line.bottom > card.top && line.top < card.bottom &&
            line.right > card.left && line.left < card.right));
        });
        assert.equal(covered, '[]');
        await page.click(x, y);
        const { start } = await page.evaluate(() => field.composer.selection());
        const from = DRAFT.indexOf(PHONE);
        assert.ok(start >= from && start <= from + PHONE.length, `pressed at ${start}`);
        await page.press('Escape');
        await page.move(5, 590);
        await isClosed(page);
      }
    });

    it('not contact information: gone, remembered, told, taken back', async (t) => {
      const page = await open(t, { draft: DRAFT, parts: ['list'] });
      await page.evaluate(() => {
        localStorage.clear();
        field.check();
      });
      await marksAre(page, [PHONE]);
      await page.press('F8');
      await pressPart(page, 'tip', 'dismiss');
      await marksAre(page, []);
      await isFocused(page);
      const { told, kept, state } = await page.evaluate(() => ({
        told: window.told.dismissed,
        kept: localStorage.getItem('composer-guard.dismissals'),
        state: [field.check().severity, field.state.dismissed.length],
      }));
      assert.equal(told.length, 1);
      assert.equal(told[0][0], 'phone');
      assert.ok(kept.includes(told[0][1]));
      assert.ok(!kept.includes('7946'));
      assert.deepEqual(state, ['none', 1]);
      await pressPart(page, 'list', 'restore');
      await marksAre(page, [PHONE]);
    });
  }

  const one = (t, more) => guardedPage(t, engine, KINDS.textarea, more);

  test(`${engine}: the card says why, and what part of the policy`, async (t) => {
    const page = await one(t, {
      draft: DRAFT, options: { policyUrl: 'https://example.com/policy' },
    });
    await marksAre(page, [PHONE]);
    await page.press('F8');
    const card = await page.evaluate(() => ({
      reason: part('tip', 'reason').textContent,
      fix: part('tip', 'fix').textContent,
      section: part('tip', 'section').textContent,
      link: part('tip', 'section').querySelector('a').href,
    }));
    assert.match(card.reason, /may/);
    assert.ok(card.fix.length > 10);
    assert.match(card.section, /^Policy: .*phone number/i);
    assert.equal(card.link, 'https://example.com/policy');
  });

  test(`${engine}: a press in the list reveals, its button removes`, async (t) => {
    const page = await one(t, { draft: TWO, parts: ['list'] });
    await marksAre(page, [PHONE, 'jane@acme-studio.com']);
    await pressPart(page, 'list', 'item');
    await isFocused(page);
    assert.equal(await page.evaluate(() => {
      const { start, end } = field.composer.selection();
      return textOf().slice(start, end);
    }), PHONE);
    await pressPart(page, 'list', 'remove');
    await marksAre(page, ['jane@acme-studio.com']);
  });

  test(`${engine}: a press in the list meets its row, though the check runs`, async (t) => {
    const page = await one(t, { options: { pendingWait: 60000 }, parts: ['list'] });
    await page.type(`${DRAFT} or jane@acme-studio.com`);
    await page.waitFor(() => field.state.pending.length === 1);
    await pressPart(page, 'list', 'remove');
    await page.waitFor(() => !textOf().includes('7946'));
    await marksAre(page, ['jane@acme-studio.com']);
  });

  test(`${engine}: where it is not offered, nothing can be dismissed`, async (t) => {
    const page = await one(t, { draft: DRAFT, options: { dismissals: false } });
    await marksAre(page, [PHONE]);
    await page.press('F8');
    await page.waitFor(() => part('tip', 'close') !== null);
    assert.equal(await page.evaluate(() => part('tip', 'dismiss')), null);
  });

  test(`${engine}: what cannot be edited offers no fix`, async (t) => {
    const page = await one(t, { draft: DRAFT });
    await marksAre(page, [PHONE]);
    await page.evaluate(() => (composer().readOnly = true));
    await page.press('F8');
    await page.waitFor(() => part('tip', 'close') !== null);
    assert.equal(await page.evaluate(() => part('tip', 'remove')), null);
    await page.evaluate(() => field.remove(...field.state.findings));
    assert.equal(await page.evaluate(() => textOf()), DRAFT);
  });
}

tableIsCurrent();
