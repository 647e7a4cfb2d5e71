// What the frameworks and the custom element add: contexts that change, engines
// that fail, composers that come and go. In three browsers.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { ENGINES, openPage } from '../engines/index.mjs';
import { atRest } from '../engines/rest.mjs';
import { serve } from '../harness.mjs';
import { buildPages } from './pages.mjs';

const server = await serve(await buildPages());
after(() => server.close());

const PHONE = '+44 20 7946 0958';
const DRAFT = `call ${PHONE} now`;

// These run in the page.
const watch = () => {
  window.complaints = [];
  addEventListener('error', ({ message }) => complaints.push(message));
  addEventListener('unhandledrejection', ({ reason }) => complaints.push(String(reason)));
};
const marked = () => [...document.querySelectorAll('[data-composer-guard=marks]')]
  .flatMap((host) => [...host.shadowRoot.querySelectorAll('.mark')])
  .map((mark) => mark.textContent).join('|');
const press = (name) => [...document.querySelectorAll('button')]
  .find(({ textContent }) => textContent === name).click();
const value = () => document.querySelector('textarea').value;

const marksAre = (page, wanted) => page.waitFor(
  `(wanted) => (${marked})() === wanted`, wanted);
const saysIs = (page, wanted) => page.waitFor(
  (wanted) => document.querySelector('output').textContent === wanted, wanted);

/** Writes as a person does, in the place of what is there. */
const fill = (page, text) => page.evaluate((text) => {
  const field = document.querySelector('textarea');
  field.focus();
  field.select();
  document.execCommand('insertText', false, text);
}, text);

for (const engine of ENGINES) {
  const it = (title, example, body) => test(`${engine}, ${title}`, async (t) => {
    const page = await openPage(t, engine, `${server.url}${example}/`,
      { width: 760, height: 560 });
    await page.waitFor(() => Boolean(globalThis.adapter));
    await page.evaluate(watch);
    await body(page);
    assert.deepEqual(await page.evaluate(() => complaints), []);
  });

  it('react: a changed context is checked at once', 'react-hook', async (page) => {
    await fill(page, DRAFT);
    await marksAre(page, PHONE);
    await saysIs(page, 'ready warning field ');
    await page.evaluate(press, 'Start the contract');
    await marksAre(page, '');
    await saysIs(page, 'ready none field ');
  });

  it('react: without an engine the composer works, and the page is told', 'react-hook', async (page) => {
    await fill(page, DRAFT);
    await marksAre(page, PHONE);
    await page.evaluate(press, 'Lose the engine');
    await saysIs(page, 'off none field no engine today');
    await marksAre(page, '');
    await fill(page, 'and so on');
    assert.equal(await page.evaluate(value), 'and so on');
  });

  it('react: a composer that goes takes its field along', 'react-hook', async (page) => {
    await fill(page, DRAFT);
    await marksAre(page, PHONE);
    await page.evaluate(press, 'Take the composer away');
    await saysIs(page, 'loading none none ');
    assert.equal(await page.evaluate(() =>
      document.querySelectorAll('[data-composer-guard]').length), 0);
  });

  it('element: attributes are the context, and a change is checked at once', 'no-framework', async (page) => {
    await fill(page, DRAFT);
    await marksAre(page, PHONE);
    const set = (name, value) => page.evaluate((name, value) =>
      document.querySelector('composer-guard').setAttribute(name, value), name, value);
    await set('contract', 'active');
    await marksAre(page, '');
    await set('contract', 'none');
    await marksAre(page, PHONE);
    await page.evaluate(() => {
      document.querySelector('composer-guard').context = { plan: 'business' };
    });
    await marksAre(page, '');
  });

  it('element: a context that does not exist is told, and names the field', 'no-framework', async (page) => {
    await fill(page, DRAFT);
    await marksAre(page, PHONE);
    const told = await page.evaluate(() => new Promise((resolve) => {
      const element = document.querySelector('composer-guard');
      document.addEventListener('composer-guard-error', ({ detail }) =>
        resolve(`${detail.name}: ${detail.message}`));
      element.setAttribute('plan', 'gold');
    }));
    assert.match(told, /ContextError: .*plan.*gold/);
  });

  it('element: the gate holds the form, and says what happened', 'no-framework', async (page) => {
    await page.evaluate(() => {
      window.sent = 0;
      window.decisions = [];
      document.addEventListener('composer-guard-decision', ({ detail }) =>
        window.decisions.push(detail.outcome));
      document.querySelector('form').addEventListener('submit', (event) => {
        event.preventDefault();
        window.sent += 1;
      });
    });
    await fill(page, DRAFT);
    await page.evaluate(press, 'Send');
    await page.click(...await atRest(page, () => {
      const button = document.querySelector('[data-composer-guard=confirm]')
        ?.shadowRoot.querySelector('[part=remove]');
      const box = button?.getBoundingClientRect();
      return box && [box.left + box.width / 2, box.top + box.height / 2];
    }));
    await page.waitFor(() => window.sent === 1);
    assert.equal(await page.evaluate(value), 'call now');
    assert.deepEqual(await page.evaluate(() => window.decisions), ['removed']);
  });

  it('element: a composer that comes later, is replaced, moves and goes', 'no-framework', async (page) => {
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

  it('element: its children may come one by one', 'no-framework', async (page) => {
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
    await marksAre(page, PHONE);
    await page.waitFor(() => document.querySelector('[data-composer-guard=summary]')
      ?.shadowRoot.textContent.includes('1 warning'));
  });
}
