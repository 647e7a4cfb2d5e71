// A person writes in the demo, in three browsers: what is marked, what is not, and
// what the server hears of it, which is nothing.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import {
  COMPOSERS, fill, focus, isListed, openDemo, overlayMarks, PHONE, press, set, summaryHas,
  textOf,
} from './demo-page.mjs';
import { ENGINES } from './engines/index.mjs';
import { DEMO, serve } from './harness.mjs';

// What has been asked of the server, with the bytes that came along.
const heard = [];
const server = await serve(DEMO, {}, (request) => {
  const asked = { what: `${request.method} ${request.url}`, bytes: 0 };
  heard.push(asked);
  request.on('data', (chunk) => (asked.bytes += chunk.length));
});
after(() => {
  server.close();
  server.drop();
});

/** The texts that are painted as highlights. */
const painted = () => [...CSS.highlights].flatMap(([name, ranges]) =>
  name === 'composer-guard-warning' ? [...ranges].map(String) : []);

for (const engine of ENGINES) {
  const it = (title, body) => test(`${engine}: ${title}`, body);

  for (const where of ['page', 'worker']) {
    it(`nothing of a draft reaches the server, engine in the ${where}`, async (t) => {
      const page = await openDemo(t, engine, { url: server.url });
      if (where === 'worker') await set(page, 'engine', 'worker');
      await fill(page, '#cover', `You can call ${PHONE} today`);
      await page.waitFor(isListed, 'proposal', PHONE);
      // Once all is loaded and kept for the time without a network.
      await page.waitFor(() => !document.getElementById('offline').hidden);
      const before = heard.length;
      assert.ok(before > 0);
      for (const [card, selector] of Object.entries(COMPOSERS)) {
        await page.evaluate(focus, selector);
        await page.type(` or call ${PHONE} tomorrow`);
        await page.waitFor(isListed, card, PHONE);
        await page.evaluate(press, `#${card} [type=submit]`, '');
        await page.waitFor(() => document.querySelector('[data-composer-guard=confirm]'));
        await page.press('Escape');
        // Closed, it gives the focus back, which what is typed next must not lose.
        await page.waitFor(() => !document.querySelector('[data-composer-guard=confirm]'));
      }
      // The browser itself looks whether there is a newer service worker.
      assert.deepEqual(heard.slice(before).filter(({ what }) => what !== 'GET /sw.js'), []);
      assert.equal(heard.reduce((sum, { bytes }) => sum + bytes, 0), 0);
      assert.ok(heard.every(({ what }) => /^GET [^?]*$/.test(what)), JSON.stringify(heard));
      assert.equal(await textOf(page, '#meter-sent'), '0');
      assert.match(await textOf(page, '#meter-requests'), /, 0 elsewhere$/);
      // And it would be heard.
      await page.evaluate(() => fetch('./favicon.svg?7946', { method: 'POST', body: 'abc' })
        .then(() => true));
      await page.waitFor(() => document.getElementById('meter-sent').textContent !== '0');
      assert.deepEqual(heard.splice(0).at(-1), { what: 'POST /favicon.svg?7946', bytes: 3 });
      assert.deepEqual(await page.evaluate(() => complaints), []);
    });
  }

  it('ordinary work talk stays silent, in each composer', async (t) => {
    const page = await openDemo(t, engine);
    for (const [card, selector] of Object.entries(COMPOSERS)) {
      await fill(page, selector, `You can call ${PHONE} today`);
      await page.waitFor(isListed, card, PHONE);
      await fill(page, selector, '');
      await page.type('I can build your contact form with the Twilio SMS API for ' +
        '$1,200-1,500 by 2024-05-01, see v10.2.3.4 ');
      await summaryHas(page, card, 'No contact information found');
      assert.equal(await page.evaluate((card) => document.querySelector(`#${card} .found > *`)
        ?.shadowRoot.querySelectorAll('[part~=item]').length ?? 0, card), 0);
    }
    assert.equal(await overlayMarks(page), 0);
    assert.deepEqual(await page.evaluate(painted), []);
  });

  it('in rich text the browser paints the marks, nothing is inserted', async (t) => {
    const page = await openDemo(t, engine);
    await page.evaluate(focus, '#text');
    await page.type(`call ${PHONE} or`);
    await page.press('Enter');
    await page.type('skype: live:jane.doe_7 please');
    // A mark ends where the writer has come to when it is painted.
    await page.waitFor(`() => (${painted})().at(-1)?.endsWith('jane.doe_7')`);
    const [phone, skype] = await page.evaluate(painted);
    assert.equal(phone, PHONE);
    assert.match(skype, /live:jane\.doe_7/);
    assert.doesNotMatch(await page.evaluate(() => document.getElementById('text').innerHTML),
      /composer-guard|<mark|<span/);
  });

  it('hint and warning differ by more than colour', async (t) => {
    const page = await openDemo(t, engine);
    await page.evaluate(press, '#examples button', 'Contacts, plainly');
    await page.waitFor(isListed, 'proposal', PHONE);
    assert.deepEqual(await page.evaluate(() => {
      const marks = document.querySelector('[data-composer-guard=marks]').shadowRoot;
      return ['hint', 'warning'].map((name) =>
        getComputedStyle(marks.querySelector(`.mark.${name}`)).textDecorationStyle);
    }), ['dotted', 'wavy']);
  });

  it('a contact over two messages is one, when both were sent here', async (t) => {
    const page = await openDemo(t, engine);
    const rest = '0132, any time after ten';
    await fill(page, '#text', rest);
    await summaryHas(page, 'message', 'No contact information found');
    await fill(page, '#text', 'My number starts with 415 555');
    await page.evaluate(press, '#message [type=submit]', 'Send');
    await page.waitFor(() => {
      const button = document.querySelector('[data-composer-guard=confirm]')
        ?.shadowRoot.querySelector('[part=send]');
      button?.click();
      return document.querySelector('.thread').textContent.includes('starts with 415 555');
    });
    await fill(page, '#text', rest);
    await page.waitFor(isListed, 'message', '0132');
  });
}
