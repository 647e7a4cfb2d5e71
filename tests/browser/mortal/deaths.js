// What worker.js dies of.
self.addEventListener('message', (event) => {
  const { draft = '' } = event.data;
  if (draft.includes('for ever')) for (;;);
  if (!draft.includes('die at once')) return;
  event.stopImmediatePropagation();
  throw new Error('out of memory');
});
