// An answer that comes late is none: in three browsers, with an engine that
// answers when the test says so, and with a real worker.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ENGINES } from './engines/index.mjs';
import { checked, DRAFT, guardedPage, KINDS, marksAre, PHONE } from './guarded.mjs';

const MAIL = 'jane@acme-studio.com';

/**
 * Puts the composer under an engine that answers when it is let: `asked` are its
 * drafts, `answer(i, word)` finds that word in the i-th, `refuse(i)` fails.
 */
const askSlowly = () => {
  window.asked = [];
  const slow = {
    info: {},
    check: (draft) => new Promise((resolve, reject) =>
      asked.push({ draft, resolve, reject })),
    dispose() {},
  };
  field.dispose();
  told.errors = [];
  window.field = guard.attachGuard(composer(), slow, {
    wait: 0, onError: (error) => told.errors.push(error.message),
  });
  window.write = (draft) => {
    composer().focus();
    document.execCommand('selectAll');
    document.execCommand('insertText', false, draft);
  };
  const frame = () => new Promise((drawn) => requestAnimationFrame(drawn));
  window.answer = async (i, word) => {
    const start = asked[i].draft.indexOf(word);
    asked[i].resolve({
      severity: 'warning', reminders: [], truncated: false,
      findings: [{
        category: 'phone', kind: 'number', intent: 'share', confidence: 'high',
        severity: 'warning', start, end: start + word.length, rule: 'x', techniques: [],
        reading: word, exemption: null, message: 'phone.share', fixes: [],
      }],
    });
    await frame();
  };
  window.refuse = async (i) => {
    asked[i].reject(new Error(`the answer to ${asked[i].draft}`));
    await frame();
  };
};

for (const engine of ENGINES) {
  for (const [kind, markup] of Object.entries(KINDS)) {
    const it = (title, body) => test(`${engine}, ${kind}: ${title}`, async (t) => {
      const page = await guardedPage(t, engine, markup);
      await checked(page);
      await page.evaluate(askSlowly);
      const wasAsked = (times) => page.waitFor((times) => asked.length >= times, times);
      await page.evaluate(() => write('the first word'));
      await wasAsked(1);
      await body(page, wasAsked);
      assert.deepEqual(await page.evaluate(() => told.errors), []);
      assert.deepEqual(await page.evaluate(() => complaints), []);
    });
    const lastAsked = (page) => page.evaluate(() => asked.length - 1);

    it('the answer to an older draft, after that to the newest, is dropped',
      async (page, wasAsked) => {
        const first = await lastAsked(page);
        await page.evaluate(() => write('another first word'));
        await wasAsked(first + 2);
        await page.evaluate((newest) => answer(newest, 'another'), first + 1);
        await marksAre(page, ['another']);
        await page.evaluate((first) => answer(first, 'first'), first);
        assert.deepEqual(await page.evaluate(() => marked()), ['another']);
      });

    it('the answer to an older draft, before that to the newest, is dropped',
      async (page, wasAsked) => {
        const first = await lastAsked(page);
        await page.evaluate(() => write('another first word'));
        await wasAsked(first + 2);
        await page.evaluate((first) => answer(first, 'first'), first);
        assert.deepEqual(await page.evaluate(() => marked()), []);
        await page.evaluate((newest) => answer(newest, 'another'), first + 1);
        await marksAre(page, ['another']);
      });

    it('what fails too late is no failure', async (page, wasAsked) => {
      const first = await lastAsked(page);
      await page.evaluate(() => write('another first word'));
      await wasAsked(first + 2);
      await page.evaluate((newest) => answer(newest, 'another'), first + 1);
      await page.evaluate((first) => refuse(first), first);
      await marksAre(page, ['another']);
      assert.equal(await page.evaluate(() => field.state.status), 'ready');
    });

    it('an answer after the end marks nothing', async (page) => {
      const first = await lastAsked(page);
      const before = await page.evaluate(() => {
        field.dispose();
        return document.documentElement.outerHTML;
      });
      await page.evaluate((first) => answer(first, 'first'), first);
      assert.deepEqual(await page.evaluate(() => marked()), []);
      assert.equal(await page.evaluate(() => document.documentElement.outerHTML), before);
    });
  }

  test(`${engine}: while a worker is busy only what stands at last is marked`, async (t) => {
    const page = await guardedPage(t, engine, KINDS.textarea, {
      worker: true, options: { wait: 0, maxWait: 0 },
    });
    await checked(page);
    const seen = await page.evaluate(async (first, last) => {
      const seen = new Set();
      const stop = field.subscribe(({ findings }) => findings.forEach(({ start, end }) =>
        seen.add(textOf().slice(start, end))));
      // Each draft is asked about, and none is waited for.
      for (let i = 1; i <= first.length; ++i) {
        composer().value = first.slice(0, i);
        void field.check();
      }
      composer().value = last;
      await field.check();
      stop();
      return [...seen];
    }, DRAFT, `please mail ${MAIL} today`);
    await marksAre(page, [MAIL]);
    assert.deepEqual(seen, [MAIL]);
    assert.equal(await page.evaluate(() => field.state.status), 'ready');
    await page.evaluate((draft) => {
      composer().value = draft;
      void field.check();
    }, DRAFT);
    await marksAre(page, [PHONE]);
  });
}
