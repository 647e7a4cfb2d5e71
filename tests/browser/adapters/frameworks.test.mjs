// What the frameworks and the custom element add: contexts that change, engines
// that fail, composers that come and go.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { composer, marksAre, open, start } from './world.mjs';

const world = await start();

const PHONE = '+44 20 7946 0958';
const DRAFT = `call ${PHONE} now`;

const press = (page, name) => page.getByRole('button', { name }).click();

test('react: a changed context is checked at once', async (t) => {
  const page = await open(t, world, 'react-hook');
  const output = page.locator('output');
  await composer(page).fill(DRAFT);
  await marksAre(page, [PHONE]);
  assert.equal(await output.textContent(), 'ready warning field ');
  await press(page, 'Start the contract');
  await marksAre(page, []);
  await output.filter({ hasText: 'ready none field' }).waitFor();
});

test('react: without an engine the composer works, and the page is told', async (t) => {
  const page = await open(t, world, 'react-hook');
  await composer(page).fill(DRAFT);
  await marksAre(page, [PHONE]);
  await press(page, 'Lose the engine');
  await page.locator('output').filter({ hasText: 'off none field no engine today' }).waitFor();
  await marksAre(page, []);
  await composer(page).fill('and so on');
  assert.equal(await composer(page).inputValue(), 'and so on');
});

test('react: a composer that goes takes its field along', async (t) => {
  const page = await open(t, world, 'react-hook');
  await composer(page).fill(DRAFT);
  await marksAre(page, [PHONE]);
  await press(page, 'Take the composer away');
  await page.locator('output').filter({ hasText: 'loading none none' }).waitFor();
  assert.equal(await page.locator('[data-composer-guard]').count(), 0);
});

test('element: attributes are the context, and a change is checked at once', async (t) => {
  const page = await open(t, world, 'no-framework');
  await composer(page).fill(DRAFT);
  await marksAre(page, [PHONE]);
  const set = (name, value) => page.evaluate(([key, to]) =>
    document.querySelector('composer-guard').setAttribute(key, to), [name, value]);
  await set('contract', 'active');
  await marksAre(page, []);
  await set('contract', 'none');
  await marksAre(page, [PHONE]);
  await page.evaluate(() => {
    document.querySelector('composer-guard').context = { plan: 'business' };
  });
  await marksAre(page, []);
});

test('element: a context that does not exist is told, and names the field', async (t) => {
  const page = await open(t, world, 'no-framework');
  await composer(page).fill(DRAFT);
  await marksAre(page, [PHONE]);
  const told = await page.evaluate(() => new Promise((resolve) => {
    const element = document.querySelector('composer-guard');
    document.addEventListener('composer-guard-error', ({ detail }) =>
      resolve(`${detail.name}: ${detail.message}`));
    element.setAttribute('plan', 'gold');
  }));
  assert.match(told, /ContextError: .*plan.*gold/);
});

test('element: the gate holds the form, and says what happened', async (t) => {
  const page = await open(t, world, 'no-framework');
  await page.evaluate(() => {
    globalThis.sent = 0;
    globalThis.decisions = [];
    document.addEventListener('composer-guard-decision', ({ detail }) =>
      globalThis.decisions.push(detail.outcome));
    document.querySelector('form').addEventListener('submit', (event) => {
      event.preventDefault();
      ++globalThis.sent;
    });
  });
  await composer(page).fill(DRAFT);
  await press(page, 'Send');
  await page.getByRole('button', { name: 'Remove and send' }).click();
  await page.waitForFunction(() => globalThis.sent === 1);
  assert.equal(await composer(page).inputValue(), 'call now');
  assert.deepEqual(await page.evaluate(() => globalThis.decisions), ['removed']);
});

test('element: a composer that comes later, is replaced, moves and goes', async (t) => {
  const page = await open(t, world, 'no-framework');
  const guards = await page.evaluate(async (draft) => {
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    const element = document.createElement('composer-guard');
    document.body.append(element);
    const seen = [element.field];
    const add = (html) => {
      element.innerHTML = html;
      return frame();
    };
    await add(`<p><textarea>${draft}</textarea></p>`);
    const first = element.field;
    seen.push(first.composer.element.localName);
    await add('<div contenteditable="true">hello</div>');
    seen.push(first.disposed, element.field.composer.element.localName);
    const second = element.field;
    document.querySelector('main').append(element);
    seen.push(second.disposed, element.field !== second, element.field.disposed);
    element.remove();
    seen.push(element.field);
    return seen;
  }, DRAFT);
  assert.deepEqual(guards, [null, 'textarea', true, 'div', true, true, false, null]);
});

test('element: its children may come one by one', async (t) => {
  const page = await open(t, world, 'no-framework');
  await page.evaluate((draft) => {
    document.querySelector('form').remove();
    const element = document.createElement('composer-guard');
    element.setAttribute('summary', '');
    const field = document.createElement('textarea');
    field.setAttribute('aria-label', 'Draft');
    document.body.append(element);
    element.append(field);
    field.value = draft;
  }, DRAFT);
  await marksAre(page, [PHONE]);
  await page.getByRole('status').filter({ hasText: '1 warning' }).waitFor();
});
