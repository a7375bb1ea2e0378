import { SelectInput, useTranslate } from 'react-admin';
import type { SelectInputProps } from 'react-admin';
import { longWait, overdueWait } from './longWait.js';

/** What has waited for more than so many working days. */
export const WaitingFilter = (props: Omit<SelectInputProps, 'choices'>) => {
  const translate = useTranslate();
  const choices = [longWait, overdueWait, 2 * overdueWait].map((days) => ({
    id: days,
    name: translate('resources.evaluations.list.waitingOver', { smart_count: days }),
  }));
  return <SelectInput choices={choices} translateChoice={false} {...props} />;
};
