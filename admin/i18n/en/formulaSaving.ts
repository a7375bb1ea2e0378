import type { formulaSaving as id } from '../id/formulaSaving.js';

export const formulaSaving: typeof id = {
  shortcut: 'Save now (Ctrl+S)',
  byItself: 'Changes save themselves.',
  savedAt: 'Saved %{time}',
  saving: 'Saving…',
  waiting: 'Waiting for the network',
  waitingLead: 'Your changes are safe in this browser and are sent as soon as it is connected.',
  troubled: 'Not saved yet, trying again',
  troubledLead: '%{reason} Your changes are safe in this browser; saving is tried again by itself.',
  conflict: 'Somebody else changed the same thing',
  conflictLead: 'Nothing was overwritten. Choose which one stays.',
  choose: 'Choose',
  refused: 'Not saved',
  refusedLead: '%{reason} Your changes are still in this browser.',
  refusedMarked: 'Mend what is marked. Your changes are still in this browser.',
  leave:
    'Your changes have not reached the server. They stay in this browser and are offered when this formula is opened again. Leave this page?',
  leaveUnkept:
    'Your changes have not reached the server, and this device can not keep them. They are lost when you leave. Leave this page?',
  unkept: {
    waitingLead:
      'Your changes are sent by themselves once there is a connection. This device can not keep them: keep this page open.',
    troubledLead:
      '%{reason} Saving is tried again by itself. This device can not keep your changes: keep this page open.',
    refusedLead: '%{reason} This device can not keep your changes: keep this page open.',
    refusedMarked:
      'Mend what is marked. This device can not keep your changes: keep this page open.',
  },
  merged: 'Somebody else changed this draft too. Their changes were merged:',
  unsent: {
    title: 'Your changes that were not saved',
    lead: 'From %{date}, in this browser only. Nothing of them is in the draft yet.',
    closed:
      'From %{date}, in this browser only. This formula is no draft any more, so they can not go into it; copy them if they are still needed.',
    restore: 'Restore',
    discard: 'Discard',
    discardAsk: 'These changes are in this browser only. Discard them for good?',
    copy: 'Copy',
    copied: 'The changes were copied.',
    copyFailed: 'The browser does not allow copying. Select the text and copy it yourself.',
  },
  choice: {
    meeting: {
      title: 'Choose which one stays',
      lead: 'Somebody else saved a change to one thing that you changed too. Nothing was overwritten. |||| Somebody else saved changes to %{smart_count} things that you changed too. Nothing was overwritten.',
      theirs: 'Theirs',
      mine: 'Mine',
      all: { theirs: 'All of theirs', mine: 'All of mine' },
    },
    restoring: {
      title: 'Choose which one stays',
      lead: 'Since your unsaved changes, one of the same things changed in the draft. Nothing was overwritten. |||| Since your unsaved changes, %{smart_count} of the same things changed in the draft. Nothing was overwritten.',
      theirs: 'What is there now',
      mine: 'What was not saved',
      all: { theirs: 'All that is there now', mine: 'All that was not saved' },
    },
    renamed: 'The name changed from “%{from}” to “%{to}”.',
    bands: 'Now: %{bands}.',
    written: 'Only the way it is written changed.',
    missing: 'Choose first.',
    later: 'Later',
    confirm: 'Merge',
  },
};
