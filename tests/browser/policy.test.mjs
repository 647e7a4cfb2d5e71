// The example pack of an invented marketplace, in a page: its rule, its plans,
// its words on the card; and a bad pack, which changes nothing.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { ENGINES } from './engines/index.mjs';
import { checked, guardedPage, KINDS, marksAre } from './guarded.mjs';

const CRAFTLY = JSON.parse(
  readFileSync(new URL('../policy/craftly.json', import.meta.url), 'utf8'));
const STALL = 'Customers see me at my market stall on Saturday';

for (const engine of ENGINES) {
  for (const worker of [false, true]) {
    const where = `${engine}, engine in the ${worker ? 'worker' : 'page'}`;
    const open = (t, engineOptions) => guardedPage(t, engine, KINDS.textarea, {
      worker, engineOptions, draft: STALL, parts: ['list'],
    });

    test(`${where}: a pack's rule marks, its text is told`, async (t) => {
      const page = await open(t, { policy: CRAFTLY });
      await marksAre(page, [STALL]);
      const told = await page.evaluate((pack) => {
        const { en, messageFor, withPolicyTexts } = window.guard;
        return messageFor(withPolicyTexts(en, pack), field.state.findings[0]);
      }, CRAFTLY);
      assert.deepEqual(told, CRAFTLY.messages['off_platform.move.market_stall']);
      assert.deepEqual(await page.evaluate(() => complaints), []);
    });

    test(`${where}: the policy changes while a draft stands`, async (t) => {
      const page = await open(t, {});
      await checked(page);
      assert.deepEqual(await page.evaluate(() => marked()), []);
      await page.evaluate(async (pack) => {
        await window.engine.setPolicy(pack);
        await field.check();
      }, CRAFTLY);
      await marksAre(page, [STALL]);
    });

    test(`${where}: a bad pack is refused whole, the old one holds`, async (t) => {
      const page = await open(t, { policy: CRAFTLY });
      await marksAre(page, [STALL]);
      const problems = await page.evaluate(async () => {
        try {
          await window.engine.setPolicy({
            format: 1, id: 'bad', version: '1', colour: 1, disable: ['no.such'],
          });
        } catch (error) {
          return error.problems.map(({ pointer }) => pointer);
        }
        return null;
      });
      assert.deepEqual(problems, ['/colour', '/disable/0']);
      await page.evaluate(() => field.check());
      await marksAre(page, [STALL]);
    });
  }
}
