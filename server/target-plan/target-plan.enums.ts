import { registerEnumType } from 'type-graphql';
import type { EffortBasis as Basis } from '../../schema/target/index.js';

export const EffortBasis: { readonly [K in Basis]: K } = { INDICATOR: 'INDICATOR', STEP: 'STEP' };
export type EffortBasis = Basis;
registerEnumType(EffortBasis, {
  name: 'EffortBasis',
  description: 'What an effort is the effort of.',
  valuesConfig: {
    INDICATOR: { description: 'Of raising the indicator, however far.' },
    STEP: { description: 'Of each step to the next better option.' },
  },
});

export const PlanBasis = { SEALED: 'SEALED', RUNNING: 'RUNNING' } as const;
export type PlanBasis = keyof typeof PlanBasis;
registerEnumType(PlanBasis, {
  name: 'PlanBasis',
  description: 'What a plan starts from.',
  valuesConfig: {
    SEALED: { description: 'The verified answers of the report card.' },
    RUNNING: {
      description: 'What the unit answered so far, as far as it is proven where it has to be.',
    },
  },
});
