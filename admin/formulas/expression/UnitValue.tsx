import { useDeferredValue, useMemo, useState } from 'react';
import { Box, TextField, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { InstrumentDefinition } from '../../../schema/instruments/instrument.js';
import { isFault, type Value } from '../../../schema/scoring/index.js';
import { FailedState } from '../../fields/FailedState.js';
import { LoadingState } from '../../fields/LoadingState.js';
import { useFormat } from '../../fields/useFormat.js';
import type { FormulaDraft } from '../formulaDraft.js';
import { useCohort } from '../simulation/useCohort.js';
import { unitValues } from './unitValue.js';

interface UnitValueProps {
  readonly instrumentId: string;
  readonly instrument: InstrumentDefinition;
  /** With the expression that is being typed; undefined while that has mistakes. */
  readonly draft: FormulaDraft | undefined;
  readonly code: string;
}

/** What the expression gives for a unit of the chosen period, while it is being typed. */
export const UnitValue = ({ instrumentId, instrument, draft, code }: UnitValueProps) => {
  const translate = useTranslate();
  const cohort = useCohort(instrumentId);
  const [unit, setUnit] = useState(0);
  const wanted = useDeferredValue(draft);
  const sheets = cohort.data?.cohort;
  const valueOf = useMemo(
    () => sheets && wanted && unitValues(instrument, wanted, code, sheets),
    [instrument, wanted, code, sheets],
  );
  const say = (key: string) => translate(`expressions.value.${key}`);
  if (cohort.error) {
    return <FailedState error={cohort.error} onRetry={() => void cohort.refetch()} />;
  }
  if (cohort.isPending) return <LoadingState rows={1} />;
  if (!sheets || sheets.length === 0) {
    return <Typography color="textSecondary">{translate('simulation.empty')}</Typography>;
  }
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 2, rowGap: 1 }}>
      <TextField
        select
        margin="none"
        label={say('unit')}
        value={unit}
        onChange={({ target }) => setUnit(Number(target.value))}
        slotProps={{ select: { native: true } }}
        sx={{ flex: '1 1 240px', minWidth: 0 }}
      >
        {sheets.map(({ worksheetId, unitName }, row) => (
          <option key={worksheetId} value={row}>
            {unitName}
          </option>
        ))}
      </TextField>
      <Box role="status" sx={{ flex: '1 1 200px', fontVariantNumeric: 'tabular-nums' }}>
        <Worth value={valueOf?.(unit)} />
      </Box>
    </Box>
  );
};

/** A value in words; what has none says why, and where that arose. */
const Worth = ({ value }: { readonly value: Value | undefined }) => {
  const translate = useTranslate();
  const { number } = useFormat();
  if (value === undefined) {
    return <Typography color="textSecondary">{translate('expressions.value.unknown')}</Typography>;
  }
  if (isFault(value)) {
    const why = translate(`expressions.faults.${value.fault}`);
    return <Typography>{translate('expressions.value.fault', { why, at: value.at })}</Typography>;
  }
  return (
    <Typography sx={{ fontWeight: 700 }}>
      {translate('expressions.value.is', { value: number(value, 4) })}
    </Typography>
  );
};
