import { CheckboxGroupInput, SelectInput, minLength, required, useTranslate } from 'react-admin';
import { useFormContext, useWatch } from 'react-hook-form';
import { enumChoices } from '../fields/enumChoices.js';
import { FormSection } from '../fields/FormSection.js';
import { useFormat } from '../fields/useFormat.js';
import { PeriodKind } from '../graphql/enums.js';
import type { PublishedFormulasQuery } from '../graphql/graphql.js';
import type { PlanForm } from './planForm.js';
import { plannable, usualDates, usualDatesOfRange } from './planning.js';
import type { PeriodDates } from './planning.js';
import { RangeInputs } from './RangeInputs.js';

const kinds = enumChoices(PeriodKind, 'PeriodKind');

interface PlanInputsProps {
  readonly now: Date;
  /** Names of the periods there are. */
  readonly taken: readonly string[];
  readonly formulas: PublishedFormulasQuery['formulas']['nodes'];
}

/** Which period it is and what is filled in; whoever picks another gets the dates that are usual for it. */
export const PlanInputs = ({ taken, formulas, now }: PlanInputsProps) => {
  const translate = useTranslate();
  const { period } = useFormat();
  const { setValue } = useFormContext<PlanForm>();
  const kind = useWatch<PlanForm, 'kind'>({ name: 'kind' });
  const say = (key: string, params = {}) => translate(`resources.periods.${key}`, params);

  const takeDates = (dates: PeriodDates) => {
    for (const [field, value] of Object.entries(dates)) {
      setValue(field as 'dueAt', value, { shouldDirty: true, shouldValidate: true });
    }
  };
  const takeKind = (chosen: PeriodKind) => {
    if (chosen === 'CUSTOM') return;
    const { proposed } = plannable(chosen, taken, now);
    setValue('month', proposed, { shouldDirty: true });
    takeDates(usualDates(proposed));
  };
  return (
    <>
      <FormSection title={say('sections.which')}>
        <SelectInput
          source="kind"
          choices={kinds}
          validate={required()}
          onChange={({ target }) => takeKind(target.value as PeriodKind)}
        />
        {kind === 'CUSTOM' ? (
          <RangeInputs onRange={(range) => takeDates(usualDatesOfRange(range))} />
        ) : (
          <SelectInput
            source="month"
            choices={plannable(kind, taken, now).names.map((id) => ({ id, name: period(id) }))}
            translateChoice={false}
            validate={required()}
            onChange={({ target }) => takeDates(usualDates(String(target.value)))}
          />
        )}
      </FormSection>
      <FormSection title={say('sections.instruments')}>
        <CheckboxGroupInput
          source="instruments"
          label={false}
          row={false}
          translateChoice={false}
          helperText={say('help.instruments')}
          choices={formulas.map(({ id, revision, instrument }) => ({
            id,
            name: say('bound', { title: instrument.title, revision }),
          }))}
          validate={[required(), minLength(1)]}
          sx={{ gridColumn: '1 / -1' }}
        />
      </FormSection>
    </>
  );
};
