import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNotify, useRedirect } from 'react-admin';
import {
  EvaluateAnswerDocument,
  ReviewAnswerDocument,
  ReviewQueueDocument,
  ReviewSheetDocument,
  WithdrawEvaluationDocument,
  WorksheetInstrumentDocument,
} from '../graphql/graphql.js';
import type { ReturnReason, Verdict } from '../graphql/enums.js';
import { useApiMutation, useApiQuery } from '../providers/api.js';
import { indicatorDefinition } from '../worksheets/scoring/definitions.js';
import { neighbourOf } from './deskKeys.js';

/** The queue's first page is enough to go through: what is done leaves it. */
const queueLength = 100;
const undoFor = 10_000;

/** One answer to judge, its place in the queue, and what can be done with it. */
export function useReviewDesk(id: string) {
  const notify = useNotify();
  const redirect = useRedirect();
  const queries = useQueryClient();
  const [chosen, choose] = useState<{ readonly of: string; readonly key: string } | null>(null);
  const [last, setLast] = useState<{ readonly id: string; readonly answerId: string } | null>(null);

  const queue = useApiQuery(ReviewQueueDocument, {
    filter: { state: ['SUBMITTED'] },
    orderBy: [{ field: 'SUBMITTED_AT', direction: 'ASC' }],
    first: queueLength,
  });
  const found = useApiQuery(ReviewAnswerDocument, { id });
  const answer = found.data?.answer;
  const sheet = useApiQuery(
    ReviewSheetDocument,
    { id: answer?.worksheetId ?? '' },
    { enabled: answer !== undefined },
  );
  const instrumentId = sheet.data?.worksheet.instrument.id;
  const instrument = useApiQuery(
    WorksheetInstrumentDocument,
    { id: instrumentId ?? '' },
    { enabled: instrumentId !== undefined, staleTime: Infinity },
  );
  const asked = instrument.data?.instrument.indicators.find(
    ({ code }) => code === answer?.indicatorCode,
  );
  const indicator = asked && indicatorDefinition(asked);

  const ids = queue.data?.reviewQueue.nodes.map((item) => item.id) ?? [];
  const goTo = (step: 1 | -1) => {
    const next = neighbourOf(ids, id, step);
    if (next) redirect('show', 'evaluations', next);
  };
  const refresh = () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: ['ReviewAnswer'] }),
      queries.invalidateQueries({ queryKey: ['ReviewQueue'] }),
      queries.invalidateQueries({ queryKey: ['evaluations'] }),
    ]);

  const withdraw = useApiMutation(WithdrawEvaluationDocument, {
    onSuccess: async () => {
      await refresh();
      if (last) redirect('show', 'evaluations', last.answerId);
      setLast(null);
    },
    onError: ({ message }) => notify(message, { type: 'error' }),
  });
  const evaluate = useApiMutation(EvaluateAnswerDocument, {
    onSuccess: async ({ evaluateAnswer }) => {
      const given = evaluateAnswer.evaluations.find(({ current }) => current);
      if (given) setLast({ id: given.id, answerId: evaluateAnswer.id });
      notify(`resources.evaluations.desk.done.${evaluateAnswer.state}`, {
        type: 'success',
        autoHideDuration: undoFor,
      });
      const next = neighbourOf(ids, id, 1) ?? neighbourOf(ids, id, -1);
      await refresh();
      if (next) redirect('show', 'evaluations', next);
    },
    onError: ({ message, failure }) => {
      if (failure.field !== 'reason' && failure.field !== 'note') {
        notify(message, { type: 'error' });
      }
      if (failure.code === 'CONFLICT') void refresh();
    },
  });

  const optionKey = chosen?.of === id ? chosen.key : (answer?.optionKey ?? null);
  const judge = (verdict: Verdict, reason: ReturnReason | null = null, note = '') => {
    if (!answer?.abilities.includes('evaluation.give') || evaluate.isPending) return;
    const own = verdict === 'ACCEPTED' && optionKey !== answer.optionKey ? { optionKey } : {};
    const { version } = answer;
    evaluate.mutate({
      input: {
        answerId: id,
        answerVersion: version,
        stage: 'REVIEW',
        verdict,
        reason,
        note,
        ...own,
      },
    });
  };

  return {
    answer,
    indicator,
    sheet: sheet.data?.worksheet,
    queue: queue.data?.reviewQueue.nodes ?? [],
    error: found.error ?? sheet.error ?? instrument.error,
    retry: () => void refresh(),
    optionKey,
    choose: (key: string) => choose({ of: id, key }),
    judge,
    failure: evaluate.error?.failure,
    busy: evaluate.isPending,
    goTo,
    undo: last ? () => withdraw.mutate({ id: last.id }) : undefined,
  };
}
