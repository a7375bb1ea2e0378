import { useEffect, useRef, useState } from 'react';
import { Box, Button, DialogActions, DialogContent, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { InstrumentDefinition } from '../../../schema/instruments/instrument.js';
import type { FormulaDraft } from '../formulaDraft.js';
import type { Family, Locks } from '../shareWeights.js';
import { comparedBelow, keptAnswers, withComparisons, withoutComparisons } from './comparisons.js';
import { ComparisonTable } from './ComparisonTable.js';
import { ConsistencyLine } from './ConsistencyLine.js';
import { DoubtList } from './DoubtList.js';
import { QuestionPanel } from './QuestionPanel.js';
import { ResultTable } from './ResultTable.js';
import { usePairwise } from './usePairwise.js';

interface QuestionnaireProps {
  readonly instrument: InstrumentDefinition;
  readonly draft: FormulaDraft;
  readonly parentCode: string;
  readonly locks: Locks;
  /** At least two that are free, and room for them. */
  readonly family: Family;
  readonly names: ReadonlyMap<string, string>;
  readonly onApply: (step: (draft: FormulaDraft) => FormulaDraft) => void;
  readonly onCancel: () => void;
  readonly onClose: () => void;
  /** Whether there are answers that closing would lose. */
  readonly onChanged: (changed: boolean) => void;
}

/** From so many children on, people are told how many questions there are before they begin. */
const manyChildren = 10;

/** The questions, what their answers give, and the way to apply them. */
export const Questionnaire = (props: QuestionnaireProps) => {
  const { instrument, draft, parentCode, locks, family, names } = props;
  const { onApply, onCancel, onClose, onChanged } = props;
  const translate = useTranslate();
  const say = (key: string, values?: object) => translate(`pairwise.${key}`, values);
  const [kept] = useState(() => keptAnswers(draft, parentCode, family.free));
  const hasKept = comparedBelow(draft, parentCode).length > 0;
  const [begun, setBegun] = useState(family.free.length < manyChildren || kept.length > 0);
  const work = usePairwise(family.free, kept);
  const { judgement, doubts, answers } = work;
  const scale = useRef<HTMLInputElement>(null);
  const doubtful = useRef<HTMLDivElement>(null);
  const applied = useRef<HTMLButtonElement>(null);

  useEffect(() => onChanged(work.isChanged), [onChanged, work.isChanged]);
  useEffect(() => {
    if (begun) scale.current?.focus();
  }, [begun]);
  // At the end the keyboard goes on to the worst answer, or, where there is none, to applying.
  useEffect(() => {
    if (work.ends > 0) (doubtful.current?.querySelector('button') ?? applied.current)?.focus();
  }, [work.ends]);

  const finish = (step: (now: FormulaDraft) => FormulaDraft) => {
    onApply(step);
    onClose();
  };
  if (!begun) {
    const count = work.questions.length;
    return (
      <>
        <DialogContent>
          {say('many', { children: family.free.length, count, least: family.free.length - 1 })}
        </DialogContent>
        <DialogActions>
          <Button color="inherit" onClick={onCancel}>
            {translate('common.actions.cancel')}
          </Button>
          <Button variant="contained" autoFocus onClick={() => setBegun(true)}>
            {say('begin')}
          </Button>
        </DialogActions>
      </>
    );
  }
  return (
    <>
      <DialogContent sx={besideEachOther}>
        <Box sx={column}>
          <QuestionPanel work={work} names={names} scale={scale} />
          <ConsistencyLine judgement={judgement} names={names} />
          <Box ref={doubtful}>
            <DoubtList
              doubts={doubts}
              names={names}
              onMend={(pair) => {
                work.mend(pair);
                scale.current?.focus();
              }}
            />
          </Box>
        </Box>
        <Box sx={column}>
          <ResultTable
            draft={draft}
            family={family}
            names={names}
            priorities={judgement.priorities}
          />
          {family.free.length > 2 && (
            <Box sx={{ display: { xs: 'none', md: 'block' } }}>
              <ComparisonTable family={family.free} names={names} work={work} />
            </Box>
          )}
        </Box>
      </DialogContent>
      <DialogActions sx={{ flexWrap: 'wrap' }}>
        {hasKept && (
          <Button
            color="inherit"
            sx={{ mr: 'auto' }}
            onClick={() => finish((now) => withoutComparisons(now, parentCode))}
          >
            {say('forget')}
          </Button>
        )}
        {doubts.length > 0 && (
          <Typography variant="body2" color="textSecondary" sx={{ px: 1 }}>
            {say('applyAnyway')}
          </Typography>
        )}
        <Button color="inherit" onClick={onCancel}>
          {translate('common.actions.cancel')}
        </Button>
        <Button
          ref={applied}
          variant="contained"
          disabled={judgement.priorities === undefined}
          onClick={() =>
            finish((now) =>
              withComparisons(instrument, now, parentCode, family.free, answers, locks),
            )
          }
        >
          {say('apply')}
        </Button>
      </DialogActions>
    </>
  );
};

const besideEachOther = {
  display: 'grid',
  gap: 3,
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'repeat(2, minmax(0, 1fr))' },
  alignContent: 'start',
  pt: '8px !important',
} as const;

const column = { display: 'grid', gap: 2, alignContent: 'start', minWidth: 0 } as const;
