import { ArrayMaxSize, IsOptional, IsString, Length, Matches, MaxLength } from 'class-validator';
import { Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { limits } from '../../schema/limits.js';
import { UnitKind } from '../support/enums.js';
import { orderInput } from '../support/order.js';

@InputType({ description: 'Which units; every given condition holds.' })
export class UnitFilter {
  @Field(() => [ID], { nullable: true, description: 'These ids.' })
  @IsOptional()
  @ArrayMaxSize(limits.idsPerRequest)
  ids?: string[] | null;

  @Field(() => String, { nullable: true, description: 'Part of name, code or abbreviation.' })
  @IsOptional()
  @MaxLength(limits.searchLength)
  search?: string | null;

  @Field(() => [UnitKind], { nullable: true, description: 'Of these kinds.' })
  @IsOptional()
  @ArrayMaxSize(limits.idsPerRequest)
  kind?: UnitKind[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether they fill in a worksheet.' })
  assessed?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether they are active.' })
  active?: boolean | null;

  @Field(() => ID, { nullable: true, description: 'Parts of this unit.' })
  parentId?: string | null;
}

export const UnitOrderField = {
  POSITION: 'POSITION',
  NAME: 'NAME',
  CODE: 'CODE',
  KIND: 'KIND',
} as const;
export type UnitOrderField = keyof typeof UnitOrderField;
registerEnumType(UnitOrderField, {
  name: 'UnitOrderField',
  description: 'What units can be ordered by.',
});

@InputType({ description: 'Order of a list of units.' })
export class UnitOrder extends orderInput(UnitOrderField, 'Unit') {}

@InputType({ description: 'A new unit.' })
export class CreateUnitInput {
  @Field(() => String, {
    description: 'Short code, unique in the kabupaten: letters, digits, dashes.',
  })
  @IsString()
  @Length(1, limits.codeLength)
  @Matches(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  code!: string;

  @Field(() => String, { description: 'Official name.' })
  @Length(1, limits.nameLength)
  name!: string;

  @Field(() => String, { nullable: true, description: 'Usual abbreviation.' })
  @IsOptional()
  @MaxLength(limits.codeLength)
  abbreviation?: string | null;

  @Field(() => UnitKind, { description: 'Kind.' })
  kind!: UnitKind;

  @Field(() => ID, { nullable: true, description: 'The unit it is a part of.' })
  parentId?: string | null;

  @Field(() => String, { nullable: true, description: 'Region code of a kecamatan.' })
  @IsOptional()
  @MaxLength(limits.codeLength)
  regionCode?: string | null;

  @Field(() => Boolean, { description: 'Whether it fills in a worksheet of its own.' })
  assessed!: boolean;
}

@InputType({ description: 'A unit as it shall be from now on.' })
export class UpdateUnitInput extends CreateUnitInput {
  @Field(() => ID, { description: 'Which unit.' })
  id!: string;

  @Field(() => Int, { description: 'The version that the editing began from.' })
  version!: number;

  @Field(() => Boolean, { description: 'Inactive units get no worksheet in new periods.' })
  active!: boolean;
}
