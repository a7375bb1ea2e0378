import { useCallback } from 'react';
import { useFormat } from '../fields/useFormat.js';
import { AnswerStagesDocument } from '../graphql/graphql.js';
import type { StageRowFragment, WorksheetAnswerFragment } from '../graphql/graphql.js';
import { useApiQuery } from '../providers/api.js';

type Named = Pick<StageRowFragment, 'key' | 'nameId' | 'nameEn'>;

/**
 * The stages of an answer, and what they are called in the language of the screen. Not asked for as long as
 * the answer is with the unit for the first time: no other stage has looked at it then.
 */
export function useAnswerStages(answer: Pick<WorksheetAnswerFragment, 'id' | 'state'> | undefined) {
  const { locale } = useFormat();
  const { data, error, isPending, refetch } = useApiQuery(
    AnswerStagesDocument,
    { answerId: answer?.id ?? '' },
    { enabled: answer !== undefined && answer.state !== 'DRAFT', staleTime: 60_000 },
  );
  const stages = data?.answerStages;
  const nameOf = useCallback(
    ({ nameId, nameEn }: Named) => (locale === 'id' ? nameId : nameEn),
    [locale],
  );
  const nameOfKey = useCallback(
    (key: string) => {
      const found = stages?.find(({ stage }) => stage.key === key);
      return found && nameOf(found.stage);
    },
    [stages, nameOf],
  );
  return { stages, error, isPending, retry: () => void refetch(), nameOf, nameOfKey };
}
