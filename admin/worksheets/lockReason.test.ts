import { describe, expect, test } from 'vitest';
import { isReopenable, lockReason } from './lockReason.js';

const now = new Date('2022-07-15T02:00:00Z');
const period = {
  id: 'period',
  name: 'Juli 2022',
  status: 'OPEN' as const,
  revision: 1,
  opensAt: '2022-06-30T17:00:00Z',
  dueAt: '2022-07-31T09:00:00Z',
  closesAt: '2022-08-05T09:00:00Z',
};
const filling = {
  period,
  status: 'FILLING' as const,
  submittedAt: null,
  submittedBy: null,
  abilities: [],
  writing: {
    stageKey: 'self',
    open: true,
    byException: false,
    scope: null,
    since: null,
    until: null,
    lockedBy: null,
  },
};
const submitted = {
  ...filling,
  status: 'SUBMITTED' as const,
  submittedAt: '2022-07-10T02:00:00Z',
  submittedBy: { id: 'head', name: 'Rina' },
};
const locked = { state: 'DRAFT' as const, abilities: [] };

describe('why an answer can not be changed', () => {
  test('what stayed closed while the period is open again for others says so, without a date', () => {
    const again = { ...period, revision: 2, closesAt: '2022-08-20T09:00:00Z' };
    const closed = { ...filling, status: 'CLOSED' as const, period: again };
    expect(lockReason(closed, locked, now)).toMatchObject({ key: 'stayedClosed', at: null });
  });

  test('what may be edited has no reason', () => {
    expect(lockReason(submitted, { state: 'RETURNED', abilities: ['answer.edit'] }, now)).toBe(
      undefined,
    );
  });

  test('a period that was closed, or whose end has passed, since when', () => {
    const closed = { ...filling, period: { ...period, status: 'CLOSED' as const } };
    expect(lockReason(closed, locked, now)).toMatchObject({ key: 'closed', at: period.closesAt });
    const atTheEnd = new Date(period.closesAt);
    expect(lockReason(filling, locked, atTheEnd)?.key).toBe('closed');
    expect(lockReason(filling, locked, new Date(atTheEnd.getTime() - 1_000))?.key).not.toBe(
      'closed',
    );
  });

  test('a period that is not open yet, and when it will be', () => {
    const planned = { ...filling, period: { ...period, status: 'PLANNED' as const } };
    expect(lockReason(planned, locked, now)).toMatchObject({ key: 'notOpen', at: period.opensAt });
  });

  test('a window that is closed, since when; a single answer may be open all the same', () => {
    const writing = {
      ...filling.writing,
      open: false,
      scope: 'ALL' as const,
      since: '2022-07-10T09:00:00Z',
      lockedBy: { id: 'admin', name: 'Sari' },
    };
    const closed = { ...filling, writing };
    expect(lockReason(closed, locked, now)).toMatchObject({ key: 'window', at: writing.since });
    const opened = { state: 'DRAFT' as const, abilities: ['answer.edit'] };
    expect(lockReason(closed, opened, now)).toBeUndefined();
    const reopened = { state: 'ACCEPTED' as const, abilities: ['answer.reopen'] };
    expect(lockReason(closed, reopened, now)?.key).toBe('accepted');
    expect(lockReason(closed, reopened, now, true)).toBeUndefined();
    const byPeriod = { ...filling, writing: { ...writing, scope: 'PERIOD' as const } };
    expect(lockReason(byPeriod, locked, now)?.key).toBe('readOnly');
  });

  test('a submitted answer, by whom and when', () => {
    expect(lockReason(submitted, { ...locked, state: 'SUBMITTED' }, now)).toEqual({
      key: 'submittedBy',
      at: submitted.submittedAt,
      name: 'Rina',
    });
    expect(lockReason(submitted, { ...locked, state: 'ACCEPTED' }, now)?.key).toBe('accepted');
  });

  test('an accepted answer until the viewer agrees to reopen it, and not past the closing', () => {
    const accepted = { state: 'ACCEPTED' as const, abilities: ['answer.reopen'] };
    const lock = lockReason(submitted, accepted, now);
    expect(lock && isReopenable(lock, accepted)).toBe(true);
    expect(lock && isReopenable(lock, { abilities: [] })).toBe(false);
    expect(lockReason(submitted, accepted, now, true)).toBeUndefined();
    expect(lockReason(submitted, accepted, new Date(period.closesAt), true)?.key).toBe('closed');
  });

  test('otherwise it is not the viewer who fills it in', () => {
    expect(lockReason(filling, locked, now)?.key).toBe('readOnly');
  });
});
