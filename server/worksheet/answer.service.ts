import type { RequestContext } from '../context.js';
import { Conflict, InvalidInput, NotFound } from '../errors/domain-error.js';
import { authorize } from '../policy/index.js';
import type { WorksheetStatus } from '../support/enums.js';
import { type Instant, prepared } from '../support/sql.js';
import { type AnswerContent, contentFor } from './answer-content.js';
import { type AnswerSituation, assertAnswerEditable } from './answer-rules.js';
import { answerAbilities } from './answer.abilities.js';
import { assembleAnswers } from './answer.assembly.js';
import { type AnswerFacts, answerFacts } from './answer.facts.js';
import type { SaveAnswerInput } from './answer.input.js';
import { type AnswerParts, type AnswerRow, readPartsOfAnswer } from './answer.rows.js';
import type { Answer } from './answer.type.js';

type SavedRow = Omit<AnswerRow, 'updatedByName'> & {
  readonly sheetStatus: WorksheetStatus;
};
