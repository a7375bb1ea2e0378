import { Box, Typography } from '@mui/material';
import { Title, useTranslate } from 'react-admin';
import { Navigate, useNavigate, useParams, useSearchParams } from 'react-router-dom';
import { EmptyState } from '../../fields/EmptyState.js';
import { FailedState } from '../../fields/FailedState.js';
import { LoadingState } from '../../fields/LoadingState.js';
import { useFormat } from '../../fields/useFormat.js';
import { RecalculationChoicesDocument, RecalculationDocument } from '../../graphql/graphql.js';
import type { RecalculationChoicesQuery } from '../../graphql/graphql.js';
import { useApiQuery } from '../../providers/api.js';
import { ApiError } from '../../providers/errors.js';
import { useCan } from '../../providers/useViewer.js';
import { RecalculationChoice } from './RecalculationChoice.js';
import type { ClosedPeriod, FormulaChoice } from './RecalculationChoice.js';
import { RecalculationResult } from './RecalculationResult.js';

/** The sealed report cards of a closed period beside what another formula makes of them; the address says which. */
export const Recalculation = () => {
  const { id } = useParams();
  const [search] = useSearchParams();
  const { data, error, refetch } = useApiQuery(RecalculationChoicesDocument, {});
  const formula = data?.formulas.nodes.find((one) => one.id === id);
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  if (!data) return <LoadingState rows={10} />;
  if (id === undefined) {
    const usual = usualFormula(data, search.get('period'));
    if (usual) return <Navigate replace to={`/formulas/${usual.id}/recalculation?${search}`} />;
  }
  if (!formula) return <Failed error={new ApiError({ code: 'NOT_FOUND', details: {} })} />;
  const instrumentId = formula.instrument.id;
  return (
    <OfFormula
      formula={formula}
      revisions={data.formulas.nodes.filter(({ instrument }) => instrument.id === instrumentId)}
      periods={data.periods.nodes.filter(({ instruments }) =>
        instruments.some(({ instrument }) => instrument.id === instrumentId),
      )}
    />
  );
};

/** The formula in force of an instrument that the period filled in, of the units' own first. */
function usualFormula({ formulas, periods }: RecalculationChoicesQuery, periodId: string | null) {
  const period = periods.nodes.find(({ id }) => id === periodId);
  const filledIn = new Set(period?.instruments.map(({ instrument }) => instrument.id));
  const inForce = formulas.nodes.filter(
    ({ status, instrument }) => status === 'PUBLISHED' && filledIn.has(instrument.id),
  );
  return inForce.find(({ instrument }) => instrument.level === 'UNIT') ?? inForce[0];
}

interface OfFormulaProps {
  readonly formula: FormulaChoice;
  readonly revisions: readonly FormulaChoice[];
  readonly periods: readonly ClosedPeriod[];
}

const OfFormula = ({ formula, revisions, periods }: OfFormulaProps) => {
  const translate = useTranslate();
  const format = useFormat();
  const navigate = useNavigate();
  const [search, setSearch] = useSearchParams();
  // The API tries formulas on their way for these alone.
  const mayEdit = useCan('formula.edit');
  const asked = search.get('period');
  const period = periods.find(({ id }) => id === asked) ?? periods[0];
  const say = (key: string, values?: object) => translate(`recalculation.${key}`, values);
  if (!period) {
    return (
      <>
        <Title title={translate('recalculation.action')} />
        <EmptyState title={say('noPeriod.title')} lead={say('noPeriod.lead')} />
      </>
    );
  }
  return (
    <Box className="recalculation" sx={{ display: 'grid', gap: 2, gridTemplateColumns: '100%' }}>
      <Title title={say('title', { period: format.period(period.name) })} />
      <Typography color="textSecondary">{formula.instrument.title}</Typography>
      <RecalculationChoice
        formulas={revisions.filter(
          ({ id, status }) =>
            mayEdit || id === formula.id || status === 'PUBLISHED' || status === 'RETIRED',
        )}
        formulaId={formula.id}
        onFormula={(id) => void navigate(`/formulas/${id}/recalculation?period=${period.id}`)}
        periods={periods}
        periodId={period.id}
        onPeriod={(id) => setSearch({ period: id })}
      />
      <Result periodId={period.id} formulaId={formula.id} />
    </Box>
  );
};

interface ResultProps {
  readonly periodId: string;
  readonly formulaId: string;
}

const Result = ({ periodId, formulaId }: ResultProps) => {
  const { data, error, refetch } = useApiQuery(RecalculationDocument, { periodId, formulaId });
  if (error) return <FailedState error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState rows={10} />;
  return <RecalculationResult key={`${periodId} ${formulaId}`} of={data.recalculation} />;
};

interface FailedProps {
  readonly error: ApiError;
  readonly retry?: () => void;
}

const Failed = ({ error, retry }: FailedProps) => (
  <>
    <Title title="common.state.failedTitle" />
    <FailedState error={error} onRetry={retry} />
  </>
);
