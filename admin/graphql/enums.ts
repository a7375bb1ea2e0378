/** Aggregation. */
export const Aggregation = {
  /** Mean of the aggregation. */
  MEAN: 'MEAN',
  /** Sum of the aggregation. */
  SUM: 'SUM'
} as const;

export type Aggregation = typeof Aggregation[keyof typeof Aggregation];
/** Answer state. */
export const AnswerState = {
  /** Accepted of the answer state. */
  ACCEPTED: 'ACCEPTED',
  /** Draft of the answer state. */
  DRAFT: 'DRAFT',
  /** Returned of the answer state. */
  RETURNED: 'RETURNED',
  /** Submitted of the answer state. */
  SUBMITTED: 'SUBMITTED'
} as const;

export type AnswerState = typeof AnswerState[keyof typeof AnswerState];
/** Answer type. */
export const AnswerType = {
  /** Abc of the answer type. */
  ABC: 'ABC',
  /** Abcd of the answer type. */
  ABCD: 'ABCD',
  /** Abcde of the answer type. */
  ABCDE: 'ABCDE',
  /** Audit opinion of the answer type. */
  AUDIT_OPINION: 'AUDIT_OPINION',
  /** Count of the answer type. */
  COUNT: 'COUNT',
  /** Percent of the answer type. */
  PERCENT: 'PERCENT',
  /** Value of the answer type. */
  VALUE: 'VALUE',
  /** Yes no of the answer type. */
  YES_NO: 'YES_NO'
} as const;

export type AnswerType = typeof AnswerType[keyof typeof AnswerType];
/** Audit event order field. */
export const AuditEventOrderField = {
  /** At of the audit event order field. */
  AT: 'AT'
} as const;

export type AuditEventOrderField = typeof AuditEventOrderField[keyof typeof AuditEventOrderField];
/** Component kind. */
export const ComponentKind = {
  /** Area of the component kind. */
  AREA: 'AREA',
  /** Aspect of the component kind. */
  ASPECT: 'ASPECT',
  /** Component of the component kind. */
  COMPONENT: 'COMPONENT',
  /** Sub aspect of the component kind. */
  SUB_ASPECT: 'SUB_ASPECT'
} as const;

export type ComponentKind = typeof ComponentKind[keyof typeof ComponentKind];
/** Direction. */
export const Direction = {
  /** Asc of the direction. */
  ASC: 'ASC',
  /** Desc of the direction. */
  DESC: 'DESC'
} as const;

export type Direction = typeof Direction[keyof typeof Direction];
/** Evidence kind. */
export const EvidenceKind = {
  /** File of the evidence kind. */
  FILE: 'FILE',
  /** Link of the evidence kind. */
  LINK: 'LINK'
} as const;

export type EvidenceKind = typeof EvidenceKind[keyof typeof EvidenceKind];
/** Formula order field. */
export const FormulaOrderField = {
  /** Published at of the formula order field. */
  PUBLISHED_AT: 'PUBLISHED_AT',
  /** Revision of the formula order field. */
  REVISION: 'REVISION'
} as const;

export type FormulaOrderField = typeof FormulaOrderField[keyof typeof FormulaOrderField];
/** Formula status. */
export const FormulaStatus = {
  /** Draft of the formula status. */
  DRAFT: 'DRAFT',
  /** Published of the formula status. */
  PUBLISHED: 'PUBLISHED',
  /** Retired of the formula status. */
  RETIRED: 'RETIRED'
} as const;

export type FormulaStatus = typeof FormulaStatus[keyof typeof FormulaStatus];
/** Grade basis. */
export const GradeBasis = {
  /** Achievement of the grade basis. */
  ACHIEVEMENT: 'ACHIEVEMENT',
  /** Points of the grade basis. */
  POINTS: 'POINTS'
} as const;

export type GradeBasis = typeof GradeBasis[keyof typeof GradeBasis];
/** Level. */
export const Level = {
  /** Kabupaten of the level. */
  KABUPATEN: 'KABUPATEN',
  /** Unit of the level. */
  UNIT: 'UNIT'
} as const;

export type Level = typeof Level[keyof typeof Level];
/** Locale. */
export const Locale = {
  /** En of the locale. */
  en: 'en',
  /** Id of the locale. */
  id: 'id'
} as const;

export type Locale = typeof Locale[keyof typeof Locale];
/** Missing policy. */
export const MissingPolicy = {
  /** Exclude of the missing policy. */
  EXCLUDE: 'EXCLUDE',
  /** Propagate of the missing policy. */
  PROPAGATE: 'PROPAGATE',
  /** Zero of the missing policy. */
  ZERO: 'ZERO'
} as const;

export type MissingPolicy = typeof MissingPolicy[keyof typeof MissingPolicy];
/** Period kind. */
export const PeriodKind = {
  /** Annual of the period kind. */
  ANNUAL: 'ANNUAL',
  /** Monthly of the period kind. */
  MONTHLY: 'MONTHLY',
  /** Quarterly of the period kind. */
  QUARTERLY: 'QUARTERLY'
} as const;

export type PeriodKind = typeof PeriodKind[keyof typeof PeriodKind];
/** Period order field. */
export const PeriodOrderField = {
  /** Due at of the period order field. */
  DUE_AT: 'DUE_AT',
  /** Opens at of the period order field. */
  OPENS_AT: 'OPENS_AT',
  /** Year of the period order field. */
  YEAR: 'YEAR'
} as const;

export type PeriodOrderField = typeof PeriodOrderField[keyof typeof PeriodOrderField];
/** Period status. */
export const PeriodStatus = {
  /** Closed of the period status. */
  CLOSED: 'CLOSED',
  /** Open of the period status. */
  OPEN: 'OPEN',
  /** Planned of the period status. */
  PLANNED: 'PLANNED'
} as const;

export type PeriodStatus = typeof PeriodStatus[keyof typeof PeriodStatus];
/** Person order field. */
export const PersonOrderField = {
  /** Created at of the person order field. */
  CREATED_AT: 'CREATED_AT',
  /** Email of the person order field. */
  EMAIL: 'EMAIL',
  /** Last signed in at of the person order field. */
  LAST_SIGNED_IN_AT: 'LAST_SIGNED_IN_AT',
  /** Name of the person order field. */
  NAME: 'NAME'
} as const;

export type PersonOrderField = typeof PersonOrderField[keyof typeof PersonOrderField];
/** Report card order field. */
export const ReportCardOrderField = {
  /** Created at of the report card order field. */
  CREATED_AT: 'CREATED_AT',
  /** Period of the report card order field. */
  PERIOD: 'PERIOD',
  /** Points of the report card order field. */
  POINTS: 'POINTS',
  /** Rank of the report card order field. */
  RANK: 'RANK',
  /** Unit name of the report card order field. */
  UNIT_NAME: 'UNIT_NAME'
} as const;

export type ReportCardOrderField = typeof ReportCardOrderField[keyof typeof ReportCardOrderField];
/** Return reason. */
export const ReturnReason = {
  /** Answer not supported of the return reason. */
  ANSWER_NOT_SUPPORTED: 'ANSWER_NOT_SUPPORTED',
  /** Evidence missing of the return reason. */
  EVIDENCE_MISSING: 'EVIDENCE_MISSING',
  /** Evidence not relevant of the return reason. */
  EVIDENCE_NOT_RELEVANT: 'EVIDENCE_NOT_RELEVANT',
  /** Evidence outside period of the return reason. */
  EVIDENCE_OUTSIDE_PERIOD: 'EVIDENCE_OUTSIDE_PERIOD',
  /** Evidence unreadable of the return reason. */
  EVIDENCE_UNREADABLE: 'EVIDENCE_UNREADABLE',
  /** Explanation unclear of the return reason. */
  EXPLANATION_UNCLEAR: 'EXPLANATION_UNCLEAR',
  /** Other of the return reason. */
  OTHER: 'OTHER'
} as const;

export type ReturnReason = typeof ReturnReason[keyof typeof ReturnReason];
/** Review order field. */
export const ReviewOrderField = {
  /** Effective weight of the review order field. */
  EFFECTIVE_WEIGHT: 'EFFECTIVE_WEIGHT',
  /** Indicator code of the review order field. */
  INDICATOR_CODE: 'INDICATOR_CODE',
  /** Submitted at of the review order field. */
  SUBMITTED_AT: 'SUBMITTED_AT',
  /** Unit name of the review order field. */
  UNIT_NAME: 'UNIT_NAME',
  /** Updated at of the review order field. */
  UPDATED_AT: 'UPDATED_AT'
} as const;

export type ReviewOrderField = typeof ReviewOrderField[keyof typeof ReviewOrderField];
/** Role. */
export const Role = {
  /** Acceleration team of the role. */
  ACCELERATION_TEAM: 'ACCELERATION_TEAM',
  /** Admin of the role. */
  ADMIN: 'ADMIN',
  /** Analyst of the role. */
  ANALYST: 'ANALYST',
  /** Change agent of the role. */
  CHANGE_AGENT: 'CHANGE_AGENT',
  /** Evaluator of the role. */
  EVALUATOR: 'EVALUATOR',
  /** Leadership of the role. */
  LEADERSHIP: 'LEADERSHIP',
  /** Lead evaluator of the role. */
  LEAD_EVALUATOR: 'LEAD_EVALUATOR',
  /** Unit head of the role. */
  UNIT_HEAD: 'UNIT_HEAD'
} as const;

export type Role = typeof Role[keyof typeof Role];
/** Stage. */
export const Stage = {
  /** Consensus of the stage. */
  CONSENSUS: 'CONSENSUS',
  /** External of the stage. */
  EXTERNAL: 'EXTERNAL',
  /** Review of the stage. */
  REVIEW: 'REVIEW',
  /** Self of the stage. */
  SELF: 'SELF'
} as const;

export type Stage = typeof Stage[keyof typeof Stage];
/** Unit kind. */
export const UnitKind = {
  /** Badan of the unit kind. */
  BADAN: 'BADAN',
  /** Bagian of the unit kind. */
  BAGIAN: 'BAGIAN',
  /** Dinas of the unit kind. */
  DINAS: 'DINAS',
  /** Inspektorat of the unit kind. */
  INSPEKTORAT: 'INSPEKTORAT',
  /** Kecamatan of the unit kind. */
  KECAMATAN: 'KECAMATAN',
  /** Rsud of the unit kind. */
  RSUD: 'RSUD',
  /** Satuan of the unit kind. */
  SATUAN: 'SATUAN',
  /** Sekretariat daerah of the unit kind. */
  SEKRETARIAT_DAERAH: 'SEKRETARIAT_DAERAH',
  /** Sekretariat dprd of the unit kind. */
  SEKRETARIAT_DPRD: 'SEKRETARIAT_DPRD'
} as const;

export type UnitKind = typeof UnitKind[keyof typeof UnitKind];
/** Unit order field. */
export const UnitOrderField = {
  /** Code of the unit order field. */
  CODE: 'CODE',
  /** Kind of the unit order field. */
  KIND: 'KIND',
  /** Name of the unit order field. */
  NAME: 'NAME',
  /** Position of the unit order field. */
  POSITION: 'POSITION'
} as const;

export type UnitOrderField = typeof UnitOrderField[keyof typeof UnitOrderField];
/** Verdict. */
export const Verdict = {
  /** Accepted of the verdict. */
  ACCEPTED: 'ACCEPTED',
  /** Returned of the verdict. */
  RETURNED: 'RETURNED'
} as const;

export type Verdict = typeof Verdict[keyof typeof Verdict];
/** Weight status. */
export const WeightStatus = {
  /** Cited of the weight status. */
  CITED: 'CITED',
  /** Inferred of the weight status. */
  INFERRED: 'INFERRED',
  /** Official of the weight status. */
  OFFICIAL: 'OFFICIAL'
} as const;

export type WeightStatus = typeof WeightStatus[keyof typeof WeightStatus];
/** Worksheet order field. */
export const WorksheetOrderField = {
  /** Completion of the worksheet order field. */
  COMPLETION: 'COMPLETION',
  /** Points of the worksheet order field. */
  POINTS: 'POINTS',
  /** Status of the worksheet order field. */
  STATUS: 'STATUS',
  /** Submitted at of the worksheet order field. */
  SUBMITTED_AT: 'SUBMITTED_AT',
  /** Unit name of the worksheet order field. */
  UNIT_NAME: 'UNIT_NAME'
} as const;

export type WorksheetOrderField = typeof WorksheetOrderField[keyof typeof WorksheetOrderField];
/** Worksheet status. */
export const WorksheetStatus = {
  /** Closed of the worksheet status. */
  CLOSED: 'CLOSED',
  /** Filling of the worksheet status. */
  FILLING: 'FILLING',
  /** Submitted of the worksheet status. */
  SUBMITTED: 'SUBMITTED'
} as const;

export type WorksheetStatus = typeof WorksheetStatus[keyof typeof WorksheetStatus];