import type { stages as id } from '../id/stages.js';

export const stages: typeof id = {
  name: 'Stages',
  lead: 'Each stage has its own value, note, author and time; none is filled in from another. A closed period keeps the stages that it was closed with.',
  add: 'Add a stage',
  edit: 'Change',
  editOf: 'Change %{name}',
  editTitle: 'Change a stage',
  up: 'Move %{name} up',
  down: 'Move %{name} down',
  off: 'Off',
  scoredBy: 'Scored by: %{role}',
  claimed: 'what the unit claims',
  apart: 'kept apart, never part of the verified value',
  counts: 'verified value, precedence %{precedence}',
  limit: 'panel when apart by more than %{limit}',
  active: 'Active',
  saved: 'The stage was saved.',
  changed:
    'Somebody else changed this stage. What you typed is still here: close, look again, then change it.',
  usedHelp:
    'This stage holds values and so stays. A new precedence holds for periods that are not closed.',
  closedHelp: 'Changes hold for periods that are not closed.',
  keyHelp: 'Kept under the code %{key}, which never changes.',
  keyTaken: 'There is a stage with this code. Use another name.',
  precedenceTaken: 'Another stage has this precedence. Use another number.',
  precedenceHelp:
    'Of the stages that accepted, the highest gives the verified value; 1 to 1000. Empty: it does not count.',
  limitHelp: 'On the scale of 0 to 1. What is apart by more goes to a panel.',
  limitRange: 'Enter a number from 0 to 1.',
  fields: {
    nameId: 'Name (Indonesian)',
    nameEn: 'Name (English)',
    kind: 'Kind',
    scoredBy: 'Who scores',
    precedence: 'Precedence',
    panelLimit: 'Limit',
  },
  kinds: {
    REVIEW: 'A further review',
    EXTERNAL: 'Somebody from outside',
  },
};
