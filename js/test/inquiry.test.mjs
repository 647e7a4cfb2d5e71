// Whose answer counts.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Inquiry } from '../dist/inquiry.js';

const verdict = { severity: 'none', findings: [] };

/** An inquiry of an engine that answers when the test says so. */
function asked() {
  const inquiry = new Inquiry();
  const waiting = [];
  inquiry.open({
    check: () => new Promise((resolve, reject) => waiting.push({ resolve, reject })),
  });
  return { inquiry, waiting };
}

test('there is none before there is an engine', () => {
  const inquiry = new Inquiry();
  assert.equal(inquiry.isOpen, false);
  inquiry.open({ check: () => verdict });
  assert.equal(inquiry.isOpen, true);
  assert.equal(inquiry.ask('draft').verdict, verdict);
});

test('the engine is asked about the draft in its context, in a lane of its own', () => {
  const inquiry = new Inquiry();
  let given;
  inquiry.open({ check: (...all) => { given = all; return verdict; } });
  inquiry.ask('draft', { surface: 'proposal' });
  assert.deepEqual(given, ['draft', { surface: 'proposal' }, { lane: inquiry }]);
});

test('an answer says how long it took', async () => {
  const { inquiry, waiting } = asked();
  const answer = inquiry.ask('draft');
  waiting[0].resolve(verdict);
  const { verdict: given, checkMs } = await answer;
  assert.equal(given, verdict);
  assert.ok(checkMs >= 0);
});

test('an answer to an older draft is none', async () => {
  const { inquiry, waiting } = asked();
  const older = inquiry.ask('draft');
  const newer = inquiry.ask('draft and more');
  waiting[1].resolve(verdict);
  waiting[0].resolve(verdict);
  assert.equal(await older, null);
  assert.equal((await newer).verdict, verdict);
});

test('an answer that an edit has overtaken is none, and no error either', async () => {
  const { inquiry, waiting } = asked();
  const answer = inquiry.ask('draft');
  const failure = inquiry.ask('draft');
  inquiry.outdate();
  waiting[0].resolve(verdict);
  waiting[1].reject(new Error('superseded'));
  assert.equal(await answer, null);
  assert.equal(await failure, null);
});

test('an error in time is told', async () => {
  const { inquiry, waiting } = asked();
  const answer = inquiry.ask('draft');
  waiting[0].reject(new Error('the engine has failed'));
  await assert.rejects(answer, /has failed/);
});
