import { formatExact, parseExact } from '../exact.js';
import type { GradeBand } from '../instruments/instrument.js';
import type { FormulaDiagnostic } from './diagnostic.js';

/**
 * Every mistake in the grade bands, which run from the best down: each ends where the better one
 * begins, so that only their bounds can leave a gap or overlap.
 *
 * @param top the highest total there can be, exact.
 */
export function checkBands(bands: readonly GradeBand[], top: string): readonly FormulaDiagnostic[] {
  if (bands.length === 0) {
    return [{ code: 'bands_missing', nodeCode: null, field: 'gradeBands', params: {} }];
  }
  return [
    ...bands.flatMap((band, index) => checkBand(band, index, bands, top)),
    ...bands.slice(1).flatMap((band, index) => checkPair(bands[index]!, band, index + 1)),
    ...checkBottom(bands),
  ];
}

function checkBand(
  { grade, lower }: GradeBand,
  index: number,
  bands: readonly GradeBand[],
  top: string,
): FormulaDiagnostic[] {
  const mistakes: FormulaDiagnostic[] = [];
  const path = pathTo(index);
  if (grade.trim() === '') {
    mistakes.push({ code: 'band_unnamed', ...path('grade'), params: {} });
  } else if (bands.findIndex((other) => other.grade === grade) < index) {
    mistakes.push({ code: 'band_duplicate', ...path('grade'), params: { grade } });
  }

  const bound = parseExact(lower);
  const highest = parseExact(top);
  if (bound === undefined) {
    mistakes.push({ code: 'band_bound_malformed', ...path('lower'), params: { grade, lower } });
  } else if (highest && (bands[index]!.lowerInclusive ? bound.gt(highest) : bound.gte(highest))) {
    mistakes.push({ code: 'band_unreachable', ...path('lower'), params: { grade, lower, top } });
  }
  return mistakes;
}

function checkPair(better: GradeBand, band: GradeBand, index: number): FormulaDiagnostic[] {
  const upper = parseExact(better.lower);
  const lower = parseExact(band.lower);
  if (upper === undefined || lower === undefined) return [];

  const at = pathTo(index)('lower');
  const params = { grade: band.grade, better: better.grade };
  if (lower.gt(upper)) return [{ code: 'bands_disordered', ...at, params }];
  // The one way to share a bound: the better grade starts above it, this one is the bound itself.
  const sharesBound = !better.lowerInclusive && band.lowerInclusive;
  return lower.equals(upper) && !sharesBound ? [{ code: 'bands_overlap', ...at, params }] : [];
}

function checkBottom(bands: readonly GradeBand[]): FormulaDiagnostic[] {
  const index = bands.length - 1;
  const { grade, lower, lowerInclusive } = bands[index]!;
  const bound = parseExact(lower);
  if (bound === undefined) return [];

  const path = pathTo(index);
  if (bound.gt(0)) {
    const params = { from: '0', to: formatExact(bound) };
    return [{ code: 'bands_gap', ...path('lower'), params }];
  }
  if (bound.equals(0) && !lowerInclusive) {
    const params = { grade, lower };
    return [{ code: 'bands_bottom_excluded', ...path('lowerInclusive'), params }];
  }
  return [];
}

function pathTo(index: number) {
  return (property: string) => ({ nodeCode: null, field: `gradeBands.${index}.${property}` });
}
