import type { keeping as indonesian } from '../id/keeping.js';

export const keeping: typeof indonesian = {
  refused:
    'This device does not keep what you type: the browser’s storage is full or not allowed. Send or save it now, keep this page open, then free some space on the device.',
  known: 'Understood',
  begun: {
    next: 'You began this earlier. It goes with what you attach next.',
    unsaved: 'What you began earlier and had not saved is still here.',
    before: 'You began to write this, and something else was said before you saved it:',
    emptied: '(left empty)',
    take: 'Use it',
    discard: 'Discard',
    conflict:
      'Somebody changed it first. Close and open it again: what you typed is kept and can be used.',
  },
};
