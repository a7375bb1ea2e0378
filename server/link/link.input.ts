import { Length } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import { limits } from '../../schema/limits.js';

@InputType({ description: 'A host that links may be checked at.' })
export class AddLinkHostInput {
  @Field(() => String, {
    description: 'Its whole name, such as `ppid.bekasikab.go.id`; no number, no port, no wildcard.',
  })
  @Length(1, limits.hostLength)
  host!: string;
}
