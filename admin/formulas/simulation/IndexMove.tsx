import { Box, Skeleton, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { InstrumentDefinition } from '../../../schema/instruments/instrument.js';
import type { KabupatenIndex } from '../../../schema/scoring/index.js';
import { useIndexWords } from '../../dashboard/useIndexWords.js';
import { FailedState } from '../../fields/FailedState.js';
import { GradeBadge } from '../../fields/GradeBadge.js';
import { useFormat } from '../../fields/useFormat.js';
import { usePeriod } from '../../layout/usePeriod.js';
import type { FormulaDraft } from '../formulaDraft.js';
import type { Basis } from './simulate.js';
import { useIndexSimulation, type SimulatedIndex } from './useIndexSimulation.js';

interface IndexMoveProps {
  readonly instrumentId: string;
  readonly instrument: InstrumentDefinition;
  readonly draft: FormulaDraft;
  readonly basis: Basis;
}

/** What the draft does to the kabupaten's index, or why there is none. */
export const IndexMove = ({ instrumentId, instrument, draft, basis }: IndexMoveProps) => {
  const translate = useTranslate();
  const { index, isPending, error, retry } = useIndexSimulation(
    instrumentId,
    instrument,
    draft,
    basis,
  );
  const say = (key: string) => translate(`simulation.index.${key}`);
  if (error) return <FailedState error={error} onRetry={retry} />;
  if (isPending) return <Skeleton variant="rounded" height={72} sx={{ mb: 1.5 }} />;
  if (!index) return null;
  return (
    <Box component="section" aria-label={say('title')} sx={{ mb: 1.5 }}>
      <Typography component="h3" variant="subtitle2">
        {say('title')}
      </Typography>
      <Box component="dl" aria-live="polite" sx={sides}>
        <Side name={say('before')} index={index.before} unitNames={index.unitNames} />
        <Side name={say('after')} index={index.after} unitNames={index.unitNames} />
      </Box>
    </Box>
  );
};

interface SideProps extends Pick<SimulatedIndex, 'unitNames'> {
  readonly name: string;
  readonly index: KabupatenIndex | null | undefined;
}

const Side = ({ name, index, unitNames }: SideProps) => {
  const translate = useTranslate();
  const { points } = useFormat();
  const { absence } = useIndexWords();
  const { period } = usePeriod();
  const grade = index?.grading?.band.grade;
  const missing = (index?.missing ?? []).map((code) => ({
    code,
    name: unitNames.get(code) ?? code,
  }));
  return (
    <Box sx={{ minWidth: 0 }}>
      <Typography component="dt" variant="body2" color="textSecondary">
        {name}
      </Typography>
      <Box component="dd" sx={{ m: 0 }}>
        {index === undefined ? (
          <Typography variant="body2">{translate('simulation.index.incomplete')}</Typography>
        ) : index === null || index.index === null ? (
          <Typography variant="body2">
            {absence(index && { absence: index.absence, missing }, period?.status === 'CLOSED')}
          </Typography>
        ) : (
          <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
            <Typography component="span" sx={figure}>
              {points(index.index)}
            </Typography>
            {grade && <GradeBadge grade={grade} />}
          </Box>
        )}
      </Box>
    </Box>
  );
};

const figure = {
  fontSize: '1.25rem',
  fontWeight: 700,
  fontVariantNumeric: 'tabular-nums',
} as const;

const sides = {
  m: 0,
  mt: 0.5,
  display: 'grid',
  gap: 2,
  gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
} as const;
