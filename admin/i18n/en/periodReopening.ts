import type { periodReopening as id } from '../id/periodReopening.js';

export const periodReopening: typeof id = {
  button: 'Open again',
  title: 'Open %{name} again?',
  done: '%{name} is open again.',
  followed:
    'It can’t be opened again: %{other} is closed, too, and its report cards were compared with this period. Open %{other} again first.',
  does: {
    kept: 'Report cards and index of revision %{now} stay as they are, and can still be checked by their QR codes.',
    asBefore:
      'The chosen worksheets are as they were before closing: what was accepted can be changed and is reviewed again. The others stay locked.',
    told: 'Their change agents, heads and evaluators are told.',
    inForce:
      'Until it is closed again, dashboards, ranking and rapim use revision %{now}. Closing again makes revision %{next} by the same formula; ranks and medians of all units are computed anew.',
    carried:
      '%{other} runs already with what this period said; that does not change with it. %{other} can only be closed once this period is closed again.',
  },
  whom: {
    label: 'Worksheets to open',
    whole: 'Every worksheet of this period',
    chosen: 'Only some units',
    units: 'Units',
    noUnits: 'No unit has that name',
    kabupaten: 'The kabupaten’s own worksheet',
  },
  closesAt: 'Planned to close again (WIB)',
  closesAtHelp:
    'Until when it can be changed. It does not close by itself unless its dates say so.',
  reason: 'Reason',
  reasonHelp: 'At least %{words} words. It is kept for good and shown with the figures.',
  faults: {
    reason: 'Write a reason that others understand, in three words at least.',
    closesAt: 'That moment is over. Choose one to come.',
    none: 'Choose at least one worksheet to open.',
    unknown: 'One of the units fills in nothing in this period. Reload this page.',
    open: 'One of those chosen is open already. Reload to see which are still locked.',
    panel:
      'A panel’s minutes of worksheets that are not chosen were never signed. Open these, too, or all.',
  },
  widen: {
    button: 'Open further units',
    title: 'Open further units in %{name}',
    send: 'Open these, too',
    done: 'The added worksheets of %{name} are open.',
    rest: 'Every worksheet that is still locked',
    does: {
      sameRevision:
        'The added worksheets are as they were before closing, and go into revision %{revision} with those that are open.',
      others: 'Answers, reviews and dates that are under way do not change.',
      told: 'Change agents, heads and evaluators of the added worksheets are told.',
      stays:
        'It can’t be taken back: what is open stays open until the period is closed again. The reason is shown beside that of the opening.',
    },
    over: 'Its closing date, %{date}, is over, so nobody could change what is added. Set a later one under Change dates first.',
  },
  chip: 'Open again',
  notice: {
    title: '%{name} is open again',
    figures:
      'The figures here are still those of revision %{before}, until the period is closed again.',
  },
  words: {
    since: 'Opened again %{date} by %{name}.',
    reason: 'Reason: %{reason}',
    whole: 'Opened: every worksheet.',
    chosen: 'Opened: %{names}. The others stay locked.',
    chosenFirst: 'Opened at first: %{names}.',
    widened: 'Added %{date} by %{name}: %{names}.',
    unnamed: 'worksheets of other units',
    others: 'Your worksheet is not among those opened and stays locked.',
    kabupaten: 'the kabupaten’s own',
  },
  history: {
    title: 'Revisions',
    lead: 'Each time the period closed. Earlier revisions are kept as they were.',
    revision: 'Revision %{revision}',
    sealed: 'Sealed %{date}.',
    index: 'Index of the kabupaten %{points}.',
    indexMoved: 'Index of the kabupaten %{points} (%{delta}).',
    noneMoved: 'No points and no rank changed.',
    moved:
      '%{smart_count} worksheet changed its points. |||| %{smart_count} worksheets changed their points.',
    shifted:
      '%{smart_count} worksheet changed its rank alone. |||| %{smart_count} worksheets changed their rank alone.',
  },
  changes: {
    unit: 'Unit',
    before: 'Before',
    after: 'After',
    difference: 'Difference',
    rank: 'Rank',
    wasOpen: 'open again',
    showRest: 'Show %{smart_count} other |||| Show %{smart_count} others',
    hideRest: 'Hide the others',
  },
  card: {
    revision: 'Revision %{revision}',
    again: 'This period was opened again; this report card replaces revision %{before}.',
    why: 'What changed, and why',
    title: 'Revisions of this report card',
    lead: 'What this report card came to each time its period closed.',
    current: 'this one',
    reopened: 'Revision %{revision}, open again',
    reopenedLead: 'The figures below count until the period is closed again.',
    superseded: 'Revision %{revision}, no longer counts',
    supersededLead: 'Revision %{next} took its place on %{date}. The figures below do not change.',
    openLater: 'Open revision %{next}',
  },
  rapim: {
    revision: 'Revision %{revision}',
    reopened: 'Revision %{revision}, open again',
  },
};
