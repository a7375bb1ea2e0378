import type { SignedInFragment } from '../graphql/graphql.js';

export type Viewer = SignedInFragment;

/** Who is signed in, as far as this page knows, and whether the session has run out under them. */
export interface SessionState {
  readonly viewer: Viewer | null;
  /** The server no longer knows the session; calls wait until the person has signed in again. */
  readonly expired: boolean;
}

type Listener = () => void;

let state: SessionState = { viewer: null, expired: false };
let waiting: ((again: boolean) => void)[] = [];
const listeners = new Set<Listener>();

/** The one session of this page, outside React because the network layer needs it too. */
export const session = {
  get: (): SessionState => state,

  subscribe(listener: Listener): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },

  /** Takes the viewer the API answered with, and lets the calls that waited go on. */
  signedIn(viewer: Viewer): void {
    change({ viewer, expired: false });
    release(true);
  },

  /** Forgets the viewer; the calls that waited fail. */
  signedOut(): void {
    change({ viewer: null, expired: false });
    release(false);
  },

  /** Whether the person has to choose a password of their own before anything else. */
  passwordMustChange(mustChangePassword: boolean): void {
    const { viewer } = state;
    if (!viewer) return;
    change({ ...state, viewer: { ...viewer, person: { ...viewer.person, mustChangePassword } } });
  },

  /**
   * Called when the server no longer knows the session.
   *
   * @returns true once the person has signed in again; false when nobody was signed in here, or when
   *   they chose to leave.
   */
  expire(): Promise<boolean> {
    if (!state.viewer) return Promise.resolve(false);
    if (!state.expired) change({ ...state, expired: true });
    return new Promise((resolve) => waiting.push(resolve));
  },
};

function change(next: SessionState): void {
  state = next;
  listeners.forEach((listener) => listener());
}

function release(again: boolean): void {
  const resolvers = waiting;
  waiting = [];
  resolvers.forEach((resolve) => resolve(again));
}
