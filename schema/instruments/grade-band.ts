import { formatExact, parseExact, type Fraction } from '../exact.js';
import type { GradeBand, GradeBasis } from './instrument.js';
import type { ExactText, YamlEntry } from './yaml-entry.js';

interface Band extends GradeBand {
  readonly from: Fraction;
  readonly to: Fraction;
  readonly entry: YamlEntry;
}

/**
 * Reads the grades, best first: `above: 60` leaves 60 out of the band, `from: 60` takes it in.
 *
 * `upTo` must meet the band above, so that a slip in either is seen.
 */
export function readGradeBands(
  root: YamlEntry,
  basis: GradeBasis | undefined,
  totalWeight: ExactText | undefined,
): readonly GradeBand[] {
  const entries = root.entries('gradeBands');
  const bands = entries.flatMap((entry) => readBand(entry) ?? []);
  // With a band unread, its neighbours would only seem to leave a gap.
  if (bands.length === entries.length && bands.length > 0) {
    checkOrder(bands);
    checkEnds(bands, basis === 'ACHIEVEMENT' ? parseExact('100') : totalWeight?.value);
  }
  return bands.map(({ from, to, entry, ...band }) => band);
}

function readBand(entry: YamlEntry): Band | undefined {
  const grade = entry.text('grade', 20);
  const predicate = entry.text('predicate', 100);
  const lowerInclusive = entry.has('from');
  const lower = entry.exact(lowerInclusive ? 'from' : 'above');
  const upTo = entry.exact('upTo');
  const inferred = entry.optionalFlag('inferred');
  entry.close();
  if (!grade || !predicate || !lower || !upTo) return undefined;
  return {
    grade,
    predicate,
    lower: lower.text,
    lowerInclusive,
    inferred,
    from: lower.value,
    to: upTo.value,
    entry,
  };
}

function checkOrder(bands: readonly Band[]): void {
  const grades = new Set<string>();
  bands.forEach(({ grade, from, to, entry }, index) => {
    if (grades.has(grade)) entry.report('GRADE_REPEATED', entry.place, { found: grade });
    grades.add(grade);

    const better = bands[index - 1];
    if (better === undefined) return;
    const params = {
      lower: formatExact(from),
      upTo: formatExact(to),
      better: formatExact(better.from),
    };
    if (from.compare(better.from) >= 0) entry.report('BANDS_NOT_BEST_FIRST', entry.place, params);
    else if (to.compare(better.from) < 0) entry.report('BAND_GAP', entry.place, params);
    else if (to.compare(better.from) > 0) entry.report('BAND_OVERLAP', entry.place, params);
  });
}

function checkEnds(bands: readonly Band[], full: Fraction | undefined): void {
  const best = bands[0];
  const last = bands.at(-1);
  if (best && full && !best.to.equals(full)) {
    const params = { expected: formatExact(full), found: formatExact(best.to) };
    best.entry.report('BANDS_TOP', best.entry.placeOf('upTo'), params);
  }
  if (last && !(last.lowerInclusive && last.from.equals(0))) {
    last.entry.report('BANDS_BOTTOM', last.entry.place);
  }
}
