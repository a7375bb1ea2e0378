import { useMemo } from 'react';
import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { sumExact, parseExact } from '../../../schema/exact.js';
import { judge } from '../../../schema/formula/pairwise/judge.js';
import type { FormulaDraft } from '../formulaDraft.js';
import { AnswerList } from './AnswerList.js';
import { keptAnswers } from './comparisons.js';
import { ConsistencyLine } from './ConsistencyLine.js';
import { ResultTable } from './ResultTable.js';

interface KeptComparisonsProps {
  readonly draft: FormulaDraft;
  readonly parentCode: string;
  /** Those that were compared. */
  readonly family: readonly string[];
  readonly names: ReadonlyMap<string, string>;
}

/** The answers that weights came from, what they give, and whether they contradict each other. */
export const KeptComparisons = ({ draft, parentCode, family, names }: KeptComparisonsProps) => {
  const translate = useTranslate();
  const answers = keptAnswers(draft, parentCode, family);
  const judgement = useMemo(
    () => judge(family, keptAnswers(draft, parentCode, family)),
    [draft, parentCode, family],
  );
  const room = sumExact(
    family.flatMap((code) => parseExact(draft.nodes[code]?.weight ?? '') ?? []),
  );
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <div>{translate('pairwise.kept')}</div>
      <ConsistencyLine judgement={judgement} names={names} />
      <ResultTable
        draft={draft}
        family={{ free: family, held: [], room }}
        names={names}
        priorities={judgement.priorities}
      />
      <AnswerList answers={answers} names={names} />
    </Box>
  );
};
