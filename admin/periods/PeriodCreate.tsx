import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Create, SaveButton, SimpleForm, Title, Toolbar } from 'react-admin';
import { FailedState } from '../fields/FailedState.js';
import { LoadingState } from '../fields/LoadingState.js';
import { PublishedFormulasDocument } from '../graphql/graphql.js';
import type { PublishedFormulasQuery } from '../graphql/graphql.js';
import { usePeriod } from '../layout/usePeriod.js';
import type { PeriodContext } from '../layout/usePeriod.js';
import { useApiQuery } from '../providers/api.js';
import { PeriodDatesInputs } from './PeriodDatesInputs.js';
import { planDefaults } from './planForm.js';
import { PlanInputs } from './PlanInputs.js';

/** A new period: the next month with its usual dates, unless somebody wants it otherwise. */
export const PeriodCreate = () => {
  const { periods, isPending } = usePeriod();
  const { data, error, refetch } = useApiQuery(PublishedFormulasDocument, {});
  return (
    <>
      <Title title="resources.periods.plan" />
      {error && <FailedState error={error} onRetry={() => void refetch()} />}
      {!error && (isPending || !data) && <LoadingState />}
      {data && !isPending && <Plan periods={periods} published={data} />}
    </>
  );
};

interface PlanProps {
  readonly periods: PeriodContext['periods'];
  readonly published: PublishedFormulasQuery;
}

const Plan = ({ periods, published }: PlanProps) => {
  const [now] = useState(() => new Date());
  // What is proposed stays what it was when the form was opened: nothing is taken back under the typing.
  const [proposed] = useState(() => planDefaults(periods, published, now));
  const queries = useQueryClient();
  // The bar at the top offers it at once, and whoever plans another month at once is proposed the one after.
  const onSettled = () => queries.invalidateQueries({ queryKey: ['PeriodChoices'] });
  return (
    <Create title={false} redirect="show" mutationOptions={{ onSettled }}>
      <SimpleForm defaultValues={proposed} toolbar={<PlanToolbar />} warnWhenUnsavedChanges>
        <PlanInputs
          now={now}
          taken={periods.map(({ name }) => name)}
          formulas={published.formulas.nodes}
        />
        <PeriodDatesInputs />
      </SimpleForm>
    </Create>
  );
};

/** What is proposed can be saved as it is. */
const PlanToolbar = () => (
  <Toolbar>
    <SaveButton alwaysEnable label="resources.periods.save" />
  </Toolbar>
);
