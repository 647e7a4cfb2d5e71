// The package in three browsers as a page has it: built by Vite from the guide's
// lines, with a worker beside it, and as a plain module script with the hash of
// its engine. bundlers.test.mjs shows the other bundlers in Chromium.
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { build } from 'vite';
import { ENGINES, openPage } from '../browser/engines/index.mjs';
import { shown } from './guide.mjs';
import { PHONE, serve } from './page.mjs';
import { link, project, write } from './project.mjs';

const { root } = project();
link(root, 'vite');

const WORKER = `
  import { createWorkerGuard } from 'composer-guard';
  const guard = await createWorkerGuard();
  const { findings } = await guard.check('call ${PHONE}');
  document.documentElement.dataset.worker = findings[0].reading;
`;

const built = join(root, 'vite');
const plain = join(root, 'plain');

before(async () => {
  write(built, ['index.html', 'main.js', 'vite.config.mjs'],
    { 'main.js': shown('main.js') + WORKER });
  await build({
    root: built, logLevel: 'error', configFile: join(built, 'vite.config.mjs'),
  });
  write(plain, ['integrity.js'],
    { 'plain.html': shown('plain.html').replace('plain.js', 'integrity.js') });
  cpSync(join(root, 'node_modules/composer-guard/dist'), join(plain, 'dist'),
    { recursive: true });
});

/** Types as a newcomer does, and waits for the mark. */
async function typeAndSee(page) {
  await page.waitFor(() => {
    const field = document.querySelector('textarea');
    field?.focus();
    return document.activeElement === field;
  });
  await page.type(`call me on ${PHONE} please`);
  await page.waitFor((phone) => document.querySelector('[data-composer-guard=marks]')
    ?.shadowRoot.querySelector('.mark')?.textContent === phone, PHONE);
}

for (const engine of ENGINES) {
  test(`${engine}: built by Vite, in the page and in a worker`, async (t) => {
    const { url } = await serve(t, join(built, 'dist'));
    const page = await openPage(t, engine, url);
    await typeAndSee(page);
    await page.waitFor(() => document.documentElement.dataset.worker?.includes('44'));
  });

  test(`${engine}: a plain module script, the engine by its hash`, async (t) => {
    const { url } = await serve(t, plain);
    const page = await openPage(t, engine, `${url}plain.html`);
    await typeAndSee(page);
  });
}
