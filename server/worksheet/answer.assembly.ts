import { plainText } from '../../schema/formatted-text/index.js';
import type { Evidence, EvidenceRevision } from '../evidence/evidence.type.js';
import type { UnitRef } from '../unit/unit.type.js';
import type { AnswerAbilities } from './answer.abilities.js';
import type { AnswerRow, AnswerRows, LinkRow } from './answer.rows.js';
import type { Answer } from './answer.type.js';
import { countList } from './count-value.js';

/** Whose worksheet an answer belongs to, and what the actor may do in it. */
export interface AnswerSheet {
  readonly unit: UnitRef | null;
  readonly abilities: AnswerAbilities;
}

/** The rows of one or more worksheets as the API shows them, in the order of the rows. */
export function assembleAnswers(
  { answers, links, evaluations }: AnswerRows,
  sheetOf: (worksheetId: string) => AnswerSheet,
): Answer[] {
  const shared = createShared();
  const assembled = new Map<string, Answer>();
  for (const row of answers) {
    const { id, updatedById, updatedByName } = row;
    const updatedBy = updatedById === null ? null : shared.person(updatedById, updatedByName);
    assembled.set(id, new AssembledAnswer(row, updatedBy, sheetOf));
  }
  for (const row of links) {
    const answer = assembled.get(row.answerId);
    if (!answer) continue;
    const { unit, abilities } = sheetOf(answer.worksheetId);
    answer.evidence.push({
      id: row.id,
      version: row.version,
      answerId: row.answerId,
      page: row.page,
      carriedForward: row.carriedForward,
      outsidePeriodNote: row.outsidePeriodNote,
      evidence: shared.evidence(row, unit),
      revision: shared.revision(row),
      abilities: abilities.ofLinks(answer, row.kind),
    });
  }
  for (const { answerId, counts, seen, evaluatorId, evaluatorName, ...evaluation } of evaluations) {
    assembled.get(answerId)?.evaluations.push({
      ...evaluation,
      seen: seen && { ...seen, counts: countList(seen.counts), evidence: [...seen.evidence] },
      counts: countList(counts),
      evaluator: shared.person(evaluatorId, evaluatorName),
    });
  }
  return [...assembled.values()];
}

/** With what not everybody asks for made when it is. A class: objects with accessors of their own are dear to make, and to keep. */
export class AssembledAnswer implements Answer {
  readonly id: string;
  readonly worksheetId: string;
  readonly indicatorCode: string;
  readonly optionKey: string | null;
  readonly value: number | null;
  readonly counts: Answer['counts'];
  readonly explanation: string;
  readonly state: Answer['state'];
  readonly reopened: boolean;
  readonly unchanged: boolean;
  readonly version: number;
  readonly updatedAt: Answer['updatedAt'];
  readonly evidence: Answer['evidence'] = [];
  readonly evaluations: Answer['evaluations'] = [];

  constructor(
    private readonly row: AnswerRow,
    readonly updatedBy: Answer['updatedBy'],
    private readonly sheetOf: (worksheetId: string) => AnswerSheet,
  ) {
    this.id = row.id;
    this.worksheetId = row.worksheetId;
    this.indicatorCode = row.indicatorCode;
    this.optionKey = row.optionKey;
    this.value = row.value;
    this.counts = countList(row.counts);
    this.explanation = row.explanation;
    this.state = row.state;
    this.reopened = row.reopened;
    this.unchanged = row.unchanged;
    this.version = row.version;
    this.updatedAt = row.updatedAt;
  }

  get explanationText(): string {
    return plainText(this.explanation);
  }

  get abilities(): Answer['abilities'] {
    return this.sheetOf(this.worksheetId).abilities.of(this.row);
  }
}

/** One document serves many answers and one person writes most of them: each is made once. */
function createShared() {
  const people = new Map<string, { id: string; name: string }>();
  const documents = new Map<string, Evidence>();
  const revisions = new Map<string, EvidenceRevision>();
  const person = (id: string, name: string | null) =>
    kept(people, id, () => ({ id, name: name ?? '' }));
  return {
    person,

    /** Evidence belongs to the unit whose worksheets it proves. */
    evidence: (row: LinkRow, unit: UnitRef | null) =>
      kept(documents, row.evidenceId, () => ({
        id: row.evidenceId,
        kind: row.kind,
        title: row.title,
        unit,
        version: row.evidenceVersion,
      })),

    revision: (row: LinkRow) =>
      kept(revisions, row.revisionId, () => ({
        id: row.revisionId,
        number: row.number,
        fileName: row.fileName,
        mediaType: row.mediaType,
        size: row.size,
        sha256: row.sha256,
        url: row.url,
        note: row.note,
        coversFrom: row.coversFrom,
        coversTo: row.coversTo,
        expiresAt: row.expiresAt,
        createdAt: row.createdAt,
        createdBy: row.createdById === null ? null : person(row.createdById, row.createdByName),
        linkCheck: row.linkCheck,
        downloadPath: row.sha256 === null ? null : `/evidence/${row.revisionId}`,
      })),
  };
}

function kept<T>(known: Map<string, T>, id: string, make: () => T): T {
  let value = known.get(id);
  if (value === undefined) known.set(id, (value = make()));
  return value;
}
