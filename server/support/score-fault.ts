import { Field, ObjectType, registerEnumType } from 'type-graphql';
import type { Fault, FaultKind as Kind } from '../../schema/scoring/index.js';

export const FaultKind = {
  UNANSWERED: 'UNANSWERED',
  NOT_APPLICABLE: 'NOT_APPLICABLE',
  DIVIDE_BY_ZERO: 'DIVIDE_BY_ZERO',
  OUT_OF_DOMAIN: 'OUT_OF_DOMAIN',
  COHORT_OPEN: 'COHORT_OPEN',
} as const satisfies Record<Uppercase<Kind>, Uppercase<Kind>>;
export type FaultKind = keyof typeof FaultKind;
registerEnumType(FaultKind, {
  name: 'FaultKind',
  description: 'Why there is no score.',
  valuesConfig: {
    UNANSWERED: { description: 'It is not answered.' },
    NOT_APPLICABLE: { description: 'It does not apply.' },
    DIVIDE_BY_ZERO: { description: 'There is nothing to take a share of.' },
    OUT_OF_DOMAIN: {
      description: 'There is an answer that the scale or the formula gives no value.',
    },
    COHORT_OPEN: {
      description: 'It compares units with each other, which is done when the period closes.',
    },
  },
});

@ObjectType({ description: 'Why there is no score, and where that arose.', simpleResolvers: true })
export class ScoreFault {
  @Field(() => FaultKind, { description: 'Why.' })
  kind!: FaultKind;

  @Field(() => String, {
    description: 'Code of the node where it arose; the instrument’s for the total.',
  })
  at!: string;
}

/** A kind as the API calls it. */
const faultKindOf = (kind: Kind): FaultKind => kind.toUpperCase() as Uppercase<Kind>;

/** A fault as the API shows it; null for none. */
export const shownFault = (fault: Fault | null): ScoreFault | null =>
  fault && { kind: faultKindOf(fault.fault), at: fault.at };
