import type { NewerRelease } from './shell.js';

/**
 * Lets the admin open without a network from now on. Where a browser has no service workers, as over plain http
 * in an office network, or will not have one, everything else works as ever.
 */
export function registerWorker(): void {
  if (!('serviceWorker' in navigator)) return;
  giveWay();
  // What it fetches is not to hold up the first screen.
  window.addEventListener('load', () => {
    const done = import.meta.env.PROD
      ? navigator.serviceWorker.register('/service-worker.js')
      : removeWorkers();
    done.catch(() => undefined);
  });
}

/** A release that was opened because the network was slow goes for the newer one, unless somebody is at work in it. */
function giveWay(): void {
  let isInUse = false;
  for (const use of ['keydown', 'pointerdown']) {
    window.addEventListener(use, () => (isInUse = true), { once: true, capture: true });
  }
  navigator.serviceWorker.addEventListener('message', ({ data }: MessageEvent<NewerRelease>) => {
    if (data === 'newer release' && !isInUse) window.location.reload();
  });
}

/** What a started release left at this address must not stand between a developer and the sources. */
async function removeWorkers(): Promise<void> {
  const workers = await navigator.serviceWorker.getRegistrations();
  await Promise.all(workers.map((worker) => worker.unregister()));
  for (const name of await caches.keys()) await caches.delete(name);
}
