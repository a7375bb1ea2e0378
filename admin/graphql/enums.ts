/** How a node’s score comes from those of its children. */
export const Aggregation = {
  /** What the node’s expression gives. */
  EXPRESSION: 'EXPRESSION',
  /** A low one is hardly made good by the others. */
  GEOMETRIC_MEAN: 'GEOMETRIC_MEAN',
  /** As the geometric mean, and stricter. */
  HARMONIC_MEAN: 'HARMONIC_MEAN',
  /** The highest of them. */
  MAXIMUM: 'MAXIMUM',
  /** They share its weight equally. */
  MEAN: 'MEAN',
  /** The lowest of them. */
  MINIMUM: 'MINIMUM',
  /** Their points are added. */
  SUM: 'SUM'
} as const;

export type Aggregation = typeof Aggregation[keyof typeof Aggregation];
/** Whose turn one answer is: the unit’s (draft, returned) or the evaluator’s (submitted). */
export const AnswerState = {
  ACCEPTED: 'ACCEPTED',
  DRAFT: 'DRAFT',
  RETURNED: 'RETURNED',
  SUBMITTED: 'SUBMITTED'
} as const;

export type AnswerState = typeof AnswerState[keyof typeof AnswerState];
/** How an indicator is answered. */
export const AnswerType = {
  ABC: 'ABC',
  ABCD: 'ABCD',
  ABCDE: 'ABCDE',
  AUDIT_OPINION: 'AUDIT_OPINION',
  COUNT: 'COUNT',
  PERCENT: 'PERCENT',
  VALUE: 'VALUE',
  YES_NO: 'YES_NO'
} as const;

export type AnswerType = typeof AnswerType[keyof typeof AnswerType];
/** What events can be ordered by. */
export const AuditEventOrderField = {
  AT: 'AT'
} as const;

export type AuditEventOrderField = typeof AuditEventOrderField[keyof typeof AuditEventOrderField];
/** What a closing is at, in this order: waiting for what is being saved, scoring worksheets, sealing their report cards, putting all else on record. */
export const ClosingPhase = {
  RECORDING: 'RECORDING',
  SCORING: 'SCORING',
  SEALING: 'SEALING',
  WAITING: 'WAITING'
} as const;

export type ClosingPhase = typeof ClosingPhase[keyof typeof ClosingPhase];
/** Depth of an inner node of the instrument’s tree. */
export const ComponentKind = {
  AREA: 'AREA',
  ASPECT: 'ASPECT',
  COMPONENT: 'COMPONENT',
  SUB_ASPECT: 'SUB_ASPECT'
} as const;

export type ComponentKind = typeof ComponentKind[keyof typeof ComponentKind];
/** Order of a list. */
export const Direction = {
  ASC: 'ASC',
  DESC: 'DESC'
} as const;

export type Direction = typeof Direction[keyof typeof Direction];
/** What an effort is the effort of. */
export const EffortBasis = {
  /** Of raising the indicator, however far. */
  INDICATOR: 'INDICATOR',
  /** Of each step to the next better option. */
  STEP: 'STEP'
} as const;

export type EffortBasis = typeof EffortBasis[keyof typeof EffortBasis];
/** A file kept here, or an address. */
export const EvidenceKind = {
  FILE: 'FILE',
  LINK: 'LINK'
} as const;

export type EvidenceKind = typeof EvidenceKind[keyof typeof EvidenceKind];
/** What evidence can be ordered by. */
export const EvidenceOrderField = {
  createdAt: 'createdAt',
  title: 'title'
} as const;

export type EvidenceOrderField = typeof EvidenceOrderField[keyof typeof EvidenceOrderField];
/** Why there is no score. */
export const FaultKind = {
  /** It compares units with each other, which is done when the period closes. */
  COHORT_OPEN: 'COHORT_OPEN',
  /** There is nothing to take a share of. */
  DIVIDE_BY_ZERO: 'DIVIDE_BY_ZERO',
  /** It does not apply. */
  NOT_APPLICABLE: 'NOT_APPLICABLE',
  /** There is an answer that the scale or the formula gives no value. */
  OUT_OF_DOMAIN: 'OUT_OF_DOMAIN',
  /** It is not answered. */
  UNANSWERED: 'UNANSWERED'
} as const;

export type FaultKind = typeof FaultKind[keyof typeof FaultKind];
/** Whether what was promised was kept. */
export const FollowUpOutcome = {
  /** Given up, with a reason. */
  CANCELLED: 'CANCELLED',
  /** Done by the end of its due day, confirmed or not. */
  KEPT: 'KEPT',
  /** Done after its due day, or due and not done. */
  LATE: 'LATE',
  /** Not done, and not due yet. */
  OPEN: 'OPEN'
} as const;

export type FollowUpOutcome = typeof FollowUpOutcome[keyof typeof FollowUpOutcome];
/** What a follow-up action came from. */
export const FollowUpSource = {
  /** A leadership meeting. */
  COMMITMENT: 'COMMITMENT',
  /** The unit itself. */
  OWN: 'OWN',
  /** A plan towards a target. */
  PLAN: 'PLAN',
  /** What a report card says would raise the total. */
  RECOMMENDATION: 'RECOMMENDATION'
} as const;

export type FollowUpSource = typeof FollowUpSource[keyof typeof FollowUpSource];
/** How far a follow-up action is. */
export const FollowUpState = {
  /** Given up, with a reason. */
  CANCELLED: 'CANCELLED',
  /** Somebody else has confirmed that it is done. */
  CONFIRMED: 'CONFIRMED',
  /** The unit says that it is done, with evidence. */
  DONE: 'DONE',
  /** Still to be done. */
  OPEN: 'OPEN'
} as const;

export type FollowUpState = typeof FollowUpState[keyof typeof FollowUpState];
/** What happened to a follow-up action. */
export const FollowUpStep = {
  CANCELLED: 'CANCELLED',
  CONFIRMED: 'CONFIRMED',
  CREATED: 'CREATED',
  DONE: 'DONE',
  EDITED: 'EDITED',
  PROGRESS: 'PROGRESS',
  RETURNED: 'RETURNED',
  TAKEN_BACK: 'TAKEN_BACK'
} as const;

export type FollowUpStep = typeof FollowUpStep[keyof typeof FollowUpStep];
/** What formulas can be ordered by. */
export const FormulaOrderField = {
  INSTRUMENT: 'INSTRUMENT',
  PUBLISHED_AT: 'PUBLISHED_AT',
  REVISION: 'REVISION'
} as const;

export type FormulaOrderField = typeof FormulaOrderField[keyof typeof FormulaOrderField];
/** A draft can change; one that is proposed or approved waits; a published or retired formula never changes. */
export const FormulaStatus = {
  APPROVED: 'APPROVED',
  DRAFT: 'DRAFT',
  PROPOSED: 'PROPOSED',
  PUBLISHED: 'PUBLISHED',
  RETIRED: 'RETIRED'
} as const;

export type FormulaStatus = typeof FormulaStatus[keyof typeof FormulaStatus];
/** What the grade bands are compared with: points, or achievement in percent. */
export const GradeBasis = {
  ACHIEVEMENT: 'ACHIEVEMENT',
  POINTS: 'POINTS'
} as const;

export type GradeBasis = typeof GradeBasis[keyof typeof GradeBasis];
/** Why offices do not work on a day. */
export const HolidayKind = {
  /** Cuti bersama. */
  JOINT_LEAVE: 'JOINT_LEAVE',
  /** Of the kabupaten alone. */
  LOCAL: 'LOCAL',
  /** Hari libur nasional. */
  NATIONAL: 'NATIONAL'
} as const;

export type HolidayKind = typeof HolidayKind[keyof typeof HolidayKind];
/** Why a kabupaten has no index. */
export const IndexAbsence = {
  /** A total compares units with each other, which is done when the period closes. */
  COHORT_OPEN: 'COHORT_OPEN',
  /** Its own worksheet was not sent. */
  KABUPATEN_NOT_SUBMITTED: 'KABUPATEN_NOT_SUBMITTED',
  /** Its own worksheet has no total. */
  KABUPATEN_WITHOUT_TOTAL: 'KABUPATEN_WITHOUT_TOTAL',
  /** No unit is left to take a mean of. */
  NO_UNITS: 'NO_UNITS',
  /** A unit sent nothing or has no total, and the formula says so. */
  UNITS_MISSING: 'UNITS_MISSING',
  /** What the units fill in lacks a node that it is made of. */
  UNIT_NODE_UNKNOWN: 'UNIT_NODE_UNKNOWN',
  /** A unit counts, and the formula does not say how much. */
  UNIT_WITHOUT_WEIGHT: 'UNIT_WITHOUT_WEIGHT'
} as const;

export type IndexAbsence = typeof IndexAbsence[keyof typeof IndexAbsence];
/** Whose indicators something is said of. */
export const IndexPlanScope = {
  /** The kabupaten’s own. */
  KABUPATEN: 'KABUPATEN',
  /** Those of one unit. */
  UNIT: 'UNIT',
  /** Those of every unit that nothing else is said of. */
  UNITS: 'UNITS'
} as const;

export type IndexPlanScope = typeof IndexPlanScope[keyof typeof IndexPlanScope];
/** How far an innovation is. */
export const InnovationStage = {
  /** Diterapkan: how the unit works. */
  APPLIED: 'APPLIED',
  /** Gagasan: thought of, and not tried yet. */
  IDEA: 'IDEA',
  /** Direplikasi: taken over by others. */
  REPLICATED: 'REPLICATED',
  /** Uji coba: tried in one place. */
  TRIAL: 'TRIAL'
} as const;

export type InnovationStage = typeof InnovationStage[keyof typeof InnovationStage];
/** Whose worksheet: the kabupaten’s own, or one unit’s. */
export const Level = {
  KABUPATEN: 'KABUPATEN',
  UNIT: 'UNIT'
} as const;

export type Level = typeof Level[keyof typeof Level];
/** What became of asking the address of a link. */
export const LinkOutcome = {
  /** It answered; `status` says with what. */
  ANSWERED: 'ANSWERED',
  /** Its name leads to a network inside, which is not spoken to. */
  NOT_PUBLIC: 'NOT_PUBLIC',
  /** It sends on to where the service may not go. */
  REDIRECTED: 'REDIRECTED',
  /** It took too long. */
  TIMED_OUT: 'TIMED_OUT',
  /** The head of its answer was too large. */
  TOO_LARGE: 'TOO_LARGE',
  /** Nobody answers there, or not securely. */
  UNREACHABLE: 'UNREACHABLE'
} as const;

export type LinkOutcome = typeof LinkOutcome[keyof typeof LinkOutcome];
/** A language of the admin. */
export const Locale = {
  en: 'en',
  id: 'id'
} as const;

export type Locale = typeof Locale[keyof typeof Locale];
/** What locks a worksheet. */
export const LockScope = {
  /** The window of the stage for everybody. */
  ALL: 'ALL',
  /** The dates of the period, or that it was closed. */
  PERIOD: 'PERIOD',
  /** The window for this very worksheet’s unit. */
  UNIT: 'UNIT',
  /** The window for this kind of unit. */
  UNIT_KIND: 'UNIT_KIND'
} as const;

export type LockScope = typeof LockScope[keyof typeof LockScope];
/** What a missing value does to the node above. */
export const MissingPolicy = {
  /** It gives its weight back to its siblings. */
  EXCLUDE: 'EXCLUDE',
  /** It makes the node above missing, too. */
  PROPAGATE: 'PROPAGATE',
  /** It counts as the rules’ replacement. */
  REPLACE: 'REPLACE',
  /** It counts as nothing earned. */
  ZERO: 'ZERO'
} as const;

export type MissingPolicy = typeof MissingPolicy[keyof typeof MissingPolicy];
/** What somebody is told of. */
export const NotificationKind = {
  /** The own unit’s worksheet is due in a few days. */
  DUE_SOON: 'DUE_SOON',
  /** A follow-up action is the viewer’s to do. */
  FOLLOW_UP_ASSIGNED: 'FOLLOW_UP_ASSIGNED',
  /** That a follow-up action is done was confirmed. */
  FOLLOW_UP_CONFIRMED: 'FOLLOW_UP_CONFIRMED',
  /** The viewer’s follow-up action is due in a few days. */
  FOLLOW_UP_DUE_SOON: 'FOLLOW_UP_DUE_SOON',
  /** A follow-up action was due and is not done. */
  FOLLOW_UP_OVERDUE: 'FOLLOW_UP_OVERDUE',
  /** A follow-up action came back as not done yet. */
  FOLLOW_UP_RETURNED: 'FOLLOW_UP_RETURNED',
  /** A comment names the viewer. */
  MENTIONED: 'MENTIONED',
  /** What was opened for a while was locked again before. */
  OPENING_ENDED: 'OPENING_ENDED',
  /** What is locked was opened for a while, until `dueAt`. */
  OPENING_GRANTED: 'OPENING_GRANTED',
  /** It was asked to be opened, and stays locked. */
  OPENING_REFUSED: 'OPENING_REFUSED',
  /** Somebody asks to open what is locked. */
  OPENING_REQUESTED: 'OPENING_REQUESTED',
  /** The own unit’s worksheet was due and is not submitted. */
  OVERDUE: 'OVERDUE',
  /** A period should have closed by itself, and did not. */
  PERIOD_NOT_CLOSED: 'PERIOD_NOT_CLOSED',
  /** A period should have opened by itself, and did not. */
  PERIOD_NOT_OPENED: 'PERIOD_NOT_OPENED',
  /** A closed period is open again for what the viewer fills in or reviews. */
  PERIOD_REOPENED: 'PERIOD_REOPENED',
  /** Answers of the own unit came back from an evaluator. */
  RETURNED: 'RETURNED'
} as const;

export type NotificationKind = typeof NotificationKind[keyof typeof NotificationKind];
/** Whether an objection was decided, and how. */
export const ObjectionState = {
  /** Waits for the lead evaluator. */
  OPEN: 'OPEN',
  /** The verdict stands. */
  REJECTED: 'REJECTED',
  /** The answer went back to the evaluators. */
  UPHELD: 'UPHELD'
} as const;

export type ObjectionState = typeof ObjectionState[keyof typeof ObjectionState];
/** What became of somebody’s asking to open what is locked. */
export const OpeningState = {
  /** An exception was made. */
  GRANTED: 'GRANTED',
  /** Waits for a decision. */
  OPEN: 'OPEN',
  /** It stays locked. */
  REFUSED: 'REFUSED',
  /** Whoever asked no longer does. */
  WITHDRAWN: 'WITHDRAWN'
} as const;

export type OpeningState = typeof OpeningState[keyof typeof OpeningState];
/** How long a period is; `CUSTOM` is a range of days with a name of its own. */
export const PeriodKind = {
  ANNUAL: 'ANNUAL',
  CUSTOM: 'CUSTOM',
  MONTHLY: 'MONTHLY',
  QUARTERLY: 'QUARTERLY'
} as const;

export type PeriodKind = typeof PeriodKind[keyof typeof PeriodKind];
/** What periods can be ordered by. */
export const PeriodOrderField = {
  DUE_AT: 'DUE_AT',
  OPENS_AT: 'OPENS_AT',
  YEAR: 'YEAR'
} as const;

export type PeriodOrderField = typeof PeriodOrderField[keyof typeof PeriodOrderField];
/** Planned: nothing to fill in yet. Open: being filled in and reviewed. Closed: frozen. */
export const PeriodStatus = {
  CLOSED: 'CLOSED',
  OPEN: 'OPEN',
  PLANNED: 'PLANNED'
} as const;

export type PeriodStatus = typeof PeriodStatus[keyof typeof PeriodStatus];
/** What accounts can be ordered by. */
export const PersonOrderField = {
  CREATED_AT: 'CREATED_AT',
  EMAIL: 'EMAIL',
  LAST_SIGNED_IN_AT: 'LAST_SIGNED_IN_AT',
  NAME: 'NAME'
} as const;

export type PersonOrderField = typeof PersonOrderField[keyof typeof PersonOrderField];
/** What a plan starts from. */
export const PlanBasis = {
  /** What the unit answered so far, as far as it is proven where it has to be. */
  RUNNING: 'RUNNING',
  /** The verified answers of the report card. */
  SEALED: 'SEALED'
} as const;

export type PlanBasis = typeof PlanBasis[keyof typeof PlanBasis];
/** Which totals are compared: unrounded, at nine decimals, or rounded half up. */
export const RankingBasis = {
  EXACT: 'EXACT',
  ROUNDED: 'ROUNDED'
} as const;

export type RankingBasis = typeof RankingBasis[keyof typeof RankingBasis];
/** What report cards can be ordered by. */
export const ReportCardOrderField = {
  CREATED_AT: 'CREATED_AT',
  PERIOD: 'PERIOD',
  POINTS: 'POINTS',
  RANK: 'RANK',
  UNIT_NAME: 'UNIT_NAME'
} as const;

export type ReportCardOrderField = typeof ReportCardOrderField[keyof typeof ReportCardOrderField];
/** Why an answer was sent back; the note says what to do. */
export const ReturnReason = {
  ANSWER_NOT_SUPPORTED: 'ANSWER_NOT_SUPPORTED',
  EVIDENCE_MISSING: 'EVIDENCE_MISSING',
  EVIDENCE_NOT_RELEVANT: 'EVIDENCE_NOT_RELEVANT',
  EVIDENCE_OUTSIDE_PERIOD: 'EVIDENCE_OUTSIDE_PERIOD',
  EVIDENCE_UNREADABLE: 'EVIDENCE_UNREADABLE',
  EXPLANATION_UNCLEAR: 'EXPLANATION_UNCLEAR',
  OTHER: 'OTHER'
} as const;

export type ReturnReason = typeof ReturnReason[keyof typeof ReturnReason];
/** What the queue can be ordered by. */
export const ReviewOrderField = {
  INDICATOR_CODE: 'INDICATOR_CODE',
  SUBMITTED_AT: 'SUBMITTED_AT',
  UNIT_NAME: 'UNIT_NAME',
  UPDATED_AT: 'UPDATED_AT',
  WAITING_DAYS: 'WAITING_DAYS'
} as const;

export type ReviewOrderField = typeof ReviewOrderField[keyof typeof ReviewOrderField];
/** What somebody is here to do. */
export const Role = {
  /** Tim percepatan: configures weights and the formula. */
  ACCELERATION_TEAM: 'ACCELERATION_TEAM',
  /** Administrator: people, units, periods. */
  ADMIN: 'ADMIN',
  /** Reads figures over GraphQL. */
  ANALYST: 'ANALYST',
  /** Agen perubahan: fills in the worksheet of the own unit. */
  CHANGE_AGENT: 'CHANGE_AGENT',
  /** Tim Penilai Internal: reviews where assigned. */
  EVALUATOR: 'EVALUATOR',
  /** Bupati, Sekda, Asisten: sees everything. */
  LEADERSHIP: 'LEADERSHIP',
  /** Inspektur: assigns evaluators and sees every review. */
  LEAD_EVALUATOR: 'LEAD_EVALUATOR',
  /** Head of a perangkat daerah: approves and submits its worksheet. */
  UNIT_HEAD: 'UNIT_HEAD'
} as const;

export type Role = typeof Role[keyof typeof Role];
/** How the units enter the kabupaten’s index; no regulation says which. */
export const Rollup = {
  /** The same share of each node comes from their mean. */
  BLEND: 'BLEND',
  /** They do not: it is the kabupaten’s own total. */
  KABUPATEN_ONLY: 'KABUPATEN_ONLY',
  /** A stated part of the points of each node comes from their mean. */
  SPLIT: 'SPLIT'
} as const;

export type Rollup = typeof Rollup[keyof typeof Rollup];
/** Which way a score is rounded. */
export const RoundingMode = {
  /** Towards zero. */
  DOWN: 'DOWN',
  /** To the nearest; halves go to the even digit. */
  HALF_EVEN: 'HALF_EVEN',
  /** To the nearest; halves go away from zero. */
  HALF_UP: 'HALF_UP',
  /** Away from zero. */
  UP: 'UP'
} as const;

export type RoundingMode = typeof RoundingMode[keyof typeof RoundingMode];
/** Whether a score counts as it is, or is taken from 1. */
export const ScoreDirection = {
  HIGHER_IS_BETTER: 'HIGHER_IS_BETTER',
  LOWER_IS_BETTER: 'LOWER_IS_BETTER'
} as const;

export type ScoreDirection = typeof ScoreDirection[keyof typeof ScoreDirection];
/** Why somebody may not score an answer a second time. */
export const SecondScoringHindrance = {
  /** Filled the answer in, sent it in, commented on it, judged it, or reviewed the unit earlier in the period. */
  HAD_A_HAND: 'HAD_A_HAND',
  /** May read the unit’s worksheet, and so the first verdict. */
  SEES_UNIT: 'SEES_UNIT',
  /** Fills in or sends in for the unit. */
  WORKS_FOR_UNIT: 'WORKS_FOR_UNIT'
} as const;

export type SecondScoringHindrance = typeof SecondScoringHindrance[keyof typeof SecondScoringHindrance];
/** Whose value: the unit’s, the internal evaluators’, the panel’s, the ministry’s. One never overwrites another. */
export const Stage = {
  CONSENSUS: 'CONSENSUS',
  EXTERNAL: 'EXTERNAL',
  REVIEW: 'REVIEW',
  SELF: 'SELF'
} as const;

export type Stage = typeof Stage[keyof typeof Stage];
/** Which place equal totals share. */
export const TieRule = {
  /** The next one, and none is left empty: 1, 2, 2, 3. */
  DENSE: 'DENSE',
  /** The worse one: 1, 3, 3, 4. */
  MODIFIED: 'MODIFIED',
  /** The better one, and the next is left empty: 1, 2, 2, 4. */
  STANDARD: 'STANDARD'
} as const;

export type TieRule = typeof TieRule[keyof typeof TieRule];
/** Kind of a perangkat daerah; official names are kept. */
export const UnitKind = {
  BADAN: 'BADAN',
  BAGIAN: 'BAGIAN',
  DINAS: 'DINAS',
  INSPEKTORAT: 'INSPEKTORAT',
  KECAMATAN: 'KECAMATAN',
  RSUD: 'RSUD',
  SATUAN: 'SATUAN',
  SEKRETARIAT_DAERAH: 'SEKRETARIAT_DAERAH',
  SEKRETARIAT_DPRD: 'SEKRETARIAT_DPRD'
} as const;

export type UnitKind = typeof UnitKind[keyof typeof UnitKind];
/** What units can be ordered by. */
export const UnitOrderField = {
  CODE: 'CODE',
  KIND: 'KIND',
  NAME: 'NAME',
  POSITION: 'POSITION'
} as const;

export type UnitOrderField = typeof UnitOrderField[keyof typeof UnitOrderField];
/** What an evaluator decided on one answer. */
export const Verdict = {
  ACCEPTED: 'ACCEPTED',
  RETURNED: 'RETURNED'
} as const;

export type Verdict = typeof Verdict[keyof typeof Verdict];
/** Whether a weight was read in the regulation, is commonly cited, or stands in for an unknown one. */
export const WeightStatus = {
  CITED: 'CITED',
  INFERRED: 'INFERRED',
  OFFICIAL: 'OFFICIAL'
} as const;

export type WeightStatus = typeof WeightStatus[keyof typeof WeightStatus];
/** Whose worksheets a window is for; of those that fit one, only the most specific count. */
export const WindowScope = {
  /** Every worksheet of the period. */
  ALL: 'ALL',
  /** The worksheets of one unit, or the kabupaten’s own. */
  UNIT: 'UNIT',
  /** The worksheets of all units of one kind. */
  UNIT_KIND: 'UNIT_KIND'
} as const;

export type WindowScope = typeof WindowScope[keyof typeof WindowScope];
/** What worksheets can be ordered by. */
export const WorksheetOrderField = {
  /** Share of the indicators that are answered and proven. */
  COMPLETION: 'COMPLETION',
  /** What it has earned. */
  POINTS: 'POINTS',
  /** Filling, submitted, closed. */
  STATUS: 'STATUS',
  /** When it was submitted; what never was comes last. */
  SUBMITTED_AT: 'SUBMITTED_AT',
  /** Name of the unit; the kabupaten’s own comes first. */
  UNIT_NAME: 'UNIT_NAME'
} as const;

export type WorksheetOrderField = typeof WorksheetOrderField[keyof typeof WorksheetOrderField];
/** Filling: with the unit. Submitted: with the evaluators. Closed: frozen with its period. */
export const WorksheetStatus = {
  CLOSED: 'CLOSED',
  FILLING: 'FILLING',
  SUBMITTED: 'SUBMITTED'
} as const;

export type WorksheetStatus = typeof WorksheetStatus[keyof typeof WorksheetStatus];