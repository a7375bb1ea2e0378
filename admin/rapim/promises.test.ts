import { expect, test } from 'vitest';
import type { RapimCardFragment, RapimCommitmentFragment } from '../graphql/graphql.js';
import { countPromises, promisesByUnit } from './promises.js';

type Outcome = RapimCommitmentFragment['outcome'];

const promise = (outcome: Outcome, title = 'SK Tim RB'): RapimCommitmentFragment => ({
  actionId: title,
  title,
  dueDay: '2022-07-31',
  outcome,
  owner: { id: 'p1', name: 'Siti Rahmawati' },
});
const unit = (id: string, ...commitments: readonly RapimCommitmentFragment[]) =>
  ({ id, commitments }) as unknown as RapimCardFragment;

test('promises are counted by what came of them, and what was given up is not kept', () => {
  const outcomes: readonly Outcome[] = ['KEPT', 'LATE', 'KEPT', 'CANCELLED', 'OPEN'];
  expect(countPromises(outcomes.map((outcome) => promise(outcome)))).toEqual({
    kept: 2,
    late: 1,
    open: 1,
    cancelled: 1,
  });
});

test('who broke most comes first, then who is still at it; who promised nothing is left out', () => {
  const units = promisesByUnit([
    unit('kept', promise('KEPT')),
    unit('nothing'),
    unit('running', promise('OPEN')),
    unit('late', promise('LATE', 'Peta proses'), promise('KEPT'), promise('LATE', 'SOP')),
  ]);
  expect(units.map(({ card, broken }) => [card.id, broken])).toEqual([
    ['late', ['Peta proses', 'SOP']],
    ['running', []],
    ['kept', []],
  ]);
});
