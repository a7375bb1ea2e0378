import type { EntityManager } from '@mikro-orm/postgresql';
import type { RequestContext } from '../context.js';
import { DomainError, InvalidInput, NotFound } from '../errors/domain-error.js';
import type { InstrumentEntry } from '../instrument/catalogue.js';
import { authorize } from '../policy/index.js';
import { idOf } from '../support/load.js';
import { contentFor } from './answer-content.js';
import { assertAnswerEditable } from './answer-rules.js';
import { Answer } from './answer.entity.js';
import { countList } from './count-value.js';
import type { ConfirmUnchangedInput } from './worksheet.input.js';
import { findWorksheet, lockWorksheet, readGate } from './worksheet.lock.js';

/**
 * Says of many answers at once that they are as in the period before: what saving each as it is says of
 * one, by the same rules, and all of them or none.
 *
 * @returns the worksheet's id.
 * @throws NotFound, Forbidden; InvalidInput with the `indicatorCodes` whose content the indicator would not take;
 *   DomainError `PERIOD_CLOSED`, `PERIOD_NOT_OPEN`, `WINDOW_CLOSED`, `ANSWER_LOCKED`, `CONFLICT` with the `indicatorCodes` that
 *   somebody changed or confirmed in between.
 */
export async function confirmUnchanged(
  ctx: RequestContext,
  { worksheetId, answers: given }: ConfirmUnchangedInput,
): Promise<string> {
  const { actor, catalogue, now } = ctx;
  const { worksheet: found, scope } = await findWorksheet(ctx, worksheetId, 'worksheetId');
  authorize(actor, 'answer.edit', scope);
  const instrument = await catalogue.instrument(actor.kabupatenId, found.instrument.id);
  const versions = new Map(
    given.map(({ answerId, version }) => [idOf('Answer', answerId, 'answers'), version]),
  );

  await ctx.em.transactional(async (em) => {
    const worksheet = await lockWorksheet(ctx, em, found.id, 'worksheetId', null);
    const period = worksheet.period.getEntity();
    const ids = [...versions.keys()];
    const answers = await em.find(Answer, { worksheet, id: { $in: ids } }, { refresh: true });
    if (answers.length < ids.length) throw new NotFound('Answer', 'answers');
    const { id, status, submittedAt } = worksheet;
    const sheet = { id, status, submittedAt, gate: await readGate(em, worksheet) };
    for (const answer of answers) {
      assertAnswerEditable({ period, worksheet: sheet, answer }, now(), { field: 'answers' });
    }
    assertUntouched(answers, versions);
    assertTaken(answers, instrument);
    await confirm(ctx, em, worksheet.id, ids);
  });
  return found.id;
}

function assertUntouched(answers: readonly Answer[], versions: ReadonlyMap<string, number>): void {
  const touched = answers.filter(
    ({ id, version, unchanged }) => !unchanged || version !== versions.get(id),
  );
  if (touched.length === 0) return;
  throw new DomainError('CONFLICT', 'Answers were changed in between.', {
    entity: 'Answer',
    field: 'answers',
    indicatorCodes: touched.map(({ indicatorCode }) => indicatorCode),
  });
}

/** What was carried over fits its indicator; that it still does is asked all the same, as of what is typed. */
function assertTaken(answers: readonly Answer[], { indicators }: InstrumentEntry): void {
  const refused = answers.filter(({ indicatorCode, optionKey, value, counts }) => {
    const indicator = indicators.get(indicatorCode);
    if (!indicator) return true;
    try {
      contentFor(indicator, { optionKey, value, counts: countList(counts) });
      return false;
    } catch (cause) {
      if (cause instanceof InvalidInput) return true;
      throw cause;
    }
  });
  if (refused.length === 0) return;
  throw new DomainError('INVALID_INPUT', 'Contents do not fit their indicators.', {
    field: 'answers',
    fault: 'MALFORMED',
    indicatorCodes: refused.map(({ indicatorCode }) => indicatorCode),
  });
}

/** On record as what it is, a saving: whoever confirms an answer does not review it either. */
async function confirm(
  { actor, now, requestId }: RequestContext,
  em: EntityManager,
  worksheetId: string,
  answerIds: readonly string[],
): Promise<void> {
  await em.execute('update worksheet set revision = revision + 1 where id = ?', [worksheetId]);
  await em.execute(
    `with confirmed as (
       update answer a set unchanged = false, version = a.version + 1, updated_at = ?, updated_by_id = ?
       where a.id = any(?::uuid[])
       returning a.id, a.kabupaten_id, a.version, jsonb_build_object('optionKey', a.option_key,
         'value', a.value, 'counts', a.counts, 'explanation', a.explanation) as content
     )
     insert into audit_event
       (kabupaten_id, at, actor_id, action, entity, entity_id, before, after, request_id)
     select kabupaten_id, ?, ?, 'saveAnswer', 'Answer', id,
       content || jsonb_build_object('unchanged', true, 'version', version - 1),
       content || jsonb_build_object('unchanged', false, 'version', version), ? from confirmed`,
    [now(), actor.personId, `{${answerIds.join(',')}}`, now(), actor.personId, requestId],
  );
}
