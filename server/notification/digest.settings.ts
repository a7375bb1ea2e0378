import type { RequestContext } from '../context.js';
import { Person } from '../person/person.entity.js';
import { authorize } from '../policy/index.js';
import { flush } from '../support/flush.js';
import { load } from '../support/load.js';

/** Whether the own address is mailed what is not read; null where the service sends no mail. */
export async function readMailDigest({
  actor,
  em,
  config,
}: RequestContext): Promise<boolean | null> {
  authorize(actor, 'account.edit');
  if (!config.mail) return null;
  return (await load(em, Person, actor.personId)).mailDigest;
}

/** Switches the daily mail to the own address on or off. */
export async function setMailDigest(
  { actor, em }: RequestContext,
  wanted: boolean,
): Promise<boolean> {
  authorize(actor, 'account.edit');
  const person = await load(em, Person, actor.personId);
  person.mailDigest = wanted;
  await flush(em);
  return wanted;
}
