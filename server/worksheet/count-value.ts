import { Max, MaxLength, Min } from 'class-validator';
import { Field, Float, InputType, ObjectType } from 'type-graphql';
import { limits } from '../../schema/limits.js';

@ObjectType({ description: 'One count of an answer.', simpleResolvers: true })
export class CountValue {
  @Field(() => String, { description: 'Key of the indicator’s count input.' })
  key!: string;

  @Field(() => Float, { description: 'How many; a whole number.' })
  count!: number;
}

@InputType({ description: 'One count of an answer.' })
export class CountValueInput {
  @Field(() => String, { description: 'Key of the indicator’s count input.' })
  @MaxLength(limits.codeLength)
  key!: string;

  @Field(() => Float, { description: 'How many; a whole number, not below zero.' })
  @Min(0)
  @Max(limits.countMax)
  count!: number;
}

/** Counts as they are stored. */
export type CountRecord = Readonly<Record<string, number>>;

const none: CountValue[] = [];

/** @param counts null for none, as the statements give it: then nothing is made. */
export const countList = (counts: CountRecord | null): CountValue[] =>
  counts === null ? none : Object.entries(counts).map(([key, count]) => ({ key, count }));
