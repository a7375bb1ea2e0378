import { useTranslate } from 'react-admin';
import { parseExact, toNumber } from '../../schema/exact.js';
import { useFormat } from '../fields/useFormat.js';
import type { DashboardIndexFragment } from '../graphql/graphql.js';

const namesShown = 5;

/** How an index was made, or why there is none, in sentences. */
export function useIndexWords() {
  const translate = useTranslate();
  const { points, percent, number } = useFormat();
  const say = (key: string, values?: object) => translate(`dashboard.index.${key}`, values);

  const unitsOf = ({ missing }: Pick<DashboardIndexFragment, 'missing'>) => {
    const first = missing.slice(0, namesShown).map(({ name }) => name);
    const more = missing.length - first.length;
    const names = first.join(', ');
    return {
      count: number(missing.length),
      names: more > 0 ? say('andMore', { names, count: number(more) }) : names,
    };
  };

  /** What the units bring, by the method. */
  const method = ({ method: way, parts, kabupatenShare }: DashboardIndexFragment): string => {
    const shared = parts.filter(({ unitCode }) => unitCode !== null);
    const sum = (of: (part: (typeof shared)[number]) => number) =>
      shared.reduce((total, part) => total + of(part), 0);
    return say(`method.${way}`, {
      points: points(sum(({ unitMaximum }) => unitMaximum)),
      maximum: points(sum(({ maximum }) => maximum)),
      share: percent(shareOf(kabupatenShare)),
    });
  };

  return {
    /** Every sentence about how it was rolled up. */
    rollup(index: DashboardIndexFragment): readonly string[] {
      const { counted, missing, missingUnits, weighsUnits, formula } = index;
      const { title, revision } = formula;
      if (index.method === 'KABUPATEN_ONLY') {
        return [method(index), say('byFormula', { title, revision })];
      }
      const mean = say(weighsUnits ? 'weightedMean' : 'mean', { count: number(counted.length) });
      const left =
        missing.length > 0 && (missingUnits === 'ZERO' || missingUnits === 'EXCLUDE')
          ? [say(`missing.${missingUnits}`, unitsOf(index))]
          : [];
      return [method(index), mean, ...left, say('choice', { title, revision })];
    },

    /** Why there is none, and what to do. @param index null where the kabupaten has no worksheet of its own. */
    absence(
      index: Pick<DashboardIndexFragment, 'absence' | 'missing'> | null,
      isClosed: boolean,
    ): string {
      if (index === null || index.absence === null) return say('absent.noWorksheet');
      const isFinal = isClosed && index.absence === 'KABUPATEN_NOT_SUBMITTED';
      return say(`absent.${isFinal ? 'closed.' : ''}${index.absence}`, unitsOf(index));
    },
  };
}

function shareOf(exact: string | null): number | null {
  const share = exact === null ? undefined : parseExact(exact);
  return share === undefined ? null : toNumber(share);
}
