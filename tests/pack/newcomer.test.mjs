// From `npm install` of the tarball in an empty folder to a marked textarea,
// with the guide's own lines and nothing else.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { createServer } from 'vite';
import { shown } from './guide.mjs';
import { open, typeAndSee } from './page.mjs';
import { bin, folder, link, pack, run, write } from './project.mjs';

const FILES = ['index.html', 'main.js', 'vite.config.mjs'];

const lines = (text) => text.split('\n').filter((line) => line.trim() !== '');

test('the guide needs ten lines at most', () => {
  const count = ['start', ...FILES].flatMap((name) => lines(shown(name))).length;
  assert.ok(count <= 10, `${count} lines`);
});

test('its lines, run one by one, end in a marked textarea', async (t) => {
  const root = folder();
  const packed = pack(root);
  const [init, install, ...more] = lines(shown('start'));
  assert.deepEqual(more, []);
  run('npm', init.split(' ').slice(1), root);
  // Vite itself is not fetched anew: it is the tests' own, pinned one.
  const tarball = install.split(' ').find((word) => word.endsWith('.tgz'));
  assert.equal(join(root, tarball), packed.file);
  assert.match(install, /^npm install vite /);
  run('npm', ['install', '--offline', '--no-audit', '--no-fund', tarball], root);
  link(root, 'vite');
  write(root, FILES);

  const config = join(root, 'vite.config.mjs');
  const server = await createServer({
    root, configFile: config, logLevel: 'error', server: { port: 0, host: '127.0.0.1' },
  });
  t.after(() => server.close());
  await server.listen();
  const [url] = server.resolvedUrls.local;
  const { page, complaints } = await open(t, url);
  await typeAndSee(page);
  // The browser asks for an icon that the ten lines do not have.
  assert.deepEqual(complaints.filter((text) => !/404/.test(text)), []);
  run(process.execPath, [bin('vite'), 'build', '--logLevel', 'error'], root);
});
