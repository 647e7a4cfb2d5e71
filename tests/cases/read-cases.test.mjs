// The JavaScript reader of case files; case_reader_test.cc says the same of
// the native one.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { differences, readCases, readDraft } from './read-cases.mjs';

test('a mark becomes a span in UTF-16 units', () => {
  assert.deepEqual(readDraft('\u{1F600} mail ⟦email:a\\u{200B}@b.co⟧!'), {
    text: '\u{1F600} mail a\u200B@b.co!',
    marks: [{ category: 'email', intent: 'share', severity: null, start: 8, end: 15 }],
  });
});

test('intent and severity of a mark', () => {
  const { marks } = readDraft('⟦handle/request!hint:skype?⟧ ⟦off_platform:out⟧ ⟦phone!none:1⟧');
  assert.deepEqual(marks.map(({ intent, severity }) => [intent, severity]),
    [['request', 'hint'], ['move', null], ['share', 'none']]);
});

test('escapes', () => {
  assert.equal(readDraft('a\\nb\\tc\\rd\\\\e').text, 'a\nb\tc\rd\\e');
  assert.equal(readDraft('\\u{1F600}\\u{e9}\\u{0}\\u{D800}').text, '\u{1F600}é\0\uD800');
  assert.equal(readDraft('\\%a \\@context b').text, '%a @context b');
});

test('directives hold until the next of their kind', () => {
  const cases = readCases('% a comment\na\n@context {"plan":"business"}\n@allow hint\nb\n' +
    '@context\n@open c\n@allow none\n@jane on telegram\n');
  assert.deepEqual(cases.map(({ line, text, context, allow, open }) => [line, text, context, allow, open]), [
    [2, 'a', {}, 'none', false],
    [5, 'b', { plan: 'business' }, 'hint', false],
    [7, 'c', {}, 'hint', true],
    [9, '@jane on telegram', {}, 'none', false],
  ]);
});

test('a broken line is named by file and number', () => {
  for (const [line, what] of [['⟦fax:1⟧', 'category'], ['⟦phone/give:1⟧', 'intent'],
    ['⟦phone!bad:1⟧', 'severity'], ['⟦phone:1', 'without'], ['a⟧', 'without'],
    ['\\q', 'escape'], ['\\u{110000}', 'code point'], ['@allow all', 'hint']]) {
    assert.throws(() => readCases(`ok\n${line}`, 'f'), (error) =>
      error.message.startsWith('f:2: ') && error.message.includes(what), line);
  }
});

test('a finding must have exactly the marked span', () => {
  const one = { ...readDraft('call ⟦phone:123⟧'), allow: 'none' };
  const found = (start, end, severity = 'warning') => ({
    findings: [{ category: 'phone', intent: 'share', start, end, severity, rule: 'r' }],
  });
  assert.deepEqual(differences(one, found(5, 8)), []);
  assert.deepEqual(differences(one, found(0, 8)), [
    'expected phone/share "123" [5, 8), found phone/share "call 123" [0, 8) as warning by r']);
  assert.deepEqual(differences(one, { findings: [] }), [
    'expected phone/share "123" [5, 8), found nothing']);
});
