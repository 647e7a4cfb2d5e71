// What axe has to say of a page; its server gives axe.js at /axe.js.
import { fileURLToPath } from 'node:url';

export const AXE = fileURLToPath(import.meta.resolve('axe-core/axe.min.js'));

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds, as "rule: element". */
export async function complaintsOfAxe(page) {
  await page.evaluate(() => window.axe ? undefined : new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = '/axe.js';
    script.onload = () => resolve();
    script.onerror = () => reject(new Error('no axe.js'));
    document.head.append(script);
  }));
  return page.evaluate(async (values) => {
    const { violations } = await axe.run(document, {
      runOnly: { type: 'tag', values },
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target }) => `${id}: ${JSON.stringify(target)}`));
  }, TAGS);
}
