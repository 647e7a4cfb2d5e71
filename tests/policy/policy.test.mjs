// Policy packs in the native command: check --policy, lint-policy, diff; and
// the same bytes as the npm package.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { generate } from '../load/generate.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const COMMAND = process.env.COMPOSER_GUARD ?? here('../../build/release/bin/composer-guard');
const CRAFTLY = here('craftly.json');
const STALL = 'Customers see me at my market stall on Saturday';

const folder = mkdtempSync(join(tmpdir(), 'composer-guard-policy-'));
test.after(() => rmSync(folder, { recursive: true }));

function file(name, content) {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content, null, 2));
  return path;
}

function run(args, input = '') {
  const { status, stdout, stderr } =
    spawnSync(COMMAND, args, { input, encoding: 'utf8', maxBuffer: 2 ** 28 });
  return { status, stdout, stderr };
}

const posts = file('posts.ndjson', [...generate({ bytes: 5e5 })].join(''));
const bad = file('bad.json', {
  format: 1, id: 'bad', version: '1', colour: 1, disable: ['no.such.rule'],
});

test('the example pack has no errors', () => {
  const { status, stdout, stderr } = run(['lint-policy', CRAFTLY]);
  assert.equal(stderr, '');
  assert.equal(status, 0);
  assert.match(stdout, /craftly\.json: no errors, policy \S+\+craftly\.3\n$/);
});

test('lint-policy prints every error with file, line, column and pointer', () => {
  const { status, stdout, stderr } = run(['lint-policy', bad]);
  assert.equal(status, 1);
  assert.equal(stdout, '');
  const lines = stderr.trimEnd().split('\n');
  assert.equal(lines.length, 3);
  assert.ok(lines[0].startsWith(`${bad}:5:3: /colour: unknown field "colour" (`), lines[0]);
  assert.ok(lines[1].startsWith(`${bad}:7:5: /disable/0: `), lines[1]);
  assert.match(lines[2], /2 errors in the policy pack$/);
});

test('a pack that is not there is an error of its own', () => {
  for (const command of ['lint-policy', 'check']) {
    const args = command === 'check' ? ['--policy'] : [];
    const { status, stderr } = run([command, ...args, join(folder, 'none.json')]);
    assert.equal(status, 3);
    assert.match(stderr, /none\.json: No such file/);
  }
});

test('check --policy checks by the pack, and refuses a bad one', () => {
  const line = JSON.stringify({ id: 1, text: STALL });
  const { status, stdout } = run(['check', '--policy', CRAFTLY], line);
  assert.equal(status, 0);
  const { verdict } = JSON.parse(stdout);
  assert.equal(verdict.findings[0].rule, 'craftly.move.market_stall');
  assert.match(verdict.policyVersion, /\+craftly\.3$/);
  assert.equal(run(['check', '--policy', bad], line).status, 2);
  assert.equal(run(['check', '--policy', bad], line).stdout, '');
  assert.match(run(['check', '--policy', CRAFTLY, '--draft', STALL]).stdout, /market_stall/);
});

test('the pack\'s names of plans count in lines and on the command line', () => {
  const line = JSON.stringify({ text: '+44 20 7946 0958', context: { plan: 'guild' } });
  assert.match(run(['check', '--policy', CRAFTLY], line).stdout, /"exemption":"business_plan"/);
  assert.equal(run(['check'], line).status, 1);
  const context = ['--context', '{"plan":"guild"}'];
  assert.equal(run(['check', '--policy', CRAFTLY, ...context]).status, 0);
  assert.equal(run(['check', ...context]).status, 2);
});

test('many threads check by the pack with the same bytes', () => {
  const one = run(['check', '--policy', CRAFTLY, posts]);
  assert.equal(one.status, 0);
  assert.deepEqual(run(['check', '--policy', CRAFTLY, '--jobs', '3', posts]), one);
  assert.notEqual(run(['check', posts]).stdout, one.stdout);
});

test('diff counts what is flagged anew, let go, raised and lowered, with samples', () => {
  const before = file('before.json', {
    format: 1, id: 'before', version: '1',
    severities: [{ categories: ['email'], high: 'hint', medium: 'hint' }],
    allowed_domains: ['forms.gle'],
  });
  const after = file('after.json', {
    format: 1, id: 'after', version: '1',
    severities: [{ categories: ['phone'], high: 'none', medium: 'none', low: 'none' },
      { categories: ['handle'], high: 'hint', medium: 'hint' }],
  });
  const drafts = file('drafts.ndjson', [
    { id: 'a', text: 'mail me: jane@acme.io' }, // raised
    { id: 'b', text: 'call +44 20 7946 0958' }, // let go
    { id: 'c', text: 'https://forms.gle/aB3dE5fG7hJ9' }, // flagged anew
    { id: 'd', text: 'I am on skype: live:jane.doe_7' }, // lowered
    { id: 'e', text: 'the budget is $1,200' },
  ].map((line) => JSON.stringify(line)).join('\n'));
  const { status, stdout, stderr } = run(['diff', '--policy', before, '--policy', after, drafts]);
  assert.equal(stderr, '');
  assert.equal(status, 0);
  const row = (name) => new RegExp(`^${name}\\s+(\\d+)\\s+(\\d+)\\s+(\\d+)\\s+(\\d+)$`, 'm')
    .exec(stdout).slice(1).map(Number);
  assert.deepEqual(row('phone'), [0, 1, 0, 0]);
  assert.deepEqual(row('email'), [0, 0, 1, 0]);
  assert.deepEqual(row('form_link'), [1, 0, 0, 0]);
  assert.deepEqual(row('handle'), [0, 0, 0, 1]);
  assert.deepEqual(row('address'), [0, 0, 0, 0]);
  assert.deepEqual(row('drafts'), [1, 1, 1, 1]);
  assert.match(stdout, /let go: phone, 1\n {2}"b" {2}call ⟦\+44 20 7946 0958⟧/);
  assert.match(stdout, /flagged anew: form_link, 1\n {2}"c" {2}⟦https:\/\/forms\.gle/);
  assert.match(stdout, /5 drafts compared\n$/);
  const none = run(['diff', '--policy', before, '--policy', after, '--samples', '0', drafts]);
  assert.ok(!none.stdout.includes('⟦'));
});

test('diff of a policy with itself shows nothing, from any number of threads', () => {
  const same = run(['diff', '--policy', CRAFTLY, '--policy', CRAFTLY, posts]);
  assert.equal(same.status, 0);
  assert.ok(!same.stdout.includes('⟦'));
  assert.match(same.stdout, /^drafts +0 +0 +0 +0$/m);
  const args = ['diff', '--policy', 'built-in', '--policy', CRAFTLY, posts];
  const one = run(args);
  assert.ok(one.stdout.includes('⟦'));
  assert.deepEqual(run([...args, '--jobs', '4']), one);
});

test('diff needs two policies', () => {
  for (const policies of [[], [CRAFTLY], [CRAFTLY, CRAFTLY, CRAFTLY]]) {
    const { status, stderr } = run(['diff', ...policies.flatMap((one) => ['--policy', one])]);
    assert.equal(status, 2);
    assert.match(stderr, /--policy/);
  }
});

test('the examples of PACKS.md are packs without errors', () => {
  const guide = readFileSync(here('../../core/policy/PACKS.md'), 'utf8');
  const packs = [...guide.matchAll(/```json\n(\{\n {2}"format"[\s\S]*?)```/g)];
  assert.ok(packs.length >= 1);
  for (const [, text] of packs) {
    const { status, stderr } = run(['lint-policy', file('guide.json', text)]);
    assert.equal(stderr, '');
    assert.equal(status, 0);
  }
});

test('for a person, the texts of the pack are told', () => {
  const { stdout } = run(['check', '--policy', CRAFTLY, '--explain', '--draft', STALL]);
  assert.match(stdout, /why: Before an order is placed, meeting elsewhere may break/);
  const workshop = 'My workshop is at 221 Baker Street, London NW1 6XE';
  const told = run(['check', '--policy', CRAFTLY, '--explain', '--context',
    '{"surface":"proposal"}', '--draft', workshop]);
  assert.match(told.stdout, /policy: row \S+, House rules, 4: workshop visits\n/);
});
