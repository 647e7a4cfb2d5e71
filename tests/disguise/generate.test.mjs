// The generator itself: the same drafts for the same seed, spans that fit.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { atomsOf, textOf } from './atoms.mjs';
import { CARRIERS, CONTACTS } from './contacts.mjs';
import { raised } from './floors.mjs';
import { CATEGORIES, generate } from './generate.mjs';
import { judge } from './measure.mjs';
import { seeded } from './random.mjs';
import { disguise, TECHNIQUES, techniquesOf } from './techniques/all.mjs';

const SMALL = { single: 4, pair: 1 };

test('the same seed makes the same drafts, another seed others', () => {
  assert.deepEqual(generate({ seed: 3, ...SMALL }), generate({ seed: 3, ...SMALL }));
  assert.notDeepEqual(generate({ seed: 3, ...SMALL }), generate({ seed: 4, ...SMALL }));
});

test('every technique and every pair has drafts', () => {
  const keys = new Set(generate().filter((sample) => !sample.silent)
    .map((sample) => `${sample.category}/${sample.techniques.join('+')}`));
  for (const category of CATEGORIES) {
    for (const name of techniquesOf(category)) assert.ok(keys.has(`${category}/${name}`), `${category}/${name}`);
  }
  assert.ok(keys.size > 900, `${keys.size} combinations`);
});

test('a technique changes the contact and a plain one stays', () => {
  for (const sample of generate(SMALL)) {
    const contact = sample.text.slice(sample.start, sample.end);
    if (sample.techniques.length === 0) assert.equal(contact, sample.plain);
    else assert.notEqual(contact, sample.plain, sample.techniques.join('+'));
  }
});

test('atoms keep the text', () => {
  for (const contact of [...CONTACTS.phone, ...CONTACTS.email, ...CONTACTS.link]) {
    assert.equal(textOf(atomsOf(contact, 'link', seeded(1))), contact);
  }
});

test('every carrier has one place', () => {
  for (const [, carrier] of Object.values(CARRIERS).flat()) assert.equal(carrier.split('{}').length, 2, carrier);
});

test('what some techniques write', () => {
  const written = (text, role, ...names) =>
    textOf(disguise(atomsOf(text, role, seeded(1)), names, { language: 'en', random: seeded(1) }));
  assert.equal(written('415', 'number', 'digit_words'), 'four one five');
  assert.equal(written('415', 'number', 'digits_x'), '4x1x5');
  assert.equal(written('415', 'number', 'digit_words', 'digits_dotted'), 'four.one.five');
  assert.equal(written('41-5', 'number', 'full_width'), '４１-５');
  assert.equal(written('jo@web.de', 'name', 'at_dot_words'), 'jo at web dot de');
  assert.equal(written('jo@web.de', 'name', 'letters_spaced'), 'j o @ w e b . d e');
  assert.equal(written('https://t.me/ab', 'link', 'slash_words'), 'https://t.me slash ab');
  assert.ok(Object.keys(TECHNIQUES).length > 50);
});

test('a finding must be of the category and touch the contact', () => {
  const sample = { category: 'phone', start: 5, end: 9, silent: false };
  const finding = { category: 'phone', severity: 'warning', start: 5, end: 9 };
  const judged = (...findings) => judge({ ...sample, verdict: { findings } });
  assert.deepEqual(judged(finding), { right: true, whole: true, warned: true });
  assert.equal(judged({ ...finding, category: 'email' }).right, false);
  assert.equal(judged({ ...finding, start: 9, end: 12 }).right, false);
  assert.equal(judged({ ...finding, severity: 'none' }).right, false);
  assert.equal(judge({ ...sample, silent: true, verdict: { findings: [] } }).right, true);
});

test('floors only rise', () => {
  const before = JSON.stringify({ about: 'a', floors: [{ figure: 'total.single.recall', min: 0.9 }, { figure: 'total.single.falseRate', max: 0.01 }] });
  const figures = (recall, falseRate) => ({ total: { single: { recall, falseRate } }, categories: {}, singles: {} });
  const floors = (...args) => JSON.parse(raised(figures(...args), before)).floors;
  assert.deepEqual(floors(0.8, 0.02), JSON.parse(before).floors);
  assert.deepEqual(floors(0.9519, 0.0011), [
    { figure: 'total.single.recall', min: 0.951 }, { figure: 'total.single.falseRate', max: 0.002 }]);
});
