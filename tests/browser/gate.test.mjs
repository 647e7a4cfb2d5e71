// At the Send button of a form, in three browsers, with the engine in the page
// and in a worker: what each mode does, and the ways out of the question.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ENGINES } from './engines/index.mjs';
import { checked, DRAFT, guardedPage, KINDS, marksAre, PHONE, pressPart } from './guarded.mjs';

const CLEAN = 'I can start on Monday';

/** A form under guard; `window.sent` is what has been sent. */
async function open(t, engine, { gate = {}, draft = DRAFT, worker = false, field } = {}) {
  const page = await guardedPage(t, engine, KINDS.textarea, { draft, worker, options: field });
  await checked(page);
  await page.evaluate((gate) => {
    window.sent = [];
    const form = document.getElementById('form');
    window.stop = guard.gateSend(form, [field], {
      ...gate,
      onDecision: ({ outcome, findings }) =>
        told.decisions.push([outcome, findings.length]),
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      sent.push(textOf());
    });
  }, gate);
  return page;
}

const send = (page) => page.evaluate(() =>
  document.querySelector('#form > button').click());
const asks = (page) => page.waitFor(() => part('confirm', 'edit') !== null);
const buttons = (page) => page.evaluate(() =>
  [...shadows('confirm')[0].querySelectorAll('button')].map((one) => one.part.value));
const answer = async (page, name) => {
  await asks(page);
  await pressPart(page, 'confirm', name);
};
/** Waits until it has been decided so, and gives what was sent. */
async function decided(page, outcome, findings) {
  await page.waitFor((wanted) => JSON.stringify(told.decisions.at(-1)) === wanted,
    JSON.stringify([outcome, findings]));
  return page.evaluate(() => sent);
}

for (const engine of ENGINES) {
  for (const worker of [false, true]) {
    const where = `${engine}, engine in the ${worker ? 'worker' : 'page'}`;
    const it = (title, options, body) => test(`${where}: ${title}`, async (t) =>
      body(await open(t, engine, { ...options, worker })));

    it('a clean draft is sent without a question', { draft: CLEAN }, async (page) => {
      await send(page);
      await page.waitFor(() => sent.length === 1);
      assert.deepEqual(await decided(page, 'sent', 0), [CLEAN]);
    });

    const patient = { wait: 60000, maxWait: 60000, pendingWait: 60000 };
    it('what no pause has checked is checked before it is sent',
      { draft: '', field: patient }, async (page) => {
        await page.type(DRAFT);
        assert.deepEqual(await page.evaluate(() => marked()), []);
        await send(page);
        await answer(page, 'edit');
        assert.deepEqual(await decided(page, 'edit', 1), []);
      });

    it('a handler asks it as a form does', {}, async (page) => {
      const ask = () => page.evaluate(() => {
        stop();
        window.gate ??= guard.createGate([field], {
          onDecision: ({ outcome, findings }) =>
            told.decisions.push([outcome, findings.length]),
        });
        window.passes = [];
        void Promise.resolve(gate.pass()).then((passed) => passes.push(passed));
      });
      for (const [name, outcome, passed] of [['edit', 'edit', false],
        ['send', 'overridden', true], ['remove', 'removed', true]]) {
        await ask();
        await answer(page, name);
        await decided(page, outcome, 1);
        await page.waitFor((wanted) => passes[0] === wanted, passed);
      }
      assert.equal(await page.evaluate(() => textOf().includes('7946')), false);
    });

    it('warn tells and sends', { gate: { mode: 'warn' } }, async (page) => {
      await send(page);
      await page.waitFor(() => sent.length === 1);
      assert.deepEqual(await decided(page, 'sent', 1), [DRAFT]);
      assert.deepEqual(await page.evaluate(() => marked()), [PHONE]);
    });

    it('it asks, and edit goes to the place', {}, async (page) => {
      await send(page);
      await asks(page);
      assert.deepEqual(await buttons(page), ['edit', 'remove', 'send']);
      await answer(page, 'edit');
      assert.deepEqual(await decided(page, 'edit', 1), []);
      await page.waitFor(() => document.activeElement === composer());
      const { start, end } = await page.evaluate(() => field.composer.selection());
      assert.equal(DRAFT.slice(start, end), PHONE);
    });

    it('remove takes it out and sends', {}, async (page) => {
      await send(page);
      await answer(page, 'remove');
      await page.waitFor(() => sent.length === 1);
      const [text] = await decided(page, 'removed', 1);
      assert.equal(text.replace(/\s+/g, ' '), 'You can call tomorrow');
    });

    it('send anyway sends', {}, async (page) => {
      await send(page);
      await answer(page, 'send');
      await page.waitFor(() => sent.length === 1);
      assert.deepEqual(await decided(page, 'overridden', 1), [DRAFT]);
    });

    it('where the host does not let it, it is not offered',
      { gate: { allowOverride: false } }, async (page) => {
        await send(page);
        await asks(page);
        assert.deepEqual(await buttons(page), ['edit', 'remove']);
      });

    it('block does not send, until it is gone', { gate: { mode: 'block' } }, async (page) => {
      await send(page);
      await asks(page);
      assert.ok(!(await buttons(page)).includes('send'));
      await page.press('Escape');
      assert.deepEqual(await decided(page, 'blocked', 1), []);
      await page.evaluate((text) => (composer().value = text), CLEAN);
      await send(page);
      await page.waitFor(() => sent.length === 1);
      assert.deepEqual(await decided(page, 'sent', 0), [CLEAN]);
    });

    it('without an engine it is sent, and the host is told', {}, async (page) => {
      await page.evaluate(() => engine.dispose());
      await send(page);
      await page.waitFor(() => sent.length === 1);
      assert.deepEqual(await decided(page, 'off', 0), [DRAFT]);
      assert.ok((await page.evaluate(() => told.errors)).length > 0);
    });
  }

  test(`${engine}: it does not wait for ever for an engine`, async (t) => {
    const page = await open(t, engine, { gate: { patience: 50 } });
    await page.evaluate(() => {
      stop();
      field.dispose();
      window.field = guard.attachGuard(composer(), new Promise(() => {}));
      guard.gateSend(document.getElementById('form'), [field], {
        patience: 50, onDecision: ({ outcome }) => told.decisions.push([outcome, 0]),
      });
    });
    await send(page);
    await decided(page, 'off', 0);
  });

  test(`${engine}: once it is taken away, it lets everything go`, async (t) => {
    const page = await open(t, engine);
    await page.evaluate(() => stop());
    await send(page);
    assert.deepEqual(await page.evaluate(() => sent), [DRAFT]);
    await marksAre(page, [PHONE]);
  });
}
