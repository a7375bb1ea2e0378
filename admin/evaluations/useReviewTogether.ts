import { useEffect, useRef } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { useQueryClient } from '@tanstack/react-query';
import { ReviewAnswerDocument } from '../graphql/graphql.js';
import type { WorksheetAnswerFragment } from '../graphql/graphql.js';
import { collectNews } from '../live/answerNews.js';
import { live } from '../live/live.js';
import { useAskedAt } from '../live/useAskedAt.js';
import { send } from '../providers/api.js';
import { readAnew } from '../providers/readAnew.js';
import { useViewer } from '../providers/useViewer.js';
import type { ReviewQueueItems } from './useReviewQueue.js';
import type { Reviewed } from './useReviewAnswer.js';
import { currentReview } from './verdict.js';

interface ReviewTogether {
  readonly id: string;
  readonly reviewed: Reviewed | undefined;
  readonly queue: ReviewQueueItems;
}

/**
 * Keeps the desk at what other evaluators and the unit do to the worksheet whose answer lies on it: the queue
 * shows the new state, and who has judged the answer on the desk is said.
 */
export function useReviewTogether(desk: ReviewTogether): void {
  const queries = useQueryClient();
  const say = useReviewNews();
  const worksheetId = desk.reviewed?.sheet.id;
  const askedAt = useAskedAt(desk.id);
  const latest = useRef({ ...desk, say });
  useEffect(() => {
    latest.current = { ...desk, say };
  });
  useEffect(() => live.moveTo(desk.reviewed?.answer.indicatorCode), [desk.reviewed]);
  useEffect(() => {
    if (worksheetId === undefined) return undefined;
    const take = async (answer: WorksheetAnswerFragment) => {
      // A reading that is on its way is an earlier one.
      await queries.cancelQueries({ queryKey: ['ReviewAnswer', { id: answer.id }] });
      const { id, reviewed, queue, say: tell } = latest.current;
      if (answer.id === id && reviewed) tell(reviewed.answer, answer);
      queries.setQueryData(['ReviewAnswer', { id: answer.id }], { answer });
      queue.setState(answer.id, answer.state);
    };
    const news = collectNews({
      // What was judged is the version: each change is looked at.
      versionOf: () => undefined,
      readAnswers: async (answerIds) => {
        const known = latest.current.queue.items.map((item) => item.id);
        const ofInterest = answerIds.filter(
          (one) => one === latest.current.id || known.includes(one),
        );
        const found = await Promise.all(
          ofInterest.map((one) => send(ReviewAnswerDocument, { id: one })),
        );
        for (const { answer } of found) await take(answer);
      },
      readAll: () => readAnew(queries, ['ReviewAnswer', { id: latest.current.id }]),
    });
    // Which worksheet it is, is known only once the answer was read.
    const leave = live.watch(
      { worksheet: worksheetId },
      { onAnswers: news.answers, onWorksheet: news.all, onGap: news.all },
      askedAt.current,
    );
    return () => {
      leave();
      news.stop();
    };
  }, [worksheetId, queries, askedAt]);
}

/** Says that somebody else has judged the answer on the desk. */
function useReviewNews() {
  const translate = useTranslate();
  const notify = useNotify();
  const personId = useViewer()?.person.id;
  return (before: WorksheetAnswerFragment, after: WorksheetAnswerFragment) => {
    const review = currentReview(after);
    if (!review || review.id === currentReview(before)?.id) return;
    if (review.evaluator.id === personId) return;
    notify('live.reviewed', {
      type: 'info',
      autoHideDuration: 10_000,
      messageArgs: {
        code: after.indicatorCode,
        name: review.evaluator.name,
        verdict: translate(`enums.AnswerState.${review.verdict}`),
      },
    });
  };
}
