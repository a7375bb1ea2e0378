import type { EntityManager } from '@mikro-orm/postgresql';
import { DomainError, Duplicate, InvalidInput } from '../errors/domain-error.js';
import type { Stage } from '../support/enums.js';
import type { ScoringStage } from './stage.entity.js';
import { standardKeys } from './standard-stages.js';

type Ranked = Pick<ScoringStage, 'key' | 'kind' | 'precedence'>;

/**
 * The unit's own value proves nothing, and the ministry's is kept apart: neither ever counts as verified. What
 * a panel signed counts before every other.
 *
 * @param others the stages beside it.
 * @throws Duplicate, InvalidInput on `precedence`.
 */
export function precedenceFor(
  kind: Stage,
  precedence: number | null,
  others: readonly Ranked[],
): number | null {
  if (precedence === null) {
    if (kind === 'CONSENSUS') throw new InvalidInput('precedence', 'MISSING');
    return null;
  }
  if (kind === 'SELF' || kind === 'EXTERNAL') throw new InvalidInput('precedence', 'WRONG_TYPE');
  if (others.some((other) => other.precedence === precedence)) throw new Duplicate('precedence');
  const isOverruling = others.some(
    (other) =>
      (kind === 'CONSENSUS' && (other.precedence ?? 0) > precedence) ||
      (other.kind === 'CONSENSUS' && (other.precedence ?? Infinity) < precedence),
  );
  if (isOverruling) throw new InvalidInput('precedence', 'OUT_OF_RANGE');
  return precedence;
}

/**
 * That no figure of a period that is not closed rests on the order that changes. The caller holds the stages.
 *
 * @param precedence the one that the stage shall have.
 * @throws DomainError `STAGE_IN_USE` on `precedence`.
 */
export async function assertOrderUnused(
  em: EntityManager,
  stage: ScoringStage,
  precedence: number | null,
  others: readonly Ranked[],
): Promise<void> {
  const turned = others.filter(
    (other) =>
      other.precedence !== null &&
      isAbove(stage.precedence, other.precedence) !== isAbove(precedence, other.precedence),
  );
  const isCounting = (stage.precedence === null) === (precedence === null);
  if (isCounting && turned.length === 0) return;
  const keys = [stage, ...turned].map(({ key }) => key);
  const found = await em.execute<object[]>(
    `select 1 from evaluation e join answer a on a.id = e.answer_id
       join worksheet w on w.id = a.worksheet_id join period p on p.id = w.period_id
     where e.kabupaten_id = ? and e.stage_key in (select jsonb_array_elements_text(?::jsonb)) and e.current and p.stages is null limit 1`,
    [stage.kabupaten.id, JSON.stringify(keys)],
  );
  if (found.length === 0) return;
  throw new DomainError('STAGE_IN_USE', 'Figures of an open period rest on this order.', {
    field: 'precedence',
  });
}

const isAbove = (precedence: number | null, other: number): boolean => (precedence ?? -1) > other;

/**
 * That a stage may be switched off: nothing rests on it, no panel is at work, and no screen needs it. The
 * caller holds the stages.
 *
 * @throws DomainError `STAGE_IN_USE` on `active`.
 */
export async function assertUnused(em: EntityManager, stage: ScoringStage): Promise<void> {
  // The screens of filling in and of reviewing are there for these two, whether anything was judged yet or not.
  const isBasic = stage.key === standardKeys.self || stage.key === standardKeys.review;
  if (!isBasic) {
    const [found] = await em.execute<{ used: boolean }[]>(
      `select exists (select from evaluation e where e.kabupaten_id = ? and e.stage_key = ?)
         or (? and exists (select from panel n join period p on p.id = n.period_id
           where n.kabupaten_id = ? and n.signed_at is null and p.status <> 'CLOSED')) as used`,
      [stage.kabupaten.id, stage.key, stage.kind === 'CONSENSUS', stage.kabupaten.id],
    );
    if (found?.used !== true) return;
  }
  throw new DomainError('STAGE_IN_USE', 'Values rest on the stage.', { field: 'active' });
}
