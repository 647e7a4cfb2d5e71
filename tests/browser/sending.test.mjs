// What happens at the Send button, when the host knows more, and when the
// engine is not there.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  cover, highlights, message, openDemo, overlayMarks, start, summaryOf,
} from './harness.mjs';

const world = await start();

const PHONE = '+44 20 7946 0958';
const DRAFT = `You can call ${PHONE} tomorrow`;

const send = (page) => page.getByRole('button', { name: 'Send proposal' });
const question = (page) => page.getByRole('dialog', { name: /Send with contact/ });
const sent = (page) => page.getByText('Proposal sent.');
const says = (page, card, words) =>
  summaryOf(page, card).filter({ hasText: words }).waitFor();

for (const engine of ['page', 'worker']) {
  const open = async (t, options) => {
    const opened = await openDemo(t, world, options);
    if (engine === 'worker') {
      await opened.page.getByLabel('Engine').selectOption('worker');
    }
    return opened;
  };
  const it = (title, body) => test(`engine in the ${engine}: ${title}`, body);

  it('a clean draft is sent without a question', async (t) => {
    const { page, complaints } = await open(t);
    await cover(page).fill('I can start on Monday.');
    await send(page).click();
    await sent(page).waitFor();
    assert.equal(await cover(page).inputValue(), '');
    assert.deepEqual(complaints, []);
  });

  it('it asks first, and edit goes to the place', async (t) => {
    const { page } = await open(t);
    await cover(page).fill(DRAFT);
    await send(page).click();
    await question(page).getByRole('button', { name: 'Edit' }).click();
    await page.waitForFunction(() => document.activeElement.id === 'cover');
    assert.equal(await cover(page).inputValue(), DRAFT);
    assert.equal(await sent(page).count(), 0);
  });

  it('remove and send takes the contact out', async (t) => {
    const { page } = await open(t);
    await cover(page).fill(DRAFT);
    await send(page).click();
    await question(page).getByRole('button', { name: 'Remove' }).click();
    await sent(page).waitFor();
    assert.equal(await page.locator('#proposal').getAttribute('data-outcome'),
      'removed');
  });

  it('send anyway sends', async (t) => {
    const { page } = await open(t);
    await cover(page).fill(DRAFT);
    await send(page).click();
    await question(page).getByRole('button', { name: 'Send anyway' }).click();
    await sent(page).waitFor();
  });

  it('block does not send, warn does', async (t) => {
    const { page } = await open(t);
    await page.getByLabel('On send').selectOption('block');
    await cover(page).fill(DRAFT);
    await send(page).click();
    const blocked = page.getByRole('dialog', { name: 'Not sent yet' });
    assert.equal(await blocked.getByRole('button', { name: 'anyway' }).count(), 0);
    await blocked.getByRole('button', { name: 'Edit' }).click();
    await page.getByText('Not sent: please').waitFor();
    assert.equal(await cover(page).inputValue(), DRAFT);
    await page.getByLabel('On send').selectOption('warn');
    await send(page).click();
    await sent(page).waitFor();
  });

  it('marks come and go with the draft', async (t) => {
    const { page, complaints } = await open(t);
    await cover(page).click();
    await page.keyboard.type(DRAFT);
    await overlayMarks(page).first().waitFor();
    await says(page, 'proposal', '1 warning');
    await cover(page).fill('');
    await says(page, 'proposal', 'No contact information');
    assert.equal(await overlayMarks(page).count(), 0);
    assert.deepEqual(complaints, []);
  });
}

test('a changed plan or contract takes the warning away at once', async (t) => {
  const { page } = await openDemo(t, world);
  await cover(page).fill(DRAFT);
  await says(page, 'proposal', '1 warning');
  await page.getByLabel('Client’s plan').selectOption('business');
  await says(page, 'proposal', 'allowed here');
  assert.equal(await overlayMarks(page).count(), 0);
  await page.getByLabel('Client’s plan').selectOption('basic');
  await says(page, 'proposal', '1 warning');
  await page.getByLabel('Contract').selectOption('active');
  await says(page, 'proposal', 'allowed here');
});

test('a message is sent into the conversation', async (t) => {
  const { page } = await openDemo(t, world);
  await message(page).click();
  await page.keyboard.type('Monday works.');
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await page.getByRole('list', { name: 'Conversation' })
    .getByText('Monday works.').waitFor();
  assert.equal(await message(page).innerText(), '');
});

test('switched off, the guard leaves nothing behind', async (t) => {
  const { page } = await openDemo(t, world);
  await cover(page).fill(DRAFT);
  await overlayMarks(page).first().waitFor();
  await message(page).fill(DRAFT);
  await says(page, 'message', '1 warning');
  await cover(page).press('F8');
  await page.getByRole('switch', { name: 'Guard' }).click();
  const left = await page.evaluate(() => ({
    nodes: document.querySelectorAll('[data-composer-guard]').length,
    sheets: document.adoptedStyleSheets.length,
    highlights: CSS.highlights.size,
  }));
  assert.deepEqual(left, { nodes: 0, sheets: 0, highlights: 0 });
  await cover(page).press('End');
  await page.keyboard.type('!');
  await send(page).click();
  await sent(page).waitFor();
  // And on again, it is all there again.
  await page.getByRole('switch', { name: 'Guard' }).click();
  await cover(page).fill(DRAFT);
  await overlayMarks(page).first().waitFor();
  assert.equal((await highlights(page))['composer-guard-warning'].length, 1);
});

const BROKEN = {
  'is missing': (route) => route.fulfill({ status: 404, body: 'no' }),
  'is no WebAssembly': (route) => route.fulfill({
    status: 200, contentType: 'application/wasm', body: 'not wasm',
  }),
  'cannot be reached': (route) => route.abort(),
};

for (const [how, answer] of Object.entries(BROKEN)) {
  test(`when the engine file ${how}, the page says so and sends`, async (t) => {
    const { page } = await openDemo(t, world, {
      ready: false,
      before: (page) => page.route('**/*.wasm', answer),
    });
    await page.getByRole('alert').getByText('check is off').waitFor();
    await says(page, 'proposal', 'check is off');
    await cover(page).fill(DRAFT);
    await send(page).click();
    await sent(page).waitFor();
    assert.equal(await page.locator('#proposal').getAttribute('data-outcome'),
      'off');
  });
}

test('a form sent while the engine loads waits for it', async (t) => {
  const { page } = await openDemo(t, world, {
    ready: false,
    before: (page) => page.route('**/*.wasm', async (route) => {
      await page.locator('#proposal[data-test=pressed]').waitFor();
      await route.continue();
    }),
  });
  await cover(page).fill(DRAFT);
  await send(page).click();
  await page.locator('#proposal').evaluate((card) =>
    card.setAttribute('data-test', 'pressed'));
  await question(page).waitFor();
});

test('a form does not wait for ever for an engine', async (t) => {
  const { page } = await openDemo(t, world, {
    ready: false,
    before: (page) => page.route('**/*.wasm', () => {}),
  });
  await cover(page).fill(DRAFT);
  await send(page).click();
  await sent(page).waitFor();
  assert.equal(await page.locator('#proposal').getAttribute('data-outcome'),
    'off');
});

test('a wrong MIME type costs speed, not the guard', async (t) => {
  const { page } = await openDemo(t, world, {
    before: (page) => page.route('**/*.wasm', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, contentType: 'text/plain' });
    }),
  });
  await cover(page).fill(DRAFT);
  await overlayMarks(page).first().waitFor();
});

test('the page allows no eval, and the guard needs none', async (t) => {
  const { page } = await openDemo(t, world);
  const policy = await page.locator('meta[http-equiv=Content-Security-Policy]')
    .getAttribute('content');
  assert.match(policy, /script-src 'self' 'wasm-unsafe-eval'/);
  assert.doesNotMatch(policy, /'unsafe-eval'|'unsafe-inline'/);
  // In the page's own world; Playwright's is exempt.
  const blocked = await page.evaluate(() => new Promise((resolve) => {
    document.addEventListener('securitypolicyviolation', (event) =>
      resolve(event.effectiveDirective), { once: true });
    const script = document.createElement('script');
    script.textContent = 'window.inline = true';
    document.head.append(script);
  }));
  assert.match(blocked, /script-src/);
  assert.equal(await page.evaluate(() => window.inline), undefined);
});
