import { registerEnumType } from 'type-graphql';

export const Hindrance = {
  SEES_UNIT: 'SEES_UNIT',
  WORKS_FOR_UNIT: 'WORKS_FOR_UNIT',
  HAD_A_HAND: 'HAD_A_HAND',
} as const;
export type Hindrance = keyof typeof Hindrance;
registerEnumType(Hindrance, {
  name: 'SecondScoringHindrance',
  description: 'Why somebody may not score an answer a second time.',
  valuesConfig: {
    SEES_UNIT: { description: 'May read the unit’s worksheet, and so the first verdict.' },
    WORKS_FOR_UNIT: { description: 'Fills in or sends in for the unit.' },
    HAD_A_HAND: {
      description:
        'Filled the answer in, sent it in, commented on it, judged it, or reviewed the unit earlier in the period.',
    },
  },
});
