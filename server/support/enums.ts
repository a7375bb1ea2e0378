import { registerEnumType } from 'type-graphql';

/** Enums of the glossary, as the database keeps them and the API shows them. */
const words = <const T extends string>(...values: readonly T[]) =>
  Object.freeze(Object.fromEntries(values.map((value) => [value, value]))) as {
    readonly [K in T]: K;
  };

export const Role = words(
  'CHANGE_AGENT',
  'UNIT_HEAD',
  'EVALUATOR',
  'LEAD_EVALUATOR',
  'ACCELERATION_TEAM',
  'LEADERSHIP',
  'ANALYST',
  'ADMIN',
);
export type Role = keyof typeof Role;
registerEnumType(Role, {
  name: 'Role',
  description: 'What somebody is here to do.',
  valuesConfig: {
    CHANGE_AGENT: { description: 'Agen perubahan: fills in the worksheet of the own unit.' },
    UNIT_HEAD: { description: 'Head of a perangkat daerah: approves and submits its worksheet.' },
    EVALUATOR: { description: 'Tim Penilai Internal: reviews where assigned.' },
    LEAD_EVALUATOR: { description: 'Inspektur: assigns evaluators and sees every review.' },
    ACCELERATION_TEAM: { description: 'Tim percepatan: configures weights and the formula.' },
    LEADERSHIP: { description: 'Bupati, Sekda, Asisten: sees everything.' },
    ANALYST: { description: 'Reads figures over GraphQL.' },
    ADMIN: { description: 'Administrator: people, units, periods.' },
  },
});

export const Locale = words('id', 'en');
export type Locale = keyof typeof Locale;
registerEnumType(Locale, { name: 'Locale', description: 'A language of the admin.' });

export const UnitKind = words(
  'SEKRETARIAT_DAERAH',
  'SEKRETARIAT_DPRD',
  'INSPEKTORAT',
  'DINAS',
  'BADAN',
  'SATUAN',
  'KECAMATAN',
  'BAGIAN',
  'RSUD',
);
export type UnitKind = keyof typeof UnitKind;
registerEnumType(UnitKind, {
  name: 'UnitKind',
  description: 'Kind of a perangkat daerah; official names are kept.',
});

export const Level = words('KABUPATEN', 'UNIT');
export type Level = keyof typeof Level;
registerEnumType(Level, {
  name: 'Level',
  description: 'Whose worksheet: the kabupaten’s own, or one unit’s.',
});

export const ComponentKind = words('COMPONENT', 'ASPECT', 'AREA', 'SUB_ASPECT');
export type ComponentKind = keyof typeof ComponentKind;
registerEnumType(ComponentKind, {
  name: 'ComponentKind',
  description: 'Depth of an inner node of the instrument’s tree.',
});

export const AnswerType = words(
  'YES_NO',
  'ABC',
  'ABCD',
  'ABCDE',
  'PERCENT',
  'COUNT',
  'VALUE',
  'AUDIT_OPINION',
);
export type AnswerType = keyof typeof AnswerType;
registerEnumType(AnswerType, {
  name: 'AnswerType',
  description: 'How an indicator is answered.',
});

export const WeightStatus = words('OFFICIAL', 'CITED', 'INFERRED');
export type WeightStatus = keyof typeof WeightStatus;
registerEnumType(WeightStatus, {
  name: 'WeightStatus',
  description:
    'Whether a weight was read in the regulation, is commonly cited, or stands in for an unknown one.',
});

export const PeriodKind = words('MONTHLY', 'QUARTERLY', 'ANNUAL', 'CUSTOM');
export type PeriodKind = keyof typeof PeriodKind;
registerEnumType(PeriodKind, {
  name: 'PeriodKind',
  description: 'How long a period is; `CUSTOM` is a range of days with a name of its own.',
});

export const PeriodStatus = words('PLANNED', 'OPEN', 'CLOSED');
export type PeriodStatus = keyof typeof PeriodStatus;
registerEnumType(PeriodStatus, {
  name: 'PeriodStatus',
  description:
    'Planned: nothing to fill in yet. Open: being filled in and reviewed. Closed: frozen.',
});

export const ClosingPhase = words('WAITING', 'SCORING', 'SEALING', 'RECORDING');
export type ClosingPhase = keyof typeof ClosingPhase;
registerEnumType(ClosingPhase, {
  name: 'ClosingPhase',
  description:
    'What a closing is at, in this order: waiting for what is being saved, scoring worksheets, sealing their report cards, putting all else on record.',
});

export const WindowScope = words('ALL', 'UNIT_KIND', 'UNIT');
export type WindowScope = keyof typeof WindowScope;
registerEnumType(WindowScope, {
  name: 'WindowScope',
  description:
    'Whose worksheets a window is for; of those that fit one, only the most specific count.',
  valuesConfig: {
    ALL: { description: 'Every worksheet of the period.' },
    UNIT_KIND: { description: 'The worksheets of all units of one kind.' },
    UNIT: { description: 'The worksheets of one unit, or the kabupaten’s own.' },
  },
});

export const OpeningState = words('OPEN', 'GRANTED', 'REFUSED', 'WITHDRAWN');
export type OpeningState = keyof typeof OpeningState;
registerEnumType(OpeningState, {
  name: 'OpeningState',
  description: 'What became of somebody’s asking to open what is locked.',
  valuesConfig: {
    OPEN: { description: 'Waits for a decision.' },
    GRANTED: { description: 'An exception was made.' },
    REFUSED: { description: 'It stays locked.' },
    WITHDRAWN: { description: 'Whoever asked no longer does.' },
  },
});

export const WorksheetStatus = words('FILLING', 'SUBMITTED', 'CLOSED');
export type WorksheetStatus = keyof typeof WorksheetStatus;
registerEnumType(WorksheetStatus, {
  name: 'WorksheetStatus',
  description:
    'Filling: with the unit. Submitted: with the evaluators. Closed: frozen with its period.',
});

export const AnswerState = words('DRAFT', 'SUBMITTED', 'RETURNED', 'ACCEPTED');
export type AnswerState = keyof typeof AnswerState;
registerEnumType(AnswerState, {
  name: 'AnswerState',
  description:
    'Whose turn one answer is: the unit’s (draft, returned) or the evaluator’s (submitted).',
});

export const Stage = words('SELF', 'REVIEW', 'CONSENSUS', 'EXTERNAL');
export type Stage = keyof typeof Stage;
registerEnumType(Stage, {
  name: 'Stage',
  description:
    'Whose value: the unit’s, the internal evaluators’, the panel’s, the ministry’s. One never overwrites another.',
});

export const Verdict = words('ACCEPTED', 'RETURNED');
export type Verdict = keyof typeof Verdict;
registerEnumType(Verdict, {
  name: 'Verdict',
  description: 'What an evaluator decided on one answer.',
});

export const ReturnReason = words(
  'EVIDENCE_MISSING',
  'EVIDENCE_UNREADABLE',
  'EVIDENCE_OUTSIDE_PERIOD',
  'EVIDENCE_NOT_RELEVANT',
  'ANSWER_NOT_SUPPORTED',
  'EXPLANATION_UNCLEAR',
  'OTHER',
);
export type ReturnReason = keyof typeof ReturnReason;
registerEnumType(ReturnReason, {
  name: 'ReturnReason',
  description: 'Why an answer was sent back; the note says what to do.',
});

export const NotificationKind = words(
  'RETURNED',
  'DUE_SOON',
  'OVERDUE',
  'MENTIONED',
  'FOLLOW_UP_ASSIGNED',
  'FOLLOW_UP_DUE_SOON',
  'FOLLOW_UP_OVERDUE',
  'FOLLOW_UP_CONFIRMED',
  'FOLLOW_UP_RETURNED',
  'OPENING_REQUESTED',
  'OPENING_GRANTED',
  'OPENING_REFUSED',
  'OPENING_ENDED',
  'PERIOD_NOT_OPENED',
  'PERIOD_NOT_CLOSED',
  'PERIOD_REOPENED',
);
export type NotificationKind = keyof typeof NotificationKind;
registerEnumType(NotificationKind, {
  name: 'NotificationKind',
  description: 'What somebody is told of.',
  valuesConfig: {
    RETURNED: { description: 'Answers of the own unit came back from an evaluator.' },
    DUE_SOON: { description: 'The own unit’s worksheet is due in a few days.' },
    OVERDUE: { description: 'The own unit’s worksheet was due and is not submitted.' },
    MENTIONED: { description: 'A comment names the viewer.' },
    FOLLOW_UP_ASSIGNED: { description: 'A follow-up action is the viewer’s to do.' },
    FOLLOW_UP_DUE_SOON: { description: 'The viewer’s follow-up action is due in a few days.' },
    FOLLOW_UP_OVERDUE: { description: 'A follow-up action was due and is not done.' },
    FOLLOW_UP_CONFIRMED: { description: 'That a follow-up action is done was confirmed.' },
    FOLLOW_UP_RETURNED: { description: 'A follow-up action came back as not done yet.' },
    OPENING_REQUESTED: { description: 'Somebody asks to open what is locked.' },
    OPENING_GRANTED: { description: 'What is locked was opened for a while, until `dueAt`.' },
    OPENING_REFUSED: { description: 'It was asked to be opened, and stays locked.' },
    PERIOD_NOT_OPENED: { description: 'A period should have opened by itself, and did not.' },
    PERIOD_NOT_CLOSED: { description: 'A period should have closed by itself, and did not.' },
    PERIOD_REOPENED: {
      description: 'A closed period is open again for what the viewer fills in or reviews.',
    },
    OPENING_ENDED: { description: 'What was opened for a while was locked again before.' },
  },
});

export const FormulaStatus = words('DRAFT', 'PROPOSED', 'APPROVED', 'PUBLISHED', 'RETIRED');
export type FormulaStatus = keyof typeof FormulaStatus;
registerEnumType(FormulaStatus, {
  name: 'FormulaStatus',
  description:
    'A draft can change; one that is proposed or approved waits; a published or retired formula never changes.',
});

export const Aggregation = words(
  'SUM',
  'MEAN',
  'GEOMETRIC_MEAN',
  'HARMONIC_MEAN',
  'MINIMUM',
  'MAXIMUM',
  'EXPRESSION',
);
export type Aggregation = keyof typeof Aggregation;
registerEnumType(Aggregation, {
  name: 'Aggregation',
  description: 'How a node’s score comes from those of its children.',
  valuesConfig: {
    SUM: { description: 'Their points are added.' },
    MEAN: { description: 'They share its weight equally.' },
    GEOMETRIC_MEAN: { description: 'A low one is hardly made good by the others.' },
    HARMONIC_MEAN: { description: 'As the geometric mean, and stricter.' },
    MINIMUM: { description: 'The lowest of them.' },
    MAXIMUM: { description: 'The highest of them.' },
    EXPRESSION: { description: 'What the node’s expression gives.' },
  },
});

export const MissingPolicy = words('ZERO', 'EXCLUDE', 'PROPAGATE', 'REPLACE');
export type MissingPolicy = keyof typeof MissingPolicy;
registerEnumType(MissingPolicy, {
  name: 'MissingPolicy',
  description: 'What a missing value does to the node above.',
  valuesConfig: {
    ZERO: { description: 'It counts as nothing earned.' },
    EXCLUDE: { description: 'It gives its weight back to its siblings.' },
    PROPAGATE: { description: 'It makes the node above missing, too.' },
    REPLACE: { description: 'It counts as the rules’ replacement.' },
  },
});

export const ScoreDirection = words('HIGHER_IS_BETTER', 'LOWER_IS_BETTER');
export type ScoreDirection = keyof typeof ScoreDirection;
registerEnumType(ScoreDirection, {
  name: 'ScoreDirection',
  description: 'Whether a score counts as it is, or is taken from 1.',
});

export const RoundingMode = words('HALF_UP', 'HALF_EVEN', 'UP', 'DOWN');
export type RoundingMode = keyof typeof RoundingMode;
registerEnumType(RoundingMode, {
  name: 'RoundingMode',
  description: 'Which way a score is rounded.',
  valuesConfig: {
    HALF_UP: { description: 'To the nearest; halves go away from zero.' },
    HALF_EVEN: { description: 'To the nearest; halves go to the even digit.' },
    UP: { description: 'Away from zero.' },
    DOWN: { description: 'Towards zero.' },
  },
});

export const GradeBasis = words('POINTS', 'ACHIEVEMENT');
export type GradeBasis = keyof typeof GradeBasis;
registerEnumType(GradeBasis, {
  name: 'GradeBasis',
  description: 'What the grade bands are compared with: points, or achievement in percent.',
});

export const TieRule = words('STANDARD', 'MODIFIED', 'DENSE');
export type TieRule = keyof typeof TieRule;
registerEnumType(TieRule, {
  name: 'TieRule',
  description: 'Which place equal totals share.',
  valuesConfig: {
    STANDARD: { description: 'The better one, and the next is left empty: 1, 2, 2, 4.' },
    MODIFIED: { description: 'The worse one: 1, 3, 3, 4.' },
    DENSE: { description: 'The next one, and none is left empty: 1, 2, 2, 3.' },
  },
});

export const RankingBasis = words('EXACT', 'ROUNDED');
export type RankingBasis = keyof typeof RankingBasis;
registerEnumType(RankingBasis, {
  name: 'RankingBasis',
  description: 'Which totals are compared: unrounded, at nine decimals, or rounded half up.',
});

export const Rollup = words('KABUPATEN_ONLY', 'SPLIT', 'BLEND');
export type Rollup = keyof typeof Rollup;
registerEnumType(Rollup, {
  name: 'Rollup',
  description: 'How the units enter the kabupaten’s index; no regulation says which.',
  valuesConfig: {
    KABUPATEN_ONLY: { description: 'They do not: it is the kabupaten’s own total.' },
    SPLIT: { description: 'A stated part of the points of each node comes from their mean.' },
    BLEND: { description: 'The same share of each node comes from their mean.' },
  },
});

export const ObjectionState = words('OPEN', 'UPHELD', 'REJECTED');
export type ObjectionState = keyof typeof ObjectionState;
registerEnumType(ObjectionState, {
  name: 'ObjectionState',
  description: 'Whether an objection was decided, and how.',
  valuesConfig: {
    OPEN: { description: 'Waits for the lead evaluator.' },
    UPHELD: { description: 'The answer went back to the evaluators.' },
    REJECTED: { description: 'The verdict stands.' },
  },
});

export const FollowUpSource = words('RECOMMENDATION', 'COMMITMENT', 'PLAN', 'OWN');
export type FollowUpSource = keyof typeof FollowUpSource;
registerEnumType(FollowUpSource, {
  name: 'FollowUpSource',
  description: 'What a follow-up action came from.',
  valuesConfig: {
    RECOMMENDATION: { description: 'What a report card says would raise the total.' },
    COMMITMENT: { description: 'A leadership meeting.' },
    PLAN: { description: 'A plan towards a target.' },
    OWN: { description: 'The unit itself.' },
  },
});

export const FollowUpState = words('OPEN', 'DONE', 'CONFIRMED', 'CANCELLED');
export type FollowUpState = keyof typeof FollowUpState;
registerEnumType(FollowUpState, {
  name: 'FollowUpState',
  description: 'How far a follow-up action is.',
  valuesConfig: {
    OPEN: { description: 'Still to be done.' },
    DONE: { description: 'The unit says that it is done, with evidence.' },
    CONFIRMED: { description: 'Somebody else has confirmed that it is done.' },
    CANCELLED: { description: 'Given up, with a reason.' },
  },
});

export const FollowUpStep = words(
  'CREATED',
  'EDITED',
  'PROGRESS',
  'DONE',
  'CONFIRMED',
  'RETURNED',
  'CANCELLED',
  'TAKEN_BACK',
);
export type FollowUpStep = keyof typeof FollowUpStep;
registerEnumType(FollowUpStep, {
  name: 'FollowUpStep',
  description: 'What happened to a follow-up action.',
});

export const FollowUpOutcome = words('KEPT', 'LATE', 'OPEN', 'CANCELLED');
export type FollowUpOutcome = keyof typeof FollowUpOutcome;
registerEnumType(FollowUpOutcome, {
  name: 'FollowUpOutcome',
  description: 'Whether what was promised was kept.',
  valuesConfig: {
    KEPT: { description: 'Done by the end of its due day, confirmed or not.' },
    LATE: { description: 'Done after its due day, or due and not done.' },
    OPEN: { description: 'Not done, and not due yet.' },
    CANCELLED: { description: 'Given up, with a reason.' },
  },
});

export const InnovationStage = words('IDEA', 'TRIAL', 'APPLIED', 'REPLICATED');
export type InnovationStage = keyof typeof InnovationStage;
registerEnumType(InnovationStage, {
  name: 'InnovationStage',
  description: 'How far an innovation is.',
  valuesConfig: {
    IDEA: { description: 'Gagasan: thought of, and not tried yet.' },
    TRIAL: { description: 'Uji coba: tried in one place.' },
    APPLIED: { description: 'Diterapkan: how the unit works.' },
    REPLICATED: { description: 'Direplikasi: taken over by others.' },
  },
});

export const EvidenceKind = words('FILE', 'LINK');
export type EvidenceKind = keyof typeof EvidenceKind;
registerEnumType(EvidenceKind, {
  name: 'EvidenceKind',
  description: 'A file kept here, or an address.',
});

export const Direction = words('ASC', 'DESC');
export type Direction = keyof typeof Direction;
registerEnumType(Direction, { name: 'Direction', description: 'Order of a list.' });
