import type { Comparison } from '../definition.js';

/** A family and its answers as they are published: the triangle above the diagonal, row by row. */
function published(names: string, ...rows: readonly string[]) {
  const family = names.split(' ');
  const comparisons = rows.flatMap((row, place): Comparison[] =>
    row.split(' ').map((ratio, column) => ({
      first: family[place]!,
      second: family[place + 1 + column]!,
      ratio,
    })),
  );
  return { family, comparisons };
}

/**
 * The choice of a house: T. L. Saaty, "How to make a decision: The analytic hierarchy process", European Journal
 * of Operational Research 48 (1990) 9–26, and "Decision-making with the AHP: Why is the principal eigenvector
 * necessary", European Journal of Operational Research 145 (2003) 85–91, which mends it.
 */
export const house = published(
  'size transport neighbourhood age yard modern condition finance',
  '5 3 7 6 6 1/3 1/4',
  '1/3 5 3 3 1/5 1/7',
  '6 3 4 6 1/5',
  '1/3 1/4 1/7 1/8',
  '1/2 1/5 1/6',
  '1/5 1/6',
  '1/2',
);

/** The wealth of nations: T. L. Saaty, "The Analytic Hierarchy Process", McGraw-Hill 1980, chapter 2. */
export const wealth = published(
  'US USSR China France UK Japan Germany',
  '4 9 6 6 5 5',
  '7 5 5 3 4',
  '1/5 1/5 1/7 1/5',
  '1 1/3 1/3',
  '1/3 1/3',
  '2',
);

/**
 * What is drunk in the US: T. L. Saaty, "Decision making with the analytic hierarchy process", International
 * Journal of Services Sciences 1 (2008) 83–98, table 2.
 */
export const drinks = published(
  'coffee wine tea beer sodas milk water',
  '9 5 2 1 1 1/2',
  '1/3 1/9 1/9 1/9 1/9',
  '1/3 1/4 1/3 1/9',
  '1/2 1 1/3',
  '2 1/2',
  '1/3',
);
