import { DateInput, TextInput, maxLength, required, useTranslate } from 'react-admin';
import { useFormContext } from 'react-hook-form';
import { limits } from '../../schema/limits.js';
import { daysFrom, isRange } from './planning.js';
import type { DaysOfRange } from './planning.js';

interface RangeInputsProps {
  /** Whether its days stay: of a period that is open. */
  readonly daysStay?: boolean;
  /** Whether its name stays, too: of one that was closed once. */
  readonly nameStays?: boolean;
  /** Called with every two days that can be a range. */
  readonly onRange?: (range: DaysOfRange) => void;
}

const fault = (field: string) => `resources.periods.faults.${field}`;

/** The server says the same; here it is said while one still looks at the field. */
const inOrder = (lastDay: string | null, { firstDay }: Partial<DaysOfRange>) => {
  if (!lastDay || !firstDay) return undefined;
  const days = daysFrom(firstDay, lastDay);
  if (days < 1) return fault('lastDay');
  return days > limits.daysPerPeriod ? fault('tooLong') : undefined;
};

/** What a range of days is called, and which days it is about. */
export const RangeInputs = ({ daysStay = false, nameStays = false, onRange }: RangeInputsProps) => {
  const translate = useTranslate();
  const { getValues } = useFormContext<DaysOfRange>();
  const help = (field: string) => translate(`resources.periods.help.${field}`);
  const take = (chosen: Partial<DaysOfRange>) => {
    const range = { ...getValues(), ...chosen };
    if (isRange(range)) onRange?.(range);
  };
  const days = (field: 'firstDay' | 'lastDay') => ({
    source: field,
    disabled: daysStay,
    helperText: help(daysStay ? 'daysStay' : field),
  });
  return (
    <>
      <TextInput
        source="label"
        validate={[required(), maxLength(limits.periodLabelLength)]}
        disabled={nameStays}
        helperText={help(nameStays ? 'nameStays' : 'label')}
        sx={{ gridColumn: '1 / -1' }}
      />
      <DateInput
        {...days('firstDay')}
        validate={required()}
        onChange={({ target }) => take({ firstDay: String(target.value) })}
      />
      <DateInput
        {...days('lastDay')}
        validate={[required(), inOrder]}
        onChange={({ target }) => take({ lastDay: String(target.value) })}
      />
    </>
  );
};
