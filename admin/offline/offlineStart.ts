import { ViewerDocument } from '../graphql/graphql.js';
import { send } from '../providers/api.js';
import { deviceSignIn } from '../providers/deviceSignIn.js';
import { failureOf, isTransient } from '../providers/errors.js';
import { queryClient } from '../providers/queryClient.js';
import { session } from '../providers/session.js';
import type { Viewer } from '../providers/session.js';

/** How long until the server is asked again; ms. The browser does not notice every network that comes back. */
export const againMs = 5_000;

const listeners = new Set<() => void>();
let active = false;

/** Whether this page was opened without a network, so that it shows what was read before, or nothing but the sign-in. */
export const offlineStart = {
  get: (): boolean => active,
  /** The server could not be asked who is there, or now could. */
  note: (unreached: boolean): void => change(unreached),
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

/** Finds out whether the server can be reached, for a screen that has nothing else to ask it. */
export async function lookForServer(): Promise<void> {
  try {
    await send(ViewerDocument, {});
    change(false);
  } catch (cause) {
    change(isTransient(failureOf(cause)));
  }
}

/**
 * Begins with the viewer of before, to show what they had seen. As soon as the server answers it says who is
 * signed in and everything is read anew; what was typed goes out as after any lost network.
 */
export function startOffline(viewer: Viewer): void {
  change(true);
  session.signedIn(viewer);
  let asking = false;
  const ask = async () => {
    if (asking) return;
    asking = true;
    await confirm(viewer).catch(() => undefined);
    asking = false;
    if (!active) end();
  };
  const listener = () => void ask();
  const timer = setInterval(listener, againMs);
  window.addEventListener('online', listener);
  // For whoever has left nobody is asked any more: the sign-in looks for the server itself.
  const unsubscribe = session.subscribe(() => {
    if (session.get().viewer === null) end();
  });
  const end = () => {
    clearInterval(timer);
    window.removeEventListener('online', listener);
    unsubscribe();
  };
}

/** @throws ApiError while the server does not answer. A session that ended asks for the sign-in by itself. */
async function confirm({ person }: Viewer): Promise<void> {
  const before = deviceSignIn();
  const { viewer: found } = await send(ViewerDocument, {});
  // Whoever left meanwhile has left, whatever the server had said until then: also in another tab, where it is asked anew.
  if (session.get().viewer?.person.id !== person.id || before !== deviceSignIn()) return;
  // Somebody else's session, or nobody's: nothing of this page is theirs to see.
  if (found?.person.id !== person.id) return location.reload();
  change(false);
  session.signedIn(found);
  await queryClient.invalidateQueries();
}

function change(next: boolean): void {
  if (active === next) return;
  active = next;
  listeners.forEach((listener) => listener());
}
