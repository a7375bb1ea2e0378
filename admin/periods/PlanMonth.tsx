import { Button } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useNotify, useRefresh, useTranslate } from 'react-admin';
import { CreatePeriodDocument, PublishedFormulasDocument } from '../graphql/graphql.js';
import { usePeriod } from '../layout/usePeriod.js';
import { useApiMutation, useApiQuery } from '../providers/api.js';
import { can } from '../providers/access.js';
import { useViewer } from '../providers/useViewer.js';
import { nextMonth } from './nextMonth.js';

/** What is filled in each month; the regime of 2023 is assessed once a year. */
const monthly = /^permenpanrb-26-2020/;

/** Plans the month after the latest one, with the usual dates and the formulas that are published now. */
export const PlanMonth = () => {
  const translate = useTranslate();
  const notify = useNotify();
  const refresh = useRefresh();
  const queries = useQueryClient();
  const mayPlan = can(useViewer(), 'period.edit');
  const { periods } = usePeriod();
  const formulas = useApiQuery(PublishedFormulasDocument, {}, { enabled: mayPlan });
  const create = useApiMutation(CreatePeriodDocument, {
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['PeriodChoices'] });
      refresh();
      notify('resources.periods.planned', { type: 'success' });
    },
    onError: ({ message }) => notify(message, { type: 'error' }),
  });
  if (!mayPlan) return null;
  const instruments = (formulas.data?.formulas.nodes ?? [])
    .filter(({ instrument }) => monthly.test(instrument.code))
    .map(({ id, instrument }) => ({ instrumentId: instrument.id, formulaId: id }));
  return (
    <Button
      disabled={create.isPending || instruments.length === 0}
      onClick={() =>
        create.mutate({
          input: { kind: 'MONTHLY', ...nextMonth(periods, new Date()), instruments },
        })
      }
    >
      {translate('resources.periods.plan')}
    </Button>
  );
};
