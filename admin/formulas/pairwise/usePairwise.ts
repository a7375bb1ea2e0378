import { useMemo, useState } from 'react';
import { canonicalText } from '../../../schema/canonical.js';
import { isSamePair } from '../../../schema/formula/check-comparisons.js';
import type { Comparison } from '../../../schema/formula/index.js';
import { doubtsOf } from '../../../schema/formula/pairwise/doubts.js';
import { judge } from '../../../schema/formula/pairwise/judge.js';
import { pairsOf, ratioOf, withAnswer } from './comparisons.js';
import type { Pair } from './comparisons.js';

/** The worst answers are enough: what is mended there changes all the others. */
const shownDoubts = 3;

/**
 * Questions about a family, one after another, and what their answers come to.
 *
 * @param family codes, 2 to 15.
 * @param kept the answers it begins with, in the order of the questions.
 */
export function usePairwise(family: readonly string[], kept: readonly Comparison[]) {
  const questions = useMemo(() => pairsOf(family), [family]);
  const [answers, setAnswers] = useState(kept);
  const [at, setAt] = useState(() => firstOpen(questions, kept, 0) ?? 0);
  /** Whether the question was gone to because of its answer: from there the way leads back. */
  const [isMending, setMending] = useState(false);
  /** Counts up each time somebody has come to the end. */
  const [ends, setEnds] = useState(0);

  const judgement = useMemo(() => judge(family, answers), [family, answers]);
  const { consistency } = judgement;
  const isOff = consistency.kind === 'MEASURED' && !consistency.isConsistent;
  const doubts = useMemo(
    () =>
      isOff
        ? doubtsOf(family, answers)
            .filter(({ comparison, step }) => comparison.ratio !== step)
            .slice(0, shownDoubts)
        : [],
    [isOff, family, answers],
  );
  // There are at least two children, so that there is a question.
  const pair = questions[at]!;
  const ratio = ratioOf(answers, pair);

  const answer = (next: string | undefined) =>
    setAnswers((now) => withAnswer(questions, now, pair, next));
  /** Goes on to the next open question; where there is none, to the next one, and at last to the end. */
  const next = (now: readonly Comparison[] = answers) => {
    const open = firstOpen(questions, now, at + 1);
    const following = at + 1 < questions.length && !isMending ? at + 1 : undefined;
    setMending(false);
    if (open !== undefined) setAt(open);
    else if (following !== undefined) setAt(following);
    else setEnds((count) => count + 1);
  };
  return {
    questions,
    answers,
    judgement,
    doubts,
    at,
    pair,
    /** Of the question that is asked, from its first; undefined while it is open. */
    ratio,
    ends,
    isChanged: canonicalText(answers) !== canonicalText(kept),
    answer,
    next,
    /** Takes what is shown for the answer, which is equally important as long as nobody has moved it, and goes on. */
    confirm: () => {
      const given = withAnswer(questions, answers, pair, ratio ?? '1');
      setAnswers(given);
      next(given);
    },
    goTo: (place: number) => {
      setMending(false);
      setAt(place);
    },
    mend: (wanted: Pair) => {
      setMending(true);
      setAt(questions.findIndex((question) => isSamePair(question, wanted)));
    },
  };
}

export type PairwiseWork = ReturnType<typeof usePairwise>;

/** The first question without an answer from a place on, going round; undefined where none is open. */
function firstOpen(
  questions: readonly Pair[],
  answers: readonly Comparison[],
  from: number,
): number | undefined {
  const places = [...questions.keys()];
  return [...places.slice(from), ...places.slice(0, from)].find(
    (place) => ratioOf(answers, questions[place]!) === undefined,
  );
}
