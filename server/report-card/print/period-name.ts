import type { SnapshotPeriod } from '../../../schema/scoring/index.js';

/** A sealed period's name as everywhere: `2022-07`, `2022-Q3`, `2022`. */
export function periodNameIn({
  kind,
  year,
  month,
}: Pick<SnapshotPeriod, 'kind' | 'year' | 'month'>): string {
  switch (kind) {
    case 'MONTHLY':
      return `${year}-${String(month).padStart(2, '0')}`;
    case 'QUARTERLY':
      return `${year}-Q${month / 3}`;
    case 'ANNUAL':
      return String(year);
  }
}
