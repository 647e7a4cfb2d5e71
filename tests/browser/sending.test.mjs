// What happens in the demo at the Send button, when the host knows more, and when
// the engine is not there. In three browsers.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  COMPOSERS, fill, focus, isListed, openDemo, overlayMarks, PHONE, press, says, set, shows,
  summaryHas,
} from './demo-page.mjs';
import { ENGINES } from './engines/index.mjs';
import { DEMO, serve } from './harness.mjs';
import { WRONG, wrongType } from './wrong-engine.mjs';

const DRAFT = `You can call ${PHONE} tomorrow`;
const SENT = {
  proposal: 'Proposal sent.', message: 'Message sent.', job_post: 'Job posted.',
  profile: 'Profile saved.',
};

const send = (page, card = 'proposal') => page.evaluate((card) =>
  document.querySelector(`#${card} [type=submit]`).click(), card);
const sent = (page, card = 'proposal') => shows(page, `#${card} .sent`, SENT[card]);
const cover = (page) => page.evaluate(() => document.getElementById('cover').value);
const outcome = (page) => page.evaluate(() => document.getElementById('proposal').dataset.outcome);
// Told a moment after the caret is back in the field.
const hasOutcome = (page, outcome) => page.waitFor((outcome) =>
  document.getElementById('proposal').dataset.outcome === outcome, outcome);
const answer = (page, name) => page.waitFor((name) => {
  const button = document.querySelector('[data-composer-guard=confirm]')
    ?.shadowRoot.querySelector(`[part=${name}]`);
  button?.click();
  return Boolean(button);
}, name);
const noComplaints = async (page) =>
  assert.deepEqual(await page.evaluate(() => complaints), []);

/** A server of the demo that answers in its own way for the engine's file. */
async function serveEngine(t, answer) {
  const own = await serve(DEMO, {}, (request, path) =>
    path.endsWith('.wasm') ? answer : undefined);
  t.after(() => {
    own.close();
    own.drop();
  });
  return own.url;
}

for (const engine of ENGINES) {
  for (const where of ['page', 'worker']) {
    test(`${engine}, engine in the ${where}: asked, edited, removed, sent anyway`, async (t) => {
      const page = await openDemo(t, engine);
      if (where === 'worker') await set(page, 'engine', 'worker');
      await fill(page, '#cover', 'I can start on Monday.');
      await send(page);
      await sent(page);
      assert.equal(await cover(page), '');

      // A gate does not wait for ever for an engine, which a busy machine starts late.
      await fill(page, '#cover', DRAFT);
      await page.waitFor(isListed, 'proposal', PHONE);
      await send(page);
      await answer(page, 'edit');
      await page.waitFor(() => document.activeElement.id === 'cover');
      assert.equal(await cover(page), DRAFT);
      await hasOutcome(page, 'edit');

      await send(page);
      await answer(page, 'remove');
      await sent(page);
      await hasOutcome(page, 'removed');

      await fill(page, '#cover', DRAFT);
      await page.waitFor(isListed, 'proposal', PHONE);
      await send(page);
      await answer(page, 'send');
      await sent(page);
      await hasOutcome(page, 'overridden');
      await noComplaints(page);
    });

    test(`${engine}, engine in the ${where}: block does not send, warn does`, async (t) => {
      const page = await openDemo(t, engine);
      if (where === 'worker') await set(page, 'engine', 'worker');
      await set(page, 'mode', 'block');
      await fill(page, '#cover', DRAFT);
      await page.waitFor(isListed, 'proposal', PHONE);
      await send(page);
      await page.waitFor(says, 'confirm', 'Not sent yet');
      await answer(page, 'edit');
      await shows(page, '#proposal .sent', 'Not sent: please');
      assert.equal(await cover(page), DRAFT);
      await set(page, 'mode', 'warn');
      await send(page);
      await sent(page);
      await noComplaints(page);
    });
  }

  test(`${engine}: each composer asks before it sends`, async (t) => {
    const page = await openDemo(t, engine);
    for (const [card, selector] of Object.entries(COMPOSERS)) {
      await fill(page, selector, DRAFT);
      await page.waitFor(isListed, card, PHONE);
      await send(page, card);
      await answer(page, 'send');
      await sent(page, card);
    }
    await shows(page, '.thread', DRAFT);
    await noComplaints(page);
  });

  test(`${engine}: what the marketplace knows changes the answer at once`, async (t) => {
    const page = await openDemo(t, engine);
    await fill(page, '#cover', DRAFT);
    const warns = () => summaryHas(page, 'proposal', '1 warning');
    const allows = () => summaryHas(page, 'proposal', 'allowed here');
    await warns();
    for (const [name, value, usual] of [['plan', 'business', 'basic'],
      ['plan', 'enterprise', 'basic'], ['contract', 'active', 'none'],
      ['exception', 'legal', 'none']]) {
      await set(page, name, value);
      await allows();
      assert.equal(await overlayMarks(page), 0, `${name} ${value}`);
      await set(page, name, usual);
      await warns();
    }
    // Of systems access only an email address is a part.
    await set(page, 'exception', 'systems_access');
    await warns();
    await fill(page, '#cover', 'My login: jane@acme-studio.com please');
    await allows();
    await set(page, 'exception', 'none');
    await warns();
    // In another country's own form, a number is one there.
    await fill(page, '#cover', 'Call 020 7946 0958 please');
    await set(page, 'region', 'GB');
    await warns();
    await noComplaints(page);
  });

  test(`${engine}: switched off, the guard leaves nothing behind`, async (t) => {
    const page = await openDemo(t, engine);
    for (const [card, selector] of Object.entries(COMPOSERS)) {
      await fill(page, selector, DRAFT);
      await page.waitFor(isListed, card, PHONE);
    }
    await page.evaluate(focus, '#cover');
    await page.press('F8');
    await page.waitFor(says, 'tip', 'Before a contract starts');
    assert.deepEqual(await page.evaluate(() => {
      document.getElementById('guard-on').click();
      return {
        nodes: document.querySelectorAll('[data-composer-guard], .composer-guard-mark').length,
        sheets: document.adoptedStyleSheets.length,
        highlights: CSS.highlights.size,
      };
    }), { nodes: 0, sheets: 0, highlights: 0 });
    await page.evaluate(focus, '#cover');
    await page.type('!');
    await send(page);
    await sent(page);
    // And on again, it is all there again.
    await page.evaluate(() => document.getElementById('guard-on').click());
    await fill(page, '#cover', DRAFT);
    await page.waitFor(isListed, 'proposal', PHONE);
    assert.equal(await overlayMarks(page), 1);
    await noComplaints(page);
  });

  for (const [what, answer] of Object.entries(WRONG)) {
    test(`${engine}: when the engine's file ${what}, the page says so and sends`, async (t) => {
      const url = await serveEngine(t, answer);
      const page = await openDemo(t, engine, { url, ready: false });
      await page.waitFor(() => !document.getElementById('off').hidden);
      await shows(page, '#off', 'check is off');
      await summaryHas(page, 'proposal', 'check is off');
      await fill(page, '#cover', DRAFT);
      await send(page);
      await sent(page);
      await hasOutcome(page, 'off');
      await noComplaints(page);
    });
  }

  test(`${engine}: a form sent while the engine loads waits for it`, async (t) => {
    let come;
    const pressed = new Promise((resolve) => (come = resolve));
    const url = await serveEngine(t, async (response, path) => {
      await pressed;
      wrongType(response, path);
    });
    const page = await openDemo(t, engine, { url, ready: false });
    await fill(page, '#cover', DRAFT);
    await send(page);
    assert.equal((await outcome(page)) ?? null, null);
    come();
    await page.waitFor(says, 'confirm', 'Send with contact');
    assert.equal(await cover(page), DRAFT);
  });

  test(`${engine}: a form does not wait for ever for an engine`, async (t) => {
    const url = await serveEngine(t, () => {});
    const page = await openDemo(t, engine, { url, ready: false });
    await fill(page, '#cover', DRAFT);
    await send(page);
    await sent(page);
    await hasOutcome(page, 'off');
  });

  test(`${engine}: the page allows no eval, and the guard needs none`, async (t) => {
    const page = await openDemo(t, engine);
    const policy = await page.evaluate(() =>
      document.querySelector('meta[http-equiv=Content-Security-Policy]').content);
    assert.match(policy, /script-src 'self' 'wasm-unsafe-eval'/);
    assert.doesNotMatch(policy, /'unsafe-eval'|'unsafe-inline'/);
    // In the page's own world; that of the tests is exempt.
    const blocked = await page.evaluate(() => new Promise((resolve) => {
      document.addEventListener('securitypolicyviolation', (event) =>
        resolve(event.effectiveDirective), { once: true });
      const script = document.createElement('script');
      script.textContent = 'window.inline = true';
      document.head.append(script);
    }));
    assert.match(blocked, /script-src/);
    assert.equal(await page.evaluate(() => 'inline' in window), false);
  });
}
