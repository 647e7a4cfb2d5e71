// A person writes: every kind of composer, in three browsers.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ENGINES } from './engines/index.mjs';
import { atRest } from './engines/rest.mjs';
import { tableIsCurrent } from './features.mjs';
import {
  checked, DRAFT, guardedPage, KINDS, marksAre, PHONE,
} from './guarded.mjs';

const PENDING = { pendingWait: 60000 };

for (const engine of ENGINES) {
  for (const [kind, markup] of Object.entries(KINDS)) {
    const it = (title, body) => test(`${engine}, ${kind}: ${title}`, body);
    const open = (t, more) => guardedPage(t, engine, markup, more);

    it('a typed contact is marked, and nothing complains', async (t) => {
      const page = await open(t);
      await page.type(DRAFT);
      await marksAre(page, [PHONE]);
      assert.equal(await page.evaluate(() => textOf()), DRAFT);
      assert.deepEqual(await page.evaluate(() => complaints), []);
    });

    it('a half-typed token waits until it is left', async (t) => {
      const page = await open(t, { options: PENDING });
      await page.type(`call ${PHONE}`);
      await page.waitFor(() => field.state.pending.length === 1);
      assert.deepEqual(await page.evaluate(() => marked()), []);
      assert.equal(await page.evaluate(() => field.state.severity), 'none');
      await page.type(' ');
      await marksAre(page, [PHONE]);
    });

    it('the caret that goes elsewhere has left the token', async (t) => {
      const page = await open(t, { options: PENDING });
      await page.type(`call ${PHONE}`);
      await page.waitFor(() => field.state.pending.length === 1);
      await page.press('Home');
      await marksAre(page, [PHONE]);
    });

    it('a pause, too', async (t) => {
      const page = await open(t, { options: { pendingWait: 400 } });
      await page.type(`call ${PHONE}`);
      await marksAre(page, [PHONE]);
    });

    it('so has the focus that leaves, and a check that is asked for', async (t) => {
      const page = await open(t, { options: PENDING });
      await page.type(`call ${PHONE}`);
      await page.waitFor(() => field.state.pending.length === 1);
      assert.deepEqual(await page.evaluate(() => {
        field.check();
        return marked();
      }), [PHONE]);
      await page.type('7');
      await page.waitFor(() => field.state.pending.length === 1 && marked().length === 0);
      await page.evaluate(() => document.querySelector('button').focus());
      await page.waitFor(() => field.state.pending.length === 0);
    });

    it('a paste is checked at once, whole', async (t) => {
      const page = await open(t, { options: { ...PENDING, wait: 60000, maxWait: 60000 } });
      const marks = await page.evaluate((text) => {
        composer().dispatchEvent(new ClipboardEvent('paste', { bubbles: true }));
        document.execCommand('insertText', false, text);
        return marked();
      }, PHONE);
      assert.deepEqual(marks, [PHONE]);
    });

    it('what is left is checked at once', async (t) => {
      const page = await open(t, { options: { ...PENDING, wait: 60000, maxWait: 60000 } });
      await checked(page);
      await page.type(`call ${PHONE}`);
      assert.deepEqual(await page.evaluate(() => marked()), []);
      await page.press('Tab');
      await marksAre(page, [PHONE]);
    });

    it('while typing goes on it is checked in the longest wait', async (t) => {
      const page = await open(t, { options: { wait: 60000, maxWait: 300 } });
      await page.type(DRAFT);
      await marksAre(page, [PHONE]);
    });

    it('marks move with edits and vanish when touched', async (t) => {
      const page = await open(t, { draft: DRAFT });
      await marksAre(page, [PHONE]);
      const [moved, touched] = await page.evaluate(() => {
        // In one task, so that no check can come in between.
        const type = (at, text) => {
          field.composer.select({ start: at, end: at });
          document.execCommand('insertText', false, text);
          return marked();
        };
        return [type(0, 'O'), type(18, 'x')];
      });
      assert.deepEqual(moved, [PHONE]);
      assert.deepEqual(touched, []);
    });

    it('nothing is said while an input method composes', async (t) => {
      const page = await open(t, { options: { wait: 20, maxWait: 40 } });
      await page.type('call ');
      await checked(page);
      await page.compose(...steps(PHONE));
      await page.waitFor((text) => textOf().includes(text), PHONE);
      const before = await page.evaluate(() => field.state.checks);
      // A condition cannot show that nothing comes: the page's clock is asked.
      const from = await page.evaluate(() => performance.now());
      await page.waitFor((start) => performance.now() - start > 300, from);
      assert.equal(await page.evaluate(() => field.state.checks), before);
      assert.deepEqual(await page.evaluate(() => marked()), []);
      await page.commit(PHONE);
      await page.type(' ');
      await marksAre(page, [PHONE]);
      assert.equal(await page.evaluate(() => textOf().trim()), `call ${PHONE}`);
    });

    it('an engine that comes while an input method composes waits, too', async (t) => {
      const page = await open(t);
      await page.evaluate(() => {
        field.dispose();
        window.heard = new Promise((resolve) => { window.come = resolve; });
        window.field = guard.attachGuard(composer(), heard.then(() => engine));
      });
      await page.type('call ');
      await page.compose(...steps(PHONE));
      await page.waitFor((text) => textOf().includes(text), PHONE);
      await page.evaluate(() => come());
      await page.waitFor(() => field.state.status === 'ready');
      assert.equal(await page.evaluate(() => field.state.checks), 0);
      // Who asks for an answer gets one all the same.
      assert.equal(await page.evaluate(async () => (await field.check()).checks), 1);
      await page.commit(PHONE);
      await page.type(' ');
      await marksAre(page, [PHONE]);
    });

    it('a mark lies under its text: a press there sets the caret in it', async (t) => {
      const page = await open(t, { draft: DRAFT });
      await marksAre(page, [PHONE]);
      const place = (which) => atRest(page, (which) => {
        const boxes = field.rectsOf(field.state.findings[0]);
        const box = which === 'start' ? boxes[0] : boxes.at(-1);
        return [which === 'start' ? box.left + 2 : box.right - 2,
          box.top + box.height / 2];
      }, which);
      const caret = () => page.evaluate(() => field.composer.selection());
      await page.click(...await place('start'));
      assert.equal((await caret()).start, DRAFT.indexOf(PHONE));
      await page.press('Escape');
      await page.click(...await place('end'));
      assert.equal((await caret()).end, DRAFT.indexOf(PHONE) + PHONE.length);
    });

    it('dispose leaves no listener, node, style or highlight', async (t) => {
      const page = await open(t);
      const left = await page.evaluate(async (draft) => {
        field.dispose();
        countListeners();
        const element = composer();
        const form = document.getElementById('form');
        const before = document.documentElement.outerHTML;
        const { attachGuard, gateSend, mountList, mountSummary } = window.guard;
        const again = attachGuard(element, engine);
        const stops = [mountList(document.body, again),
          mountSummary(document.body, again), gateSend(form, [again])];
        await again.check();
        element.focus();
        document.execCommand('insertText', false, draft);
        if (marked().length !== 1) return { marks: marked() };
        element.dispatchEvent(new KeyboardEvent('keydown', { key: 'F8' }));
        if (shadows('tip').length !== 1) return { tips: shadows('tip').length };
        const busy = listeners().length;
        for (const stop of stops) stop();
        again.dispose();
        element.focus();
        document.execCommand('selectAll');
        document.execCommand('delete');
        if ('value' in element) element.value = '';
        else element.replaceChildren();
        const after = document.documentElement.outerHTML;
        return {
          busy: busy > 5,
          listeners: listeners().filter(([key]) => !key.startsWith('button')),
          same: after === before || [before, after],
          sheets: document.adoptedStyleSheets.length,
          highlights: CSS.highlights.size,
        };
      }, DRAFT);
      assert.deepEqual(left, {
        busy: true, listeners: [], same: true, sheets: 0, highlights: 0,
      });
    });
  }
}

tableIsCurrent();

/** As an input method composes: a letter more at each step. */
function steps(text) {
  return [...text].map((_, i) => text.slice(0, i + 1));
}
