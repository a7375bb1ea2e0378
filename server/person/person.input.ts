import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsOptional,
  IsString,
  Length,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { limits } from '../../schema/limits.js';
import { Locale, Role } from '../support/enums.js';
import { orderInput } from '../support/order.js';

@InputType({ description: 'Which accounts; every given condition holds.' })
export class PersonFilter {
  @Field(() => [ID], { nullable: true, description: 'These ids.' })
  @IsOptional()
  @ArrayMaxSize(limits.idsPerRequest)
  ids?: string[] | null;

  @Field(() => String, { nullable: true, description: 'Part of name or address.' })
  @IsOptional()
  @MaxLength(limits.searchLength)
  search?: string | null;

  @Field(() => Role, { nullable: true, description: 'Who have this role.' })
  role?: Role | null;

  @Field(() => ID, { nullable: true, description: 'Who have a role in this unit.' })
  unitId?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether they can sign in.' })
  active?: boolean | null;
}

export const PersonOrderField = {
  NAME: 'NAME',
  EMAIL: 'EMAIL',
  CREATED_AT: 'CREATED_AT',
  LAST_SIGNED_IN_AT: 'LAST_SIGNED_IN_AT',
} as const;
export type PersonOrderField = keyof typeof PersonOrderField;
registerEnumType(PersonOrderField, {
  name: 'PersonOrderField',
  description: 'What accounts can be ordered by.',
});

@InputType({ description: 'Order of a list of accounts.' })
export class PersonOrder extends orderInput(PersonOrderField, 'Person') {}

@InputType({ description: 'A role somebody shall have.' })
export class MembershipInput {
  @Field(() => Role, { description: 'The role.' })
  role!: Role;

  @Field(() => ID, {
    nullable: true,
    description:
      'The unit of a change agent or unit head; null for the kabupaten’s own worksheet, and for every other role.',
  })
  unitId?: string | null;
}

@InputType({ description: 'What a new and a changed account have in common.' })
abstract class PersonContent {
  @Field(() => String, { description: 'Name.' })
  @IsString()
  @Length(1, limits.nameLength)
  name!: string;

  @Field(() => String, { description: 'Address to sign in with.' })
  @IsString()
  @Length(1, limits.emailLength)
  email!: string;

  @Field(() => [MembershipInput], { description: 'The roles, at least one.' })
  @ArrayMaxSize(limits.membershipsPerPerson)
  @ValidateNested({ each: true })
  @Type(() => MembershipInput)
  memberships!: MembershipInput[];
}

@InputType({ description: 'A new account.' })
export class CreatePersonInput extends PersonContent {
  @Field(() => Locale, {
    nullable: true,
    description: 'Language; Indonesian unless told otherwise.',
  })
  locale?: Locale | null;
}

@InputType({ description: 'An account as it shall be from now on.' })
export class UpdatePersonInput extends PersonContent {
  @Field(() => ID, { description: 'Which account.' })
  id!: string;

  @Field(() => Int, { description: 'The version that the editing began from.' })
  version!: number;

  @Field(() => Boolean, { description: 'Inactive accounts cannot sign in.' })
  active!: boolean;
}
