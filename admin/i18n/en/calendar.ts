import type { calendar as idCalendar } from '../id/calendar.js';

export const calendar: typeof idCalendar = {
  name: 'Holidays',
  before: 'Year before',
  after: 'Year after',
  ofYear: 'Holidays of %{year}',
  count:
    '%{smart_count} day. Working days are Monday to Friday without it. |||| %{smart_count} days. Working days are Monday to Friday without these.',
  none: 'No holidays are known for %{year}',
  noneLead:
    'Until they are filled in, every Monday to Friday counts as a working day, and deadlines may come too early.',
  unknown:
    'The decree on the holidays of %{year} is not known. Add them yourself once it is published.',
  ownList: 'The decree on the holidays of %{year} is not known. Those listed here were filled in.',
  missing:
    '%{count} decreed day is not in the calendar |||| %{count} decreed days are not in the calendar',
  complete: 'The calendar has every decreed day',
  import: 'Take all over',
  add: 'Add a day',
  addTitle: 'New holiday',
  addOne: 'Add',
  edit: 'Edit',
  editOf: 'Edit %{day}',
  editTitle: 'Edit holiday',
  save: 'Save',
  remove: 'Remove',
  removeOf: 'Remove %{day}',
  removed: '%{day} is an ordinary day again.',
  undo: 'Undo',
  date: 'Date',
  holidayName: 'Name',
  inIndonesian: 'In Indonesian, as the decree has it.',
  kind: 'Kind',
  taken: 'This day is a holiday already. Edit the one that is there.',
  noDay: 'There is no such date. Choose one from the calendar.',
};
