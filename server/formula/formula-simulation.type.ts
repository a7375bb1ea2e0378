import { Field, ID, Int, ObjectType } from 'type-graphql';
import { MoveSummary } from '../recalculation/move-summary.type.js';

@ObjectType({
  description: 'What a proposal did to the last closed period of its instrument.',
  simpleResolvers: true,
})
export class SimulatedPeriod {
  @Field(() => ID, { description: 'The period.' })
  periodId!: string;

  @Field(() => String, { description: '`2022-07` for a month, `2022-Q3` or `2022`.' })
  periodName!: string;

  @Field(() => Int, { description: 'Revision of the formula that sealed it.' })
  sealedRevision!: number;

  @Field(() => MoveSummary, { description: 'What would be different.' })
  summary!: MoveSummary;
}

@ObjectType({
  description: 'The simulation that a proposal rests on, as it was when it was made; it stays.',
  simpleResolvers: true,
})
export class FormulaSimulation {
  @Field(() => String, { description: 'Hex SHA-256 of what was simulated, in canonical form.' })
  sha256!: string;

  @Field(() => SimulatedPeriod, {
    nullable: true,
    description: 'Null where no period of the instrument was closed yet.',
  })
  on!: SimulatedPeriod | null;
}
