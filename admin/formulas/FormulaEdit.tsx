import { useMemo } from 'react';
import { Title } from 'react-admin';
import { useParams } from 'react-router-dom';
import { FailedState } from '../fields/FailedState.js';
import { LoadingState } from '../fields/LoadingState.js';
import { FormulaDocument, FormulaInstrumentDocument } from '../graphql/graphql.js';
import { useApiQuery } from '../providers/api.js';
import { instrumentDefinition } from '../worksheets/scoring/definitions.js';
import { FormulaDesk } from './FormulaDesk.js';

/** Read once and not again by itself: what somebody types must not be replaced under their hands. */
const once = { staleTime: Infinity, gcTime: 0, refetchOnWindowFocus: false } as const;

/** One formula, to read or, while it is a draft and the person may, to change. */
export const FormulaEdit = () => {
  const { id = '' } = useParams();
  const formula = useApiQuery(FormulaDocument, { id }, once);
  const record = formula.data?.formula;
  const instrumentId = record?.instrument.id ?? '';
  const instrument = useApiQuery(
    FormulaInstrumentDocument,
    { id: instrumentId },
    { ...once, enabled: instrumentId !== '' },
  );
  const definition = useMemo(
    () => record && instrument.data && instrumentDefinition(instrument.data.instrument, record),
    [record, instrument.data],
  );
  const error = formula.error ?? instrument.error;
  if (error) {
    const retry = () => void (formula.error ? formula : instrument).refetch();
    return (
      <>
        <Title title="common.state.failedTitle" />
        <FailedState error={error} onRetry={retry} />
      </>
    );
  }
  if (!record || !definition) return <LoadingState rows={12} />;
  return (
    <FormulaDesk
      // What is saved changes nothing under anybody's hands; what is proposed is no desk to work at any more.
      key={`${record.id} ${record.status}`}
      formula={record}
      instrument={definition}
    />
  );
};
