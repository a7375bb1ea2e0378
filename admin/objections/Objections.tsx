import { useState } from 'react';
import { Box, Button, ToggleButton, ToggleButtonGroup } from '@mui/material';
import { Title, useTranslate } from 'react-admin';
import { EmptyState } from '../fields/EmptyState.js';
import { FailedState } from '../fields/FailedState.js';
import { LoadingState } from '../fields/LoadingState.js';
import { useFormat } from '../fields/useFormat.js';
import type { ObjectionState } from '../graphql/enums.js';
import { ObjectionCountsDocument, ObjectionsDocument } from '../graphql/graphql.js';
import { AccessDenied } from '../layout/Elsewhere.js';
import { useScreenPeriod } from '../layout/useScreenPeriod.js';
import { useApiQuery } from '../providers/api.js';
import { useCan } from '../providers/useViewer.js';
import { ObjectionCard } from './ObjectionCard.js';

/** What waits first, then what became of the others. */
const states: readonly ObjectionState[] = ['OPEN', 'UPHELD', 'REJECTED'];

/** As many as are read at a time; the next ones are asked for. */
const step = 25;

/** What units hold against verdicts in the chosen period, oldest first; the lead evaluator decides. */
export const Objections = () => {
  const translate = useTranslate();
  const maySee = useCan('objection.list');
  const { period, isPending } = useScreenPeriod();
  if (!maySee) return <AccessDenied />;
  return (
    <>
      <Title title="resources.objections.name" />
      {isPending && <LoadingState />}
      {!isPending && !period && <EmptyState title={translate('common.period.none')} />}
      {period && <OfPeriod key={period.id} periodId={period.id} />}
    </>
  );
};

const OfPeriod = ({ periodId }: { readonly periodId: string }) => {
  const translate = useTranslate();
  const { number } = useFormat();
  const [state, setState] = useState<ObjectionState>('OPEN');
  const [first, setFirst] = useState(step);
  const of = (one: ObjectionState) => ({ periodId, state: [one] });
  const counts = useApiQuery(ObjectionCountsDocument, {
    open: of('OPEN'),
    upheld: of('UPHELD'),
    rejected: of('REJECTED'),
  });
  const found = useApiQuery(ObjectionsDocument, { filter: of(state), first });
  const say = (key: string, params = {}) => translate(`resources.objections.${key}`, params);
  const countOf: Readonly<Record<ObjectionState, number | undefined>> = {
    OPEN: counts.data?.open.totalCount,
    UPHELD: counts.data?.upheld.totalCount,
    REJECTED: counts.data?.rejected.totalCount,
  };
  const { nodes = [], totalCount = 0 } = found.data?.objections ?? {};
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <Box sx={{ overflowX: 'auto', py: 0.5 }}>
        <ToggleButtonGroup
          exclusive
          size="small"
          value={state}
          aria-label={say('states')}
          onChange={(_event, next: ObjectionState | null) => {
            if (next) setState(next);
            setFirst(step);
          }}
        >
          {states.map((one) => (
            <ToggleButton
              key={one}
              value={one}
              sx={{ textTransform: 'none', gap: 0.75, whiteSpace: 'nowrap', minHeight: 36 }}
            >
              {translate(`enums.ObjectionState.${one}`)}
              <Box component="span" sx={{ fontWeight: 700, fontVariantNumeric: 'tabular-nums' }}>
                {countOf[one] !== undefined && number(countOf[one])}
              </Box>
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      </Box>
      {found.isPending && <LoadingState rows={5} />}
      {found.error && !found.data && (
        <FailedState error={found.error} onRetry={() => void found.refetch()} />
      )}
      {found.data && nodes.length === 0 && (
        <EmptyState title={say(`empty.${state}`)} lead={say('emptyLead')} />
      )}
      {nodes.map((objection) => (
        <ObjectionCard key={objection.id} objection={objection} />
      ))}
      {totalCount > nodes.length && (
        <Button
          onClick={() => setFirst(Math.min(first + step, 200))}
          sx={{ justifySelf: 'center' }}
        >
          {say('more', { count: number(totalCount - nodes.length) })}
        </Button>
      )}
    </Box>
  );
};
