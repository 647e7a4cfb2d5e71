// After the first load the page works without a network.

export function workOffline(): void {
  if (!('serviceWorker' in navigator) || !import.meta.env.PROD) return;
  addEventListener('load', () => {
    navigator.serviceWorker.register('./sw.js').then(
      () => navigator.serviceWorker.ready.then(() => {
        document.getElementById('offline')!.hidden = false;
      }),
      () => {}, // A private window may forbid it; the page works all the same.
    );
  });
}
