import type { RequestContext } from '../context.js';
import { NotFound } from '../errors/domain-error.js';
import { authorize, can } from '../policy/index.js';
import { idOf } from '../support/load.js';
import { prepared, textOf } from '../support/sql.js';
import { abilitySheet, answerAbilities } from './answer.abilities.js';
import { assembleAnswers } from './answer.assembly.js';
import { allParts, type AnswerParts, readRowsOfAnswer } from './answer.rows.js';
import type { Answer } from './answer.type.js';
import { headColumns, headTables, scopeOf, type WorksheetHead } from './worksheet.head.js';

const readHeadOfAnswer = prepared<WorksheetHead, [kabupatenId: string, answerId: string]>(
  `select ${textOf(headColumns)} from ${textOf(headTables)}
   where w.kabupaten_id = $1 and w.id = (select a.worksheet_id from answer a where a.id = $2)`,
);

/** @throws NotFound, also where the actor may not read the worksheet. */
export async function readAnswer(
  { actor, pool, now }: RequestContext,
  id: string,
  parts: AnswerParts = allParts,
): Promise<Answer> {
  authorize(actor, 'worksheet.list');
  const answerId = idOf('Answer', id, 'id');
  const [[head], rows] = await Promise.all([
    readHeadOfAnswer(pool, [actor.kabupatenId, answerId]),
    readRowsOfAnswer(pool, actor.kabupatenId, answerId, parts),
  ]);
  if (!head || !can(actor, 'worksheet.read', scopeOf(head))) throw new NotFound('Answer', 'id');
  const abilities = answerAbilities(actor, abilitySheet(head), now());
  const [answer] = assembleAnswers(rows, () => ({ unit: head.unit, abilities }));
  if (!answer) throw new NotFound('Answer', 'id');
  return answer;
}
