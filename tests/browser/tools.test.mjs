// What the demo has around its composers: why something was found, the editor of
// the policy pack, links, its work without a network, and what it measures. In
// three browsers.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  fill, isListed, isReady, openDemo, overlayMarks, PHONE, press, set, shows, summaryHas, textOf,
} from './demo-page.mjs';
import { ENGINES, openPage } from './engines/index.mjs';
import { DEMO, serve } from './harness.mjs';

const DRAFT = `You can call ${PHONE} tomorrow`;

const valueOf = (page, selector) => page.evaluate((selector) =>
  document.querySelector(selector).value, selector);
const usePack = (page) => page.evaluate(() => document.getElementById('pack-on').click());
const problem = () => document.querySelector('#pack-problems li')?.textContent;

for (const engine of ENGINES) {
  const it = (title, body) => test(`${engine}: ${title}`, body);

  it('it says why, for the composer that was last written in', async (t) => {
    const page = await openDemo(t, engine);
    await fill(page, '#cover', 'My number: four one five, five five five, zero one three two');
    await shows(page, '#explained', 'Read as');
    await shows(page, '#explained', 'Disguised by');
    await fill(page, '#text', DRAFT);
    await shows(page, '#explained', PHONE);
    await page.evaluate(() => document.querySelector('.raw > summary').click());
    const verdict = JSON.parse(await textOf(page, '#verdict'));
    assert.equal(verdict.findings[0].category, 'phone');
    assert.ok(verdict.findings[0].explanation);
    assert.deepEqual(await page.evaluate(() => complaints), []);
  });

  it('it tells as much as was chosen', async (t) => {
    const page = await openDemo(t, engine);
    await set(page, 'detail', 'category');
    await fill(page, '#cover', DRAFT);
    await shows(page, '#explained', 'what, not where: Phone number');
    assert.equal(await overlayMarks(page), 0);
    await set(page, 'detail', 'gentle');
    await shows(page, '#explained', 'only that something is there');
    await set(page, 'detail', 'full');
    await page.waitFor(isListed, 'proposal', PHONE);
    assert.equal(await overlayMarks(page), 1);
  });

  it('a pack is in use, wrong, and out of use again', async (t) => {
    const page = await openDemo(t, engine);
    await page.evaluate(press, '#policy button', 'try it');
    await page.waitFor(() => document.querySelector('#message .found > *')
      ?.shadowRoot.textContent.includes('Chirper name'));
    const good = await valueOf(page, '#pack');
    await fill(page, '#pack', good.replace('"handle"', '"handel"'));
    assert.match(await page.waitFor(problem), /Line \d+ \/rules\/0\/category .*handel/);
    assert.equal(await page.evaluate(() =>
      document.getElementById('pack').getAttribute('aria-invalid')), 'true');
    await summaryHas(page, 'message', 'No contact information');
    await page.evaluate(() => document.querySelector('#pack-problems button').click());
    assert.match(await page.evaluate(() => {
      const { value, selectionStart, selectionEnd } = document.getElementById('pack');
      return value.slice(selectionStart, selectionEnd);
    }), /handel/);
    await fill(page, '#pack', good);
    await summaryHas(page, 'message', '1 warning');
    await usePack(page);
    await summaryHas(page, 'message', 'No contact information');
    assert.deepEqual(await page.evaluate(() => complaints), []);
  });

  it('a link brings drafts, choices and pack back', async (t) => {
    const page = await openDemo(t, engine);
    await fill(page, '#cover', DRAFT);
    await fill(page, '#profile-text', 'Écrivez-moi 🙂 مرحبا');
    await set(page, 'plan', 'business');
    await set(page, 'language', 'de');
    await usePack(page);
    await shows(page, '#pack-status', 'in use above');
    await page.evaluate(() => document.getElementById('link').click());
    const fragment = await page.waitFor(() => location.hash.startsWith('#s1=') && location.hash);

    const other = await openDemo(t, engine, { fragment });
    await other.waitFor((draft) => document.getElementById('cover').value === draft, DRAFT);
    await other.waitFor(() =>
      document.getElementById('profile-text').innerText.trim() === 'Écrivez-moi 🙂 مرحبا');
    await shows(other, '#pack-status', 'in use above');
    assert.deepEqual(await other.evaluate(() => [
      document.querySelector('[name=plan]').value,
      document.querySelector('[name=language]').value,
      document.getElementById('pack-on').checked,
    ]), ['business', 'de', true]);
  });

  it('a fragment that is none of ours is left alone', async (t) => {
    for (const fragment of ['#s1=%%%', '#s1=bm90IGpzb24', '#top']) {
      const page = await openDemo(t, engine, { fragment });
      await fill(page, '#cover', DRAFT);
      await page.waitFor(isListed, 'proposal', PHONE);
      assert.deepEqual(await page.evaluate(() => complaints), []);
      await page.close();
    }
  });

  it('after the first load it works without a server, all of it', async (t) => {
    const server = await serve(DEMO);
    const page = await openPage(t, engine, server.url, { width: 1240, height: 900 });
    await page.waitFor(() => document.getElementById('offline').hidden === false);
    server.close();
    server.drop();
    await page.goto(server.url);
    await page.waitFor(isReady);
    await fill(page, '#cover', DRAFT);
    await page.waitFor(isListed, 'proposal', PHONE);
    await set(page, 'engine', 'worker');
    await set(page, 'language', 'fr');
    await page.waitFor(() => document.querySelector('#proposal .found > *')
      ?.shadowRoot.textContent.includes('Numéro de téléphone'));
    await fill(page, '#profile-text', DRAFT);
    await page.waitFor(isListed, 'profile', PHONE);
  });

  it('the meters measure', async (t) => {
    const page = await openDemo(t, engine);
    assert.equal(await textOf(page, '#meter-time'), '–', 'nothing has been written');
    await fill(page, '#cover', DRAFT);
    await page.waitFor(isListed, 'proposal', PHONE);
    assert.match(await textOf(page, '#meter-time'), /^[\d.]+ (µs|ms)$/);
    assert.equal(await textOf(page, '#meter-draft'), `${DRAFT.length} characters`);
    await page.waitFor(() =>
      /^[\d.]+ MB$/.test(document.getElementById('meter-size').textContent));
    // The editors come after the page, and count.
    await page.waitFor(() => /code ([4-9]\d\d KB|[\d.]+ MB)$/.test(
      document.getElementById('meter-code').textContent));
    assert.equal(await textOf(page, '#meter-sent'), '0');
    await page.waitFor(() => /^\d+ files asked for, 0 elsewhere$/.test(
      document.getElementById('meter-requests').textContent));
    // And it would show: bytes that a page sends are counted.
    await page.evaluate(() => Promise.all([
      fetch('./favicon.svg', { method: 'POST', body: 'abc' }),
      fetch('./favicon.svg?q=1'),
    ]).then(() => true));
    await page.waitFor(() => document.getElementById('meter-sent').textContent === '7');
  });
}
