import { Field, ID, Int, ObjectType } from 'type-graphql';
import { UnitRef } from '../unit/unit.type.js';

@ObjectType({
  description: 'Where another unit has offered the same file.',
  simpleResolvers: true,
})
export class SharedFileUse {
  @Field(() => UnitRef, { description: 'Which unit.' })
  unit!: UnitRef;

  @Field(() => [String], {
    description: 'Codes of the indicators, in whatever months, that it is to prove there.',
  })
  indicatorCodes!: string[];
}

@ObjectType({
  description: 'A file of an answer that other units have offered as evidence as well.',
  simpleResolvers: true,
})
export class SharedFile {
  @Field(() => ID, { description: 'The link of the answer that points at it.' })
  linkId!: string;

  @Field(() => Int, { description: 'How many other units have offered it.' })
  unitCount!: number;

  @Field(() => [SharedFileUse], {
    description:
      'Those of them, at most ten, whose worksheets the viewer may read, by name; the others are counted alone.',
  })
  uses!: SharedFileUse[];
}
