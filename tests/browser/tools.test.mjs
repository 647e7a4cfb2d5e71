// What the demo has around its composers: why something was found, the editor
// of the policy pack, links, its work without a network, and what it measures.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  cover, listOf, message, openDemo, overlayMarks, serve, start, summaryOf, DEMO,
} from './harness.mjs';

const world = await start();

const PHONE = '+44 20 7946 0958';
const DRAFT = `You can call ${PHONE} tomorrow`;

const why = (page) => page.getByRole('region', { name: 'Why?' });
const profile = (page) => page.getByRole('textbox', { name: 'Overview' });
const says = (page, card, words) =>
  summaryOf(page, card).filter({ hasText: words }).waitFor();

test('it says why, for the composer that was last written in', async (t) => {
  const { page, complaints } = await openDemo(t, world);
  await cover(page).fill('My number: four one five, five five five, zero one three two');
  await why(page).getByText('Read as').waitFor();
  await why(page).getByText('Disguised by').waitFor();
  await message(page).fill(DRAFT);
  await why(page).getByText(PHONE, { exact: true }).waitFor();
  await why(page).getByText('The verdict as data').click();
  const verdict = JSON.parse(await page.locator('#verdict').innerText());
  assert.equal(verdict.findings[0].category, 'phone');
  assert.ok(verdict.findings[0].explanation);
  assert.deepEqual(complaints, []);
});

test('it tells as much as was chosen', async (t) => {
  const { page } = await openDemo(t, world);
  await page.getByLabel('What it tells').selectOption('category');
  await cover(page).fill(DRAFT);
  await why(page).getByText('what, not where: Phone number').waitFor();
  assert.equal(await overlayMarks(page).count(), 0);
  await page.getByLabel('What it tells').selectOption('gentle');
  await why(page).getByText('only that something is there').waitFor();
  await page.getByLabel('What it tells').selectOption('full');
  await overlayMarks(page).first().waitFor();
});

test('a pack is in use, wrong, and out of use again', async (t) => {
  const { page, complaints } = await openDemo(t, world);
  await page.getByRole('button', { name: 'try it' }).click();
  await listOf(page, 'message').filter({ hasText: 'Chirper name' }).waitFor();
  const pack = page.getByLabel('Policy pack, JSON');
  const good = await pack.inputValue();
  await pack.fill(good.replace('"handle"', '"handel"'));
  const problem = page.locator('#pack-problems li').first();
  await problem.waitFor();
  assert.match(await problem.innerText(), /Line \d+ \/rules\/0\/category .*handel/);
  assert.equal(await pack.getAttribute('aria-invalid'), 'true');
  await says(page, 'message', 'No contact information');
  await problem.getByRole('button').click();
  assert.match(await pack.evaluate((text) =>
    text.value.slice(text.selectionStart, text.selectionEnd)), /handel/);
  await pack.fill(good);
  await says(page, 'message', '1 warning');
  await page.getByRole('switch', { name: 'In use' }).click();
  await says(page, 'message', 'No contact information');
  assert.deepEqual(complaints, []);
});

test('a link brings drafts, choices and pack back', async (t) => {
  const { page } = await openDemo(t, world);
  await cover(page).fill(DRAFT);
  await profile(page).fill('Écrivez-moi 🙂 مرحبا');
  await page.getByLabel('Client’s plan').selectOption('business');
  await page.getByLabel('Language of messages').selectOption('de');
  await page.getByRole('switch', { name: 'In use' }).click();
  await page.getByText('in use above').waitFor();
  await page.getByRole('button', { name: 'Copy link' }).click();
  await page.waitForURL(/#s1=/);
  const link = page.url();
  const other = await openDemo(t, world);
  await other.page.goto(link);
  await other.page.reload();
  await other.page.waitForFunction((draft) =>
    document.getElementById('cover').value === draft, DRAFT);
  await other.page.waitForFunction(() =>
    document.getElementById('profile-text').innerText === 'Écrivez-moi 🙂 مرحبا');
  assert.equal(await other.page.getByLabel('Client’s plan').inputValue(), 'business');
  assert.equal(await other.page.getByLabel('Language of messages').inputValue(), 'de');
  assert.ok(await other.page.getByRole('switch', { name: 'In use' }).isChecked());
});

test('a fragment that is none of ours is left alone', async (t) => {
  const { page, complaints } = await openDemo(t, world);
  for (const fragment of ['#s1=%%%', '#s1=bm90IGpzb24', '#top']) {
    await page.goto(world.url + fragment);
    await page.reload();
    await cover(page).fill(DRAFT);
    await overlayMarks(page).first().waitFor();
  }
  assert.deepEqual(complaints, []);
});

test('after the first load it works without a server', async (t) => {
  const server = await serve(DEMO);
  const { page } = await openDemo(t, { ...world, url: server.url });
  await page.getByText('Works offline').waitFor();
  server.close();
  server.drop();
  await page.reload();
  await page.waitForFunction(() =>
    document.getElementById('meter-ready').textContent !== '–');
  await cover(page).fill(DRAFT);
  await overlayMarks(page).first().waitFor();
  await page.getByLabel('Engine').selectOption('worker');
  await page.getByLabel('Language of messages').selectOption('fr');
  await listOf(page, 'proposal').filter({ hasText: 'Numéro de téléphone' }).waitFor();
  await profile(page).fill(DRAFT);
  await listOf(page, 'profile').first().waitFor();
});

test('the meters measure', async (t) => {
  const { page, strangers } = await openDemo(t, world);
  await cover(page).fill(DRAFT);
  await overlayMarks(page).first().waitFor();
  const meter = (name) => page.locator(`#meter-${name}`);
  assert.match(await meter('time').innerText(), /^[\d.]+ (µs|ms)$/);
  assert.equal(await meter('draft').innerText(), `${DRAFT.length} characters`);
  assert.match(await meter('size').innerText(), /^[\d.]+ [KM]B$/);
  assert.equal(await meter('sent').innerText(), '0');
  await page.getByText(/^\d+ files asked for, 0 elsewhere$/).waitFor();
  assert.deepEqual(strangers, []);
  // And it would show: bytes that a page sends are counted.
  await page.evaluate(() => fetch('./favicon.svg', { method: 'POST', body: 'abc' }));
  await page.evaluate(() => fetch('./favicon.svg?q=1'));
  await page.waitForFunction(() =>
    document.getElementById('meter-sent').textContent === '7');
});
