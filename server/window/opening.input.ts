import { ArrayMaxSize, ArrayMinSize, IsIn, IsOptional, MaxLength } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { limits } from '../../schema/limits.js';
import { OpeningState } from '../support/enums.js';
import { DateTimeISO } from '../support/scalars.js';

@InputType({ description: 'What of a worksheet shall be opened.' })
abstract class WhatToOpen {
  @Field(() => ID, { description: 'Which worksheet.' })
  worksheetId!: string;

  @Field(() => String, { description: 'Key of the stage that is locked.' })
  @MaxLength(limits.codeLength)
  stageKey!: string;

  @Field(() => [String], {
    nullable: true,
    description: 'Codes of the indicators whose answers it is about; none for the whole worksheet.',
  })
  @IsOptional()
  @ArrayMinSize(1)
  @ArrayMaxSize(limits.answersPerException)
  @MaxLength(limits.codeLength, { each: true })
  indicatorCodes?: string[] | null;

  @Field(() => String, { description: 'Why; whoever decides and the unit read it.' })
  @MaxLength(limits.reasonLength)
  reason!: string;
}

@InputType({ description: 'Asking to have opened what a window locks.' })
export class RequestOpeningInput extends WhatToOpen {}

@InputType({ description: 'Opening what a window locks, for a while.' })
export class GrantExceptionInput extends WhatToOpen {
  @Field(() => DateTimeISO, {
    nullable: true,
    description: 'Until when; the end of the next working day where none is given.',
  })
  expiresAt?: Date | null;
}

@InputType({ description: 'The decision on a request.' })
export class DecideOpeningInput {
  @Field(() => ID, { description: 'Which request.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was looked at.' })
  version!: number;

  @Field(() => OpeningState, { description: 'Granted or refused.' })
  @IsIn([OpeningState.GRANTED, OpeningState.REFUSED])
  state!: OpeningState;

  @Field(() => String, { description: 'Why; needed where it is refused. Whoever asked reads it.' })
  @MaxLength(limits.reasonLength)
  reason!: string;

  @Field(() => DateTimeISO, {
    nullable: true,
    description: 'Until when it is open; the end of the next working day where none is given.',
  })
  expiresAt?: Date | null;
}
