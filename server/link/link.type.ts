import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateTimeISO } from '../support/scalars.js';
import type { Instant } from '../support/sql.js';
import { PersonRef } from '../unit/unit.type.js';
import type { LinkOutcome as Outcome } from './probe.js';

export const LinkOutcome: { readonly [K in Outcome]: K } = {
  ANSWERED: 'ANSWERED',
  REDIRECTED: 'REDIRECTED',
  UNREACHABLE: 'UNREACHABLE',
  TIMED_OUT: 'TIMED_OUT',
  TOO_LARGE: 'TOO_LARGE',
  NOT_PUBLIC: 'NOT_PUBLIC',
};
registerEnumType(LinkOutcome, {
  name: 'LinkOutcome',
  description: 'What became of asking the address of a link.',
  valuesConfig: {
    ANSWERED: { description: 'It answered; `status` says with what.' },
    REDIRECTED: { description: 'It sends on to where the service may not go.' },
    UNREACHABLE: { description: 'Nobody answers there, or not securely.' },
    TIMED_OUT: { description: 'It took too long.' },
    TOO_LARGE: { description: 'The head of its answer was too large.' },
    NOT_PUBLIC: { description: 'Its name leads to a network inside, which is not spoken to.' },
  },
});

@ObjectType({
  description: 'That the address of a link was asked whether it answers; nothing of it is kept.',
  simpleResolvers: true,
})
export class LinkCheck {
  @Field(() => LinkOutcome, { description: 'What became of it.' })
  outcome!: Outcome;

  @Field(() => Int, {
    nullable: true,
    description: 'Status of HTTP, such as 200 or 404; null when nothing was answered.',
  })
  status!: number | null;

  @Field(() => DateTimeISO, { description: 'When.' })
  checkedAt!: Instant;

  @Field(() => PersonRef, { nullable: true, description: 'Who had it asked.' })
  checkedBy!: PersonRef | null;
}

@ObjectType({
  description: 'A host whose addresses the service may ask whether they answer.',
  simpleResolvers: true,
})
export class LinkHost {
  @Field(() => ID, { description: 'Id.' })
  id!: string;

  @Field(() => String, { description: 'Exactly this host, such as `ppid.bekasikab.go.id`.' })
  host!: string;

  @Field(() => DateTimeISO, { description: 'Since when.' })
  createdAt!: Instant;
}
