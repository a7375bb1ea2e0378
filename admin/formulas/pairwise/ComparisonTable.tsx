import { Box, ButtonBase, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { isSamePair } from '../../../schema/formula/check-comparisons.js';
import { useFormat } from '../../fields/useFormat.js';
import { ratioOf } from './comparisons.js';
import type { PairwiseWork } from './usePairwise.js';
import { useScaleWords } from './useScaleWords.js';

interface ComparisonTableProps {
  readonly family: readonly string[];
  readonly names: ReadonlyMap<string, string>;
  readonly work: PairwiseWork;
}

/** Every answer as a triangle, how many times as important the row is as the column; a press goes to it. */
export const ComparisonTable = ({ family, names, work }: ComparisonTableProps) => {
  const translate = useTranslate();
  const { weight } = useFormat();
  const words = useScaleWords(names);
  const say = (key: string, values?: object) => translate(`pairwise.${key}`, values);
  const { questions, answers, doubts, at } = work;
  return (
    <Box sx={{ overflowX: 'auto' }}>
      <Typography variant="subtitle2" component="h3" id="comparisons">
        {say('table.title')}
      </Typography>
      <Box component="table" aria-labelledby="comparisons" sx={styles}>
        <thead>
          <tr>
            <td aria-hidden />
            {family.slice(1).map((code) => (
              <th key={code} scope="col" title={names.get(code)}>
                {code}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {family.slice(0, -1).map((first, row) => (
            <tr key={first}>
              <th scope="row" title={names.get(first)}>
                {first}
              </th>
              {family.slice(1).map((second, column) => {
                if (column < row) return <td key={second} aria-hidden />;
                const pair = { first, second };
                const place = questions.findIndex((question) => isSamePair(question, pair));
                const ratio = ratioOf(answers, pair);
                const isDoubted = doubts.some(({ comparison }) => isSamePair(comparison, pair));
                const answer = ratio ? words.answer({ ...pair, ratio }) : say('unanswered');
                return (
                  <td key={second}>
                    <ButtonBase
                      onClick={() => work.goTo(place)}
                      aria-current={place === at ? 'step' : undefined}
                      aria-label={say('table.cell', {
                        first: words.nameOf(first),
                        second: words.nameOf(second),
                        answer,
                      })}
                      className={isDoubted ? 'doubted' : undefined}
                    >
                      {ratio ? weight(ratio) : '·'}
                    </ButtonBase>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </Box>
    </Box>
  );
};

const styles = {
  borderCollapse: 'collapse',
  '& th': { fontWeight: 600, fontSize: '0.8rem', textAlign: 'left', px: 0.75, py: 0.25 },
  '& thead th': { textAlign: 'center' },
  '& tbody td': { p: '2px' },
  '& button': {
    minWidth: 44,
    minHeight: 32,
    font: 'inherit',
    border: 1,
    borderColor: 'divider',
    borderRadius: 1,
    fontVariantNumeric: 'tabular-nums',
  },
  '& button.doubted': { borderColor: 'error.main', color: 'error.main', fontWeight: 700 },
  '& button[aria-current]': { outline: '2px solid', outlineColor: 'primary.main' },
  '& button:focus-visible': { outline: '3px solid', outlineColor: 'primary.main' },
} as const;
