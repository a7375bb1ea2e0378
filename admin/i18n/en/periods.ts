import type { periods as id } from '../id/periods.js';

export const periods: typeof id = {
  name: 'Period |||| Periods',
  fields: {
    name: 'Period',
    kind: 'Kind',
    month: 'Period',
    label: 'Name of the range',
    firstDay: 'First day',
    lastDay: 'Last day',
    status: 'State',
    opensAt: 'Opens',
    dueAt: 'Due',
    closesAt: 'Closes',
    opensBySchedule: 'Open automatically',
    closesBySchedule: 'Close automatically',
    openedAt: 'Actually opened',
    closedAt: 'Actually closed',
    instruments: 'Instruments',
    progress: 'Worksheets submitted',
  },
  sections: {
    which: 'Period',
    dates: 'Dates (WIB)',
    instruments: 'What is filled in',
    progress: 'Progress',
  },
  help: {
    label: 'For example “SAKIP sprint”. Stands where a month has its name.',
    firstDay:
      'It begins with what was said in the latest closed period that ended earlier, of whatever kind.',
    lastDay: 'Evidence is held against this range, its last day included.',
    daysStay: 'Stays since the period was opened.',
    nameStays: 'Stays since the period was first closed: its report cards have this name.',
    opensAt: 'From when on units can fill in.',
    dueAt: 'Until when heads of units submit.',
    closesAt: 'When it is planned to close, once evaluators are through.',
    opensBySchedule:
      'The period opens by itself at its time, once the one before is closed; the worksheets are made then.',
    closesBySchedule:
      'The period closes by itself at its time. While a panel is open it stays open, and you are told.',
    instruments: 'The formula published now holds until the period is closed.',
  },
  standsStill:
    'This period is open again: only when it closes can be changed, so that who was on time stays as it was sealed.',
  faults: {
    lastDay: 'The last day can not be before the first. Choose a later day.',
    tooLong: 'A range has at most 366 days. Choose an earlier last day.',
    dueAt: 'It has to be due after it opens. Choose a later time.',
    closesAt: 'It can not close before it is due. Choose a later time.',
  },
  refusals: {
    taken: 'This period exists already. Choose another.',
    month: 'This period can not be planned. Choose another.',
    overlap: 'Another range has some of these days already. Choose days outside of it.',
    sealedName:
      'Sealed report cards have this name, so that it can’t be changed. Put the name back, then save.',
    day: 'This day can not be chosen. Choose another.',
    noInstrument: 'Choose at least one instrument.',
    tooManyInstruments: 'These are too many instruments. Choose fewer.',
    instrumentTwice: 'An instrument can be chosen only once. Choose one of its formulas.',
    formulaRetired:
      'A chosen formula is no longer in force. Reload this page, then choose a published one.',
  },
  empty: {
    title: 'No period yet',
    lead: 'Plan the first month; every unit’s worksheet is made when the period opens.',
  },
  automatic: 'automatically',
  scheduleFault: {
    open: 'This period did not open as scheduled, which will be tried again.',
    close: 'This period did not close as scheduled, which will be tried again.',
  },
  planNotices: {
    waits: 'Waits until %{other} is closed; then it opens by itself and goes on from there.',
    missed:
      'It will not open by itself: its closing date is over. Change the dates, or remove this plan.',
    retired:
      '%{title}: formula revision %{revision} is no longer in force for new periods, but this plan uses it. To use the one in force, remove this plan and plan again.',
  },
  remove: {
    button: 'Remove plan',
    title: 'Remove the plan of %{name}?',
    lead: 'This period was never opened, so nothing was filled in. Its schedules by stage and who was to review in it go, too; their trace stays. The same period can be planned again.',
    done: 'The plan of %{name} is removed.',
  },
  plan: 'Plan a period',
  save: 'Save the plan',
  editDates: 'Change dates',
  reload: 'Reload',
  bound: '%{title}, formula revision %{revision}',
  progress: {
    submitted: 'Worksheets submitted',
    onTime: 'Worksheets submitted on time',
    answered: 'Indicators answered',
    accepted: 'Answers accepted',
    returned: 'Answers returned',
    waiting: 'Answers waiting for review',
  },
  progressLead: {
    PLANNED: 'Not open yet, so there are no worksheets.',
    OPEN: 'Moves while the period is open.',
    CLOSED: 'As it was when the period was closed.',
  },
  open: {
    button: 'Open the period',
    title: 'Open %{name}?',
    first: 'A worksheet is made for every assessed unit and for the kabupaten.',
    second: 'Answers, evidence and evaluators are carried over from the latest closed period.',
    third: 'Change agents can fill in from the opening date on.',
    warnings: {
      before:
        '%{other} is still open. What is filled in there is not carried over unless it is closed first.',
      early: 'It is early: it can be filled in from %{date} on, unless that is moved.',
      over: 'Its closing date, %{date}, is over, so nobody could fill it in. Move that first by Change dates.',
    },
    running: 'The period is being opened. Keep this page open.',
    done: '%{name} is open.',
  },
  close: {
    button: 'Close the period',
    title: 'Close %{name}?',
    first:
      'What is unproven counts as not answered: %{unproven} of %{indicators} indicators are not accepted, %{waiting} of them still wait for review.',
    second:
      'Points are frozen into every unit’s report card; %{submitted} of %{worksheets} worksheets are submitted.',
    third:
      'After this no answer, evidence or review changes. Opening it again needs a written reason and makes a new revision; these report cards are kept.',
    warnings: {
      early: 'It is early: closing is planned for %{date}.',
      panel:
        'A panel is at work, and nobody has signed its minutes. Closed now, what that panel decided counts nothing.',
    },
    running: 'The period is being closed. You may leave this page: it goes on by itself.',
    done: '%{name} is closed. Every unit has its report card.',
  },
};
