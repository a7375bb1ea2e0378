import { Alert } from '@mui/material';
import { Edit, SaveButton, SimpleForm, Toolbar, useRecordContext, useTranslate } from 'react-admin';
import { isReopened } from '../../schema/sealed-period.js';
import { ClosedText } from '../fields/ClosedText.js';
import { FormSection } from '../fields/FormSection.js';
import type { PeriodRowFragment } from '../graphql/graphql.js';
import { PeriodDatesInputs } from './PeriodDatesInputs.js';
import { PeriodTitle } from './PeriodTitle.js';
import { RangeInputs } from './RangeInputs.js';

/** When a period opens, is due and closes; what is filled in is settled when it is planned. */
export const PeriodEdit = () => (
  <Edit title={<PeriodTitle />} redirect="show">
    <Dates />
  </Edit>
);

const Dates = () => {
  const translate = useTranslate();
  const period = useRecordContext<PeriodRowFragment>();
  if (!period) return null;
  if (!period.abilities.includes('period.edit')) {
    return (
      <Alert severity="info" sx={{ m: 2 }}>
        {period.status === 'CLOSED' ? (
          <ClosedText periodId={period.id} />
        ) : (
          translate('errors.FORBIDDEN')
        )}
      </Alert>
    );
  }
  return (
    <SimpleForm toolbar={<SaveOnly />} warnWhenUnsavedChanges>
      {period.kind === 'CUSTOM' && (
        <FormSection title={translate('resources.periods.sections.which')}>
          <RangeInputs daysStay={period.status === 'OPEN'} nameStays={isReopened(period)} />
        </FormSection>
      )}
      <PeriodDatesInputs standsStill={isReopened(period)} />
    </SimpleForm>
  );
};

const SaveOnly = () => (
  <Toolbar>
    <SaveButton />
  </Toolbar>
);
