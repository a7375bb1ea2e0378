/** Under this key the browser remembers that whoever was signed in has left, until somebody signs in. */
const key = 'ungkit.signed-out';

/** Whether the server has heard of it: without a network it is told later. */
type Noted = 'untold' | 'told';

/**
 * The sign-out as this device knows it, written before anything else is done about it: from that moment nothing that
 * was kept here is shown, whatever the network and the browser's database do.
 */
export const deviceSignOut = {
  /** Somebody leaves. */
  note: (): void => write('untold'),
  /** The server has ended the session, or knew of none. */
  told: (): void => {
    if (read() === 'untold') write('told');
  },
  /** Somebody is signed in. */
  cancel(): void {
    try {
      window.localStorage.removeItem(key);
    } catch {
      // What can not be removed could not be written.
    }
  },
  isNoted: (): boolean => read() !== null,
  isUntold: (): boolean => read() === 'untold',
};

function read(): string | null {
  try {
    return window.localStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(noted: Noted): void {
  try {
    window.localStorage.setItem(key, noted);
  } catch {
    // Without a storage nothing was kept either.
  }
}
