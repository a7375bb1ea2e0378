import { describe, expect, test } from 'vitest';
import { jakartaMoment } from '../support/jakarta.js';
import { writes } from './gate.js';
import { type Gate, type Writing, writingAt, type WritingWindow } from './writing.js';

/** A moment in Jakarta; seconds may be negative. */
const wib = (day: string, hour: number, seconds = 0) =>
  new Date(jakartaMoment(day, hour).getTime() + seconds * 1000);

const july = {
  status: 'OPEN' as const,
  opensAt: wib('2022-07-01', 0),
  closesAt: wib('2022-08-05', 16),
};
const admin = { id: 'admin', name: 'Sari' };
const health = { unitId: 'health', unitKind: 'DINAS' as const };

const window = (
  from: Date,
  to: Date,
  of: Partial<Pick<WritingWindow, 'stageKey' | 'scope' | 'unitKind' | 'unitId'>> = {},
): WritingWindow => ({
  stageKey: 'self',
  scope: 'ALL',
  unitKind: null,
  unitId: null,
  setBy: admin,
  ...of,
  opensAt: from.toISOString(),
  closesAt: to.toISOString(),
});

const at = (
  now: Date,
  gate: Partial<Gate> | null = null,
  place = writes.self(),
  period: Parameters<typeof writingAt>[0]['period'] = july,
): Writing =>
  writingAt(
    {
      period,
      worksheet: {
        status: 'FILLING',
        gate: gate && { revision: 1, ...health, windows: [], exceptions: [], ...gate },
      },
    },
    place,
    now,
  );

/** Whether it is open one second before a moment in Jakarta, at it, and one second after. */
const around = (day: string, hour: number, ...rest: [Partial<Gate>?, typeof july?]) =>
  [-1, 0, 1].map(
    (seconds) => at(wib(day, hour, seconds), rest[0] ?? null, writes.self(), rest[1]).open,
  );

describe('without a window', () => {
  test('the dates of the period are all there is, to the second', () => {
    expect(around('2022-07-01', 0)).toEqual([false, true, true]);
    expect(around('2022-08-05', 16)).toEqual([true, false, false]);
  });

  test('what is open says until when, what is closed since when, and what is not open yet from when on', () => {
    expect(at(wib('2022-07-15', 9))).toMatchObject({ open: true, until: july.closesAt });
    expect(at(wib('2022-08-05', 17))).toMatchObject({
      scope: 'PERIOD',
      phase: 'OVER',
      since: july.closesAt,
      until: null,
    });
    expect(at(wib('2022-06-30', 17))).toMatchObject({
      scope: 'PERIOD',
      phase: 'NOT_YET',
      until: july.opensAt,
    });
  });
});

describe('a window', () => {
  const filling = window(wib('2022-07-04', 8), wib('2022-07-29', 16));

  test('opens and closes to the second', () => {
    expect(around('2022-07-04', 8, { windows: [filling] })).toEqual([false, true, true]);
    expect(around('2022-07-29', 16, { windows: [filling] })).toEqual([true, false, false]);
  });

  test('says who locked, since when, and when it opens next if that is known', () => {
    expect(at(wib('2022-07-30', 9), { windows: [filling] })).toEqual({
      open: false,
      scope: 'ALL',
      phase: 'OVER',
      since: wib('2022-07-29', 16),
      until: null,
      lockedBy: admin,
    });
    const again = window(wib('2022-08-02', 8), wib('2022-08-03', 16));
    expect(at(wib('2022-07-30', 9), { windows: [again, filling] })).toMatchObject({
      since: wib('2022-07-29', 16),
      until: wib('2022-08-02', 8),
    });
    expect(at(wib('2022-07-02', 9), { windows: [filling] })).toMatchObject({
      phase: 'NOT_YET',
      since: null,
      until: wib('2022-07-04', 8),
    });
  });

  test('is for its stage alone', () => {
    expect(at(wib('2022-07-30', 9), { windows: [filling] }, writes.review()).open).toBe(true);
  });

  test('never opens what the period closes, and is not announced when it would', () => {
    const long = window(wib('2022-06-01', 0), wib('2022-09-01', 0));
    expect(around('2022-07-01', 0, { windows: [long] })).toEqual([false, true, true]);
    expect(around('2022-08-05', 16, { windows: [long] })).toEqual([true, false, false]);
    expect(at(wib('2022-07-15', 9), { windows: [long] })).toMatchObject({ until: july.closesAt });
    const tooLate = window(wib('2022-08-06', 0), wib('2022-08-07', 0));
    expect(at(wib('2022-07-15', 9), { windows: [tooLate] })).toMatchObject({ until: null });
  });

  test('of the unit counts before that of its kind, and that before the one for all', () => {
    const now = wib('2022-07-15', 9);
    const closed = [wib('2022-07-04', 8), wib('2022-07-05', 8)] as const;
    const open = [wib('2022-07-14', 8), wib('2022-07-16', 8)] as const;
    const ofKind = { scope: 'UNIT_KIND', unitKind: 'DINAS' } as const;
    const ofUnit = { scope: 'UNIT', unitId: 'health' } as const;
    const scopeOf = (...windows: WritingWindow[]) => {
      const writing = at(now, { windows });
      return writing.open ? 'open' : writing.scope;
    };
    expect(scopeOf(window(...open), window(...closed, ofKind))).toBe('UNIT_KIND');
    expect(scopeOf(window(...open, ofKind), window(...closed, ofUnit))).toBe('UNIT');
    expect(scopeOf(window(...closed), window(...closed, ofKind), window(...open, ofUnit))).toBe(
      'open',
    );
    // Others' windows are none of its.
    expect(scopeOf(window(...closed, { ...ofKind, unitKind: 'BADAN' }))).toBe('open');
    expect(scopeOf(window(...closed, { ...ofUnit, unitId: 'education' }))).toBe('open');
  });

  test('of no unit is the kabupaten’s own, which is of no kind', () => {
    const own = { unitId: null, unitKind: null };
    const closed = [wib('2022-07-04', 8), wib('2022-07-05', 8)] as const;
    const windows = [window(...closed, { scope: 'UNIT' })];
    expect(at(wib('2022-07-15', 9), { ...own, windows })).toMatchObject({ scope: 'UNIT' });
    expect(at(wib('2022-07-15', 9), { windows }).open).toBe(true);
    const ofKind = [window(...closed, { scope: 'UNIT_KIND', unitKind: 'DINAS' })];
    expect(at(wib('2022-07-15', 9), { ...own, windows: ofKind }).open).toBe(true);
  });
});

describe('an exception', () => {
  const windows = [window(wib('2022-07-04', 8), wib('2022-07-10', 16))];
  const until = (day: string, hour: number, indicatorCodes: string[] | null = null) => ({
    windows,
    exceptions: [{ stageKey: 'self', indicatorCodes, expiresAt: wib(day, hour).toISOString() }],
  });

  test('opens what a window closes and ends by itself, to the second', () => {
    expect(around('2022-07-20', 16, until('2022-07-20', 16))).toEqual([true, false, false]);
    expect(at(wib('2022-07-20', 9), until('2022-07-20', 16))).toEqual({
      open: true,
      until: wib('2022-07-20', 16),
      byException: true,
    });
  });

  test('ends with the period at the latest', () => {
    expect(around('2022-08-05', 16, until('2022-08-09', 16))).toEqual([true, false, false]);
  });

  test('for single answers opens these and not the worksheet as a whole', () => {
    const gate = until('2022-07-20', 16, ['A.1']);
    const now = wib('2022-07-15', 9);
    expect(at(now, gate, writes.self('A.1')).open).toBe(true);
    expect(at(now, gate, writes.self('A.2')).open).toBe(false);
    expect(at(now, gate, writes.self()).open).toBe(false);
  });
});

describe('what comes from outside', () => {
  const external = { stage: { key: 'external', kind: 'EXTERNAL' }, indicatorCode: null } as const;
  const closed = { ...july, status: 'CLOSED' as const };

  test('comes when the period is over, and only a window of its own locks it', () => {
    const now = wib('2022-12-01', 9);
    expect(at(now, null, external, closed)).toMatchObject({ open: true, until: null });
    const windows = [window(wib('2022-11-01', 0), wib('2022-11-30', 16), { stageKey: 'external' })];
    expect(at(now, { windows }, external, closed)).toMatchObject({ open: false, scope: 'ALL' });
  });
});
