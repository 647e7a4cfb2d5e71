// The engine in a real worker, in three browsers, under the strict policy of
// package-page.mjs: it dies or hangs, another takes its place, and the person
// who writes sees nothing of it but the next answer.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ENGINES } from './engines/index.mjs';
import { checked, DRAFT, guardedPage, KINDS, marksAre, PHONE } from './guarded.mjs';

/** A field whose worker dies of "die at once" and hangs at "for ever". */
async function open(t, engine) {
  const page = await guardedPage(t, engine, KINDS.textarea, { worker: true });
  await page.evaluate(async () => {
    field.dispose();
    engine.dispose();
    window.made = 0;
    window.engine = await guard.createWorkerGuard({
      timeout: 3000,
      worker: () => {
        window.made += 1;
        return new Worker('/mortal/worker.js', { type: 'module' });
      },
    });
    window.field = guard.attachGuard(composer(), engine, {
      onError: (error) => told.errors.push(error.message),
    });
  });
  await checked(page);
  return page;
}

const DEATHS = {
  'that dies': ['die at once', /out of memory|the worker died/],
  'that hangs': ['for ever', /no answer in 3000 ms/],
};

for (const engine of ENGINES) {
  for (const [what, [words, reason]] of Object.entries(DEATHS)) {
    test(`${engine}: a worker ${what} is replaced, and marks come again`, async (t) => {
      const page = await open(t, engine);
      assert.equal(await page.evaluate(() => made), 1);
      await page.evaluate((text) => {
        composer().value = text;
        void field.check();
      }, `it will ${words}, or call ${PHONE}`);
      await page.waitFor(() => told.errors.length > 0);
      assert.match(await page.evaluate(() => told.errors[0]), reason);
      assert.equal(await page.evaluate(() => field.state.status), 'off');
      await page.evaluate(() => (composer().value = ''));
      await page.type(`${DRAFT} `);
      await marksAre(page, [PHONE]);
      assert.equal(await page.evaluate(() => made), 2);
      assert.deepEqual(await page.evaluate(() => complaints), []);
    });
  }

  test(`${engine}: the newest draft wins in a worker that is busy`, async (t) => {
    const page = await guardedPage(t, engine, KINDS.textarea, { worker: true });
    await checked(page); // Nothing else is under way.
    const answers = await page.evaluate(async (draft) => {
      const check = (text) => engine.check(text, {}, { lane: 'one' }).then(
        ({ findings }) => findings.length, ({ name }) => name);
      return Promise.all([check('first'), check('second'), check('third'), check(draft)]);
    }, DRAFT);
    assert.deepEqual(answers, [0, 'SupersededError', 'SupersededError', 1]);
  });
}
