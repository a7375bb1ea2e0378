import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { IsOptional, MaxLength } from 'class-validator';
import { orderInput } from '../support/order.js';
import { DateTimeISO } from '../support/scalars.js';
import type { Instant } from '../support/sql.js';
import { PersonRef } from '../unit/unit.type.js';

@ObjectType({ description: 'What was done, by whom, from what to what.', simpleResolvers: true })
export class AuditEvent {
  @Field(() => ID, { description: 'Id; counts up.' })
  id!: string;

  @Field(() => DateTimeISO, { description: 'When.' })
  at!: Instant;

  @Field(() => PersonRef, { nullable: true, description: 'Who; null for the product itself.' })
  actor!: PersonRef | null;

  @Field(() => String, { description: '`create`, `update`, `delete`, or the name of a use case.' })
  action!: string;

  @Field(() => String, { description: 'What kind of row.' })
  entity!: string;

  @Field(() => ID, { description: 'Which row.' })
  entityId!: string;

  @Field(() => String, { nullable: true, description: 'What changed, as it was: JSON.' })
  before!: string | null;

  @Field(() => String, { nullable: true, description: 'What changed, as it became: JSON.' })
  after!: string | null;

  @Field(() => String, { nullable: true, description: 'Why, where a reason was given.' })
  reason!: string | null;

  @Field(() => String, { description: 'Changes of one request belong together.' })
  requestId!: string;
}

@InputType({ description: 'Which events; every given condition holds.' })
export class AuditEventFilter {
  @Field(() => String, { nullable: true, description: 'Of this kind of row.' })
  @IsOptional()
  @MaxLength(80)
  entity?: string | null;

  @Field(() => ID, { nullable: true, description: 'Of this row.' })
  entityId?: string | null;

  @Field(() => ID, { nullable: true, description: 'By this person.' })
  actorId?: string | null;

  @Field(() => String, { nullable: true, description: 'Of this action.' })
  @IsOptional()
  @MaxLength(80)
  action?: string | null;
}

export const AuditEventOrderField = { AT: 'AT' } as const;
export type AuditEventOrderField = keyof typeof AuditEventOrderField;
registerEnumType(AuditEventOrderField, {
  name: 'AuditEventOrderField',
  description: 'What events can be ordered by.',
});

@InputType({ description: 'Order of a list of events.' })
export class AuditEventOrder extends orderInput(AuditEventOrderField, 'AuditEvent') {}
