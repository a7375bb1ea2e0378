import { Alert, Box } from '@mui/material';
import { BooleanInput, DateTimeInput, required, useTranslate } from 'react-admin';
import { FormSection } from '../fields/FormSection.js';
import type { PeriodDates } from './planning.js';
import { fromWallClock, toWallClock } from './wibInput.js';

const before = (earlier: string | null, later: string | null): boolean =>
  Boolean(earlier && later) && Date.parse(earlier ?? '') < Date.parse(later ?? '');

const fault = (field: string) => `resources.periods.faults.${field}`;

/** The server says the same; here it is said while one still looks at the field. */
const afterOpening = (dueAt: string | null, { opensAt }: Partial<PeriodDates>) =>
  dueAt && opensAt && !before(opensAt, dueAt) ? fault('dueAt') : undefined;
const notBeforeDue = (closesAt: string | null, { dueAt }: Partial<PeriodDates>) =>
  closesAt && dueAt && before(closesAt, dueAt) ? fault('closesAt') : undefined;

const wib = { format: toWallClock, parse: fromWallClock };

interface PeriodDatesInputsProps {
  /** It is open again: only when it closes can still be said. */
  readonly standsStill?: boolean;
}

/** When a period opens, is due and closes, by the kabupaten's clock. */
export const PeriodDatesInputs = ({ standsStill = false }: PeriodDatesInputsProps) => {
  const translate = useTranslate();
  const help = (field: string) => translate(`resources.periods.help.${field}`);
  return (
    <FormSection title={translate('resources.periods.sections.dates')}>
      {standsStill && (
        <Alert severity="info" sx={{ gridColumn: '1 / -1', mb: 1 }}>
          {translate('resources.periods.standsStill')}
        </Alert>
      )}
      <DateTimeInput
        source="opensAt"
        {...wib}
        readOnly={standsStill}
        validate={required()}
        helperText={help('opensAt')}
      />
      <DateTimeInput
        source="dueAt"
        {...wib}
        readOnly={standsStill}
        validate={[required(), afterOpening]}
        helperText={help('dueAt')}
      />
      <DateTimeInput
        source="closesAt"
        {...wib}
        validate={[required(), notBeforeDue]}
        helperText={help('closesAt')}
      />
      <Box
        sx={{
          gridColumn: '1 / -1',
          display: 'grid',
          gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' },
          columnGap: 2,
        }}
      >
        <BooleanInput source="opensBySchedule" helperText={help('opensBySchedule')} />
        <BooleanInput source="closesBySchedule" helperText={help('closesBySchedule')} />
      </Box>
    </FormSection>
  );
};
