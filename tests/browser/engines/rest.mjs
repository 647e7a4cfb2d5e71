// Where a thing is, once the page has come to rest.
//
// What scrolls, is laid out anew or moves in is drawn frame by frame: a mark
// hears of the scrolling of its field with the next one, as the person sees both.
// A place that is measured between two frames is that of the one before, and who
// presses there meets something else. So no test presses where it has measured:
//
//   await page.click(...await atRest(page, () => middle(part('tip', 'remove'))));

const FRAMES = 2;

/** What `read` gives in the page when it is true and stays so for two frames. */
export const atRest = (page, read, ...args) => page.waitFor(`async (...args) => {
  const now = () => JSON.stringify((${read})(...args) ?? null);
  const first = now();
  for (let i = 0; i < ${FRAMES}; ++i) {
    await new Promise((drawn) => requestAnimationFrame(drawn));
    if (now() !== first) return null;
  }
  return JSON.parse(first);
}`, ...args);
