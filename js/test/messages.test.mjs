// Every message key has a text, and no text accuses.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createGuard, en, messageFor, titleOf, withTexts } from 'composer-guard';

test('every category and intent of the engine has a text', async () => {
  const { info } = await createGuard();
  for (const category of info.categories) {
    for (const intent of info.intents) {
      assert.ok(en.texts[`${category}.${intent}`], `${category}.${intent}`);
    }
  }
  assert.ok(en.texts['reminder.portfolio_link']);
});

test('texts have all their parts, say "may" and do not accuse', () => {
  for (const [key, text] of Object.entries(en.texts)) {
    assert.ok(text.title && text.reason && text.fix, key);
    assert.doesNotMatch(`${text.title} ${text.reason} ${text.fix}`,
      /violat|forbid|illegal|you must|banned|suspen/i, key);
    if (!key.startsWith('reminder.')) assert.match(text.reason, /\bmay\b/, key);
  }
});

test('titles in a row stand apart as the language sets them apart', async () => {
  const { summarize } = await import('../dist/ui/summary.js');
  const { ar } = await import('composer-guard/messages/ar');
  const { ja } = await import('composer-guard/messages/ja');
  const findings = ['phone.share', 'email.share'].map((message) =>
    ({ message, severity: 'warning' }));
  const state = { status: 'ready', error: null, findings,
    verdict: { severity: 'warning', detail: 'full', outline: [], findings } };
  const said = (messages) => summarize(state, messages).what;
  assert.equal(said(en), 'Phone number, Email address');
  assert.match(said(ar), /^[^,،]+، [^,،]+$/);
  assert.match(said(ja), /^[^,、]+、[^,、]+$/);
});

test('an unknown key has a text all the same', () => {
  assert.equal(messageFor(en, { message: 'nothing.like_it', kind: 'x' }), en.fallback);
});

test('texts can be replaced key by key', () => {
  const mine = { title: 'T', reason: 'R', fix: 'F' };
  const changed = withTexts(en, { texts: { 'phone.share': mine } });
  const phone = { message: 'phone.share', kind: 'number' };
  assert.deepEqual(messageFor(changed, phone), mine);
  assert.equal(messageFor(changed, { message: 'email.share', kind: 'email' }),
    en.texts['email.share']);
});

test('a part of a message, a fix, a section, the fallback, a label: each alone', () => {
  const changed = withTexts(en, {
    texts: { 'phone.share': { reason: 'Because.' }, 'new.key': { title: 'New' } },
    fixes: { 'fix.talk_here': 'stay with us' },
    sections: { phone_number: 'Rule 7' },
    fallback: { title: 'Something' },
    ui: { close: 'Shut', count: (warnings, hints) => `${warnings}/${hints}` },
  });
  assert.deepEqual(changed.texts['phone.share'],
    { ...en.texts['phone.share'], reason: 'Because.' });
  assert.deepEqual(changed.texts['new.key'], { ...en.fallback, title: 'New' });
  assert.equal(changed.fixes['fix.talk_here'], 'stay with us');
  assert.equal(changed.sections.phone_number, 'Rule 7');
  assert.deepEqual(changed.fallback, { ...en.fallback, title: 'Something' });
  assert.equal(changed.ui.count(2, 1), '2/1');
  // All the rest is as it was, and so is the language itself.
  assert.deepEqual(
    Object.keys(en.ui).filter((key) => changed.ui[key] !== en.ui[key]), ['count', 'close']
      .sort((a, b) => Object.keys(en.ui).indexOf(a) - Object.keys(en.ui).indexOf(b)));
  assert.deepEqual(
    Object.keys(en.texts).filter((key) => changed.texts[key] !== en.texts[key]), ['phone.share']);
  assert.notEqual(en.ui.close, 'Shut');
});

test('counts are plural-safe', () => {
  assert.equal(en.ui.count(1, 0), '1 warning');
  assert.equal(en.ui.count(2, 1), '2 warnings, 1 hint');
});

test('a kind may have words of its own', () => {
  const title = (kind) => titleOf(en, { message: 'off_platform.move', kind });
  assert.equal(title('payment'), 'Suggests paying elsewhere');
  assert.equal(title('elsewhere'), 'Suggests talking elsewhere');
});

test('kinds are spelled as their owners do', () => {
  const title = (kind) => titleOf(en, { message: 'handle.share', kind });
  assert.equal(title('whatsapp'), 'Contact on another service: WhatsApp');
  assert.equal(title('at_name'), 'Contact on another service');
  assert.equal(en.ui.kind('google_forms'), 'Google Forms');
});
