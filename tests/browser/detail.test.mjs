// Composers whose engine tells less: no marks, no places, only the summary and
// the question before sending.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ENGINES } from './engines/index.mjs';
import { checked, DRAFT, guardedPage, KINDS, PHONE } from './guarded.mjs';

const summary = (page) =>
  page.evaluate(() => shadows('summary')[0].textContent.trim());

for (const engine of ENGINES) {
  const it = (title, body) => test(`${engine}: ${title}`, body);
  const open = async (t, detail, rest = {}) => {
    const page = await guardedPage(t, engine, rest.markup ?? KINDS.textarea, {
      engineOptions: { detail }, draft: DRAFT, parts: ['list', 'summary'], ...rest,
    });
    await checked(page);
    return page;
  };

  for (const kind of Object.keys(KINDS)) {
    for (const detail of ['category', 'gentle']) {
      it(`${kind}: nothing is underlined or listed at ${detail}`, async (t) => {
        const page = await open(t, detail, { markup: KINDS[kind] });
        assert.deepEqual(await page.evaluate(() => marked()), []);
        assert.equal(await page.evaluate(() =>
          shadows('list')[0].querySelectorAll('li').length), 0);
        const { findings, severity } = await page.evaluate(() => field.state);
        assert.deepEqual(findings, []);
        assert.equal(severity, 'warning');
      });
    }
  }

  for (const worker of [false, true]) {
    const where = worker ? 'worker' : 'page';
    it(`the summary says what at category, engine in the ${where}`, async (t) => {
      const page = await open(t, 'category', { worker });
      assert.equal(await summary(page), '1 warning Phone number');
    });

    it(`the summary says only that at gentle, engine in the ${where}`, async (t) => {
      const page = await open(t, 'gentle', { worker });
      assert.match(await summary(page), /^Please read your draft again\. Something in it may/);
    });
  }

  it('the summary follows the draft', async (t) => {
    const page = await open(t, 'gentle');
    await page.evaluate(() => {
      composer().value = 'I can start on Monday';
      return field.check().severity;
    });
    assert.equal(await summary(page), 'No contact information found.');
  });

  const ask = (page, mode) => page.evaluate((mode) => {
    window.gate = guard.createGate([field], {
      mode,
      onDecision: ({ outcome, findings }) =>
        told.decisions.push([outcome, findings.length]),
    });
    window.passed = Promise.resolve(gate.pass());
    const dialog = shadows('confirm')[0]?.querySelector('dialog');
    return dialog && {
      text: dialog.textContent,
      buttons: [...dialog.querySelectorAll('button')].map((one) => one.part.value),
    };
  }, mode);
  const press = (page, part) => page.evaluate(async (part) => {
    window.part('confirm', part).click();
    return [await passed, told.decisions.at(-1), document.activeElement === composer()];
  }, part);

  it('the question before sending tells as much as the engine', async (t) => {
    const category = await ask(await open(t, 'category'), 'confirm');
    assert.match(category.text, /1 warning:.*Phone number/s);
    const gentle = await ask(await open(t, 'gentle'), 'confirm');
    assert.doesNotMatch(gentle.text, /1 warning|Phone/);
    for (const { text, buttons } of [category, gentle]) {
      assert.ok(!text.includes(PHONE));
      assert.deepEqual(buttons, ['edit', 'send'], 'it knows no place to remove from');
    }
  });

  it('edit goes back to the composer, send anyway sends', async (t) => {
    const page = await open(t, 'gentle');
    await ask(page, 'confirm');
    assert.deepEqual(await press(page, 'edit'), [false, ['edit', 0], true]);
    await ask(page, 'confirm');
    assert.deepEqual((await press(page, 'send')).slice(0, 2), [true, ['overridden', 0]]);
  });

  it('block does not send', async (t) => {
    const page = await open(t, 'category');
    const { buttons } = await ask(page, 'block');
    assert.deepEqual(buttons, ['edit']);
    assert.deepEqual((await press(page, 'edit')).slice(0, 2), [false, ['blocked', 0]]);
  });

  it('full is what it was', async (t) => {
    const page = await open(t, 'full');
    assert.deepEqual(await page.evaluate(() => marked()), [PHONE]);
  });
}
