import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useDraft } from '../drafts/useDraft.js';
import { ScoreSecondDocument, WithdrawSecondScoreDocument } from '../graphql/graphql.js';
import type { SecondScoringShownFragment } from '../graphql/graphql.js';
import { useApiMutation } from '../providers/api.js';
import type { Failure } from '../providers/errors.js';
import { type ScoreDraft, scoreInput } from './scoring.js';

type Drafts = Readonly<Record<string, ScoreDraft | undefined>>;

interface ScoresOptions {
  readonly onScored: (sheet: SecondScoringShownFragment) => void;
  readonly onWithdrawn: (sheet: SecondScoringShownFragment) => void;
  /** It is no longer what is shown. */
  readonly onOutdated: () => void;
}

/** Sends scores and takes them back. What is put down stays on the device until it is sent. */
export function useScores(id: string, { onScored, onWithdrawn, onOutdated }: ScoresOptions) {
  const queries = useQueryClient();
  const [drafts, setDrafts] = useDraft<Drafts>('secondScorings.drafts', {});
  const [failures, setFailures] = useState<Readonly<Record<string, Failure | undefined>>>({});
  const [given, setGiven] = useState<SecondScoringShownFragment>();
  /** What was put down of it, to be mended rather than written again once it is taken back. */
  const [before, setBefore] = useState<ScoreDraft>();

  const fail = (at: string, failure: Failure | undefined) =>
    setFailures((all) => ({ ...all, [at]: failure }));
  const take = (sheet: SecondScoringShownFragment) => {
    queries.setQueryData(['SecondScoring', { id: sheet.id }], { secondScoring: sheet });
    void queries.invalidateQueries({ queryKey: ['MySecondScorings'] });
  };
  const refused = (at: string, failure: Failure) => {
    fail(at, failure);
    if (failure.code === 'CONFLICT') onOutdated();
  };
  const score = useApiMutation(ScoreSecondDocument, {
    onSuccess: ({ scoreSecond: sheet }, { input }) => {
      take(sheet);
      // What was typed while it was under way was not sent: it stays, and can be sent again.
      setDrafts((all) => {
        const { [sheet.id]: draft = {}, ...others } = all;
        setBefore({ ...draft, note: input.note ?? '' });
        return draft.note === undefined || draft.note === input.note ? others : all;
      });
      setGiven(sheet);
      onScored(sheet);
    },
    onError: ({ failure }, { input }) => refused(input.id, failure),
  });
  const withdraw = useApiMutation(WithdrawSecondScoreDocument, {
    // Another one may be sent before the server has said.
    onMutate: () => before,
    onSuccess: ({ withdrawSecondScore: sheet }, _, taken) => {
      take(sheet);
      setDrafts((all) => ({ ...all, [sheet.id]: { ...taken, ...all[sheet.id] } }));
      setGiven((now) => (now?.id === sheet.id ? undefined : now));
      onWithdrawn(sheet);
    },
    onError: ({ failure }, variables) => refused(variables.id, failure),
  });

  return {
    draft: drafts[id] ?? {},
    edit: (changes: ScoreDraft) => {
      setDrafts((all) => ({ ...all, [id]: { ...all[id], ...changes } }));
      fail(id, undefined);
    },
    failure: failures[id],
    busy: score.isPending || withdraw.isPending,
    send: (sheet: SecondScoringShownFragment, draft: ScoreDraft) => {
      fail(sheet.id, undefined);
      score.mutate({ input: scoreInput(sheet, draft) });
    },
    /** The one just sent, as long as it can be taken back at once. */
    given,
    forget: () => setGiven(undefined),
    undo: () => {
      if (given && !withdraw.isPending) withdraw.mutate({ id: given.id, version: given.version });
    },
  };
}

export type Scores = ReturnType<typeof useScores>;
