// The engine is not there: its file, its worker. In three browsers the composer
// works as if there were no guard, the host is told, and nothing is lost.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ENGINES } from './engines/index.mjs';
import { DRAFT, guardedPage, KINDS, marksAre, PHONE } from './guarded.mjs';
import { wrongEngine } from './package-page.mjs';
import { WRONG } from './wrong-engine.mjs';

// These run in the page.
const inPage = (wasm) => guard.createGuard({ wasm });
const inWorker = (wasm) => guard.createWorkerGuard({ wasm });
const noWorkerFile = () => guard.createWorkerGuard({
  worker: () => new Worker('/no-such-worker.js', { type: 'module' }),
});
const mortalWorker = () => guard.createWorkerGuard({
  worker: () => {
    window.made = (window.made ?? 0) + 1;
    return new Worker('/mortal/worker.js', { type: 'module' });
  },
});

/** Puts the composer and its form under that engine. */
const attach = (making) => {
  Object.assign(window, { told: { errors: [], decisions: [] }, sent: [] });
  const form = document.getElementById('form');
  window.field = guard.attachGuard(composer(), making, {
    onError: ({ name, message }) => told.errors.push(`${name}: ${message}`),
  });
  guard.mountSummary(document.getElementById('summary'), field);
  guard.gateSend(form, [field], {
    onDecision: ({ outcome }) => told.decisions.push(outcome),
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    sent.push(textOf());
  });
  composer().focus();
};

/** A page whose composer is under the engine that `make` makes of `wasm`. */
async function open(t, engine, markup, make, wasm) {
  const page = await guardedPage(t, engine, markup, { parts: ['summary'] });
  await page.evaluate(() => {
    unmountSummary();
    field.dispose();
    window.engine.dispose();
  });
  await page.evaluate(`(wasm) => (${attach})((${make})(wasm))`, wasm);
  return page;
}

const send = (page) => page.evaluate(() =>
  document.querySelector('#form > button').click());
const summary = () => shadows('summary')[0].textContent;

/** It is off: the host knows why, the person too, who writes and sends. */
async function goesOn(page, reason, already = '') {
  await page.waitFor(() => field.state.status === 'off');
  const errors = await page.evaluate(() => told.errors);
  assert.match(errors.at(-1), /^EngineError: composer-guard: /);
  assert.match(errors.at(-1), reason);
  await page.waitFor(`() => (${summary})().includes('check is off')`);
  assert.equal(await page.evaluate(() => textOf()), already);
  await page.type(DRAFT);
  await page.evaluate(() => field.check());
  assert.deepEqual(await page.evaluate(() => marked()), []);
  assert.equal(await page.evaluate(() => field.state.severity), 'none');
  await send(page);
  await page.waitFor(() => sent.length === 1);
  assert.deepEqual(await page.evaluate(() => sent), [already + DRAFT]);
  assert.deepEqual(await page.evaluate(() => told.decisions), ['off']);
  // Told once, not with every key.
  assert.deepEqual(await page.evaluate(() => told.errors), errors);
  assert.deepEqual(await page.evaluate(() => complaints), []);
}

for (const engine of ENGINES) {
  for (const what of Object.keys(WRONG)) {
    const wasm = wrongEngine(what);
    const where = new RegExp(wasm);
    for (const [kind, markup] of Object.entries(KINDS)) {
      test(`${engine}, ${kind}: when the engine's file ${what}, one writes and sends`,
        async (t) => goesOn(await open(t, engine, markup, inPage, wasm), where));
    }
    test(`${engine}: when the file for a worker ${what}, one writes and sends`,
      async (t) => goesOn(await open(t, engine, KINDS.textarea, inWorker, wasm), where));
  }

  test(`${engine}: a file of a wrong type costs speed, not the guard`, async (t) => {
    const page = await open(t, engine, KINDS.textarea, inPage,
      wrongEngine('has a wrong type'));
    await page.type(`${DRAFT} `);
    await marksAre(page, [PHONE]);
    assert.deepEqual(await page.evaluate(() => told.errors), []);
  });

  test(`${engine}: when there is no worker's file, one writes and sends`, async (t) =>
    goesOn(await open(t, engine, KINDS.textarea, noWorkerFile), /worker/));

  test(`${engine}: a worker that dies three times is given up, and nothing is lost`,
    async (t) => {
      const page = await open(t, engine, KINDS.textarea, mortalWorker);
      const deadly = 'it will die at once. ';
      await page.type(deadly);
      // A death that typing has overtaken counts and is not told. Given up is
      // the guard that says the same once more, and makes no new worker.
      await page.waitFor(async () => {
        const { error } = field.state;
        await field.check();
        return error !== null && field.state.error === error;
      });
      assert.equal(await page.evaluate(() => made), 3);
      assert.ok(await page.evaluate(() => told.errors.length) <= 3);
      await goesOn(page, /worker|out of memory/, deadly);
    });

  test(`${engine}: what is sent while the engine loads waits for it`, async (t) => {
    const page = await open(t, engine, KINDS.textarea, `() => new Promise((come) => {
      window.come = () => guard.createGuard().then(come);
    })`);
    await page.type(DRAFT);
    await send(page);
    assert.deepEqual(await page.evaluate(() => [sent, told.decisions]), [[], []]);
    await page.evaluate(() => void come());
    await page.waitFor(() => part('confirm', 'edit') !== null);
    assert.deepEqual(await page.evaluate(() => [sent, told.decisions]), [[], []]);
    assert.deepEqual(await page.evaluate(() => marked()), [PHONE]);
  });
}
