import type { Answers, ScoringPlan, Statistic } from '../../schema/scoring/index.js';
import { countList } from '../worksheet/count-value.js';
import type { TargetBaseAnswer, TargetStatistic } from './target-base.type.js';

/** Answers as a plan's base shows them, in the instrument's order. */
export const shownAnswers = (
  plan: ScoringPlan,
  answers: Answers,
  isCounting: (code: string) => boolean,
): TargetBaseAnswer[] =>
  plan.indicators.flatMap(({ code }) => {
    const answer = answers.get(code);
    if (answer === undefined) return [];
    const counts = answer.counts instanceof Map ? Object.fromEntries(answer.counts) : answer.counts;
    return {
      indicatorCode: code,
      optionKey: answer.optionKey ?? null,
      value: answer.value ?? null,
      counts: countList((counts as Record<string, number> | null | undefined) ?? null),
      counting: isCounting(code),
    };
  });

/** What was found among all worksheets, as a plan's base shows it. */
export const shownStatistics = (statistics: readonly Statistic[]): TargetStatistic[] =>
  statistics.map(({ nodeCode, call, value }) => ({
    nodeCode,
    call,
    value: typeof value === 'number' ? value : null,
    fault: typeof value === 'number' ? null : value.fault,
    at: typeof value === 'number' ? null : value.at,
  }));
