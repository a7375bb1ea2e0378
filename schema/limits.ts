/** Sizes and lengths that both sides enforce. Lengths are in UTF-16 code units, sizes in bytes. */
export const limits = {
  nameLength: 200,
  codeLength: 40,
  emailLength: 254,
  passwordMinLength: 12,
  passwordMaxLength: 200,
  explanationLength: 8_000,
  noteLength: 4_000,
  reasonLength: 2_000,
  /** Words at least that say why a closed period is opened again. */
  reopeningReasonWords: 3,
  /** Units that are named where a period is opened again. */
  unitsPerReopening: 500,
  commentLength: 2_000,
  mentionsPerComment: 20,
  titleLength: 200,
  urlLength: 2_000,
  hostLength: 253,
  linkHosts: 200,
  fileNameLength: 200,
  searchLength: 100,
  countMax: 1_000_000_000,
  countsPerAnswer: 20,
  evidencePerAnswer: 20,
  revisionsPerEvidence: 100,
  membershipsPerPerson: 20,
  evaluatorsPerUnit: 10,
  instrumentsPerPeriod: 10,
  /** What a range of days is called: it stands where months have their names. */
  periodLabelLength: 60,
  /** Days of a period that is no month, quarter or year: a leap year. */
  daysPerPeriod: 366,
  /** Follow-up actions that are planned in one go. */
  followUpsAtOnce: 50,
  indicatorsPerFollowUp: 20,
  evidencePerFollowUp: 20,
  indicatorsPerInnovation: 20,
  /** Exceptions of one worksheet that have not ended. */
  exceptionsPerWorksheet: 50,
  answersPerException: 200,
  /** Windows of one period. */
  windowsPerPeriod: 300,
  worksheetsPerPanel: 500,
  participantsPerPanel: 50,
  /** Answers that are drawn to be scored a second time. */
  secondScoringsPerRound: 1_000,
  areasPerSample: 100,
  minutesPerAnswerMin: 0.5,
  minutesPerAnswerMax: 240,
  seedMax: 2_147_483_647,
  /** Of a formula's expression as it is written and as it is stored. */
  expressionLength: 2_000,
  /** Parentheses, calls and minus signs around one part of an expression. */
  expressionDepth: 50,
  /** Numbers, names, operators, parentheses and calls of an expression together. */
  expressionNodes: 500,
  /** Named numbers of a formula. */
  parametersPerFormula: 100,
  tablesPerFormula: 50,
  rowsPerTable: 100,
  /** Answers about the children of one node: a pair each of fifteen. */
  comparisonsPerFamily: 105,
  /** Scores that a formula gives the options of one indicator. */
  optionsPerScale: 50,
  /** Nodes that a formula rolls up, and units that it weighs. */
  nodesPerRollup: 500,
  unitsPerRollup: 500,
  /** Worked cases of a formula. */
  casesPerFormula: 20,
  answersPerCase: 500,
  yearMin: 2000,
  yearMax: 2100,
  /** Of raising one indicator, in whatever unit a kabupaten plans; two decimals. */
  effortMax: 1_000,
  /** Indicators of a plan, and of a table of efforts. */
  indicatorsPerPlan: 500,
  plansPerWorksheet: 50,
  /** Plans of the index that are kept of one period. */
  indexPlansPerPeriod: 50,
  /** Steps of a plan of the index, and indicators that something is said of. */
  stepsPerIndexPlan: 10_000,
  /** Follow-up actions that are made of a plan of the index in one go. */
  followUpsPerIndexPlan: 300,
  /** From a verdict on, in which a unit may object to it. */
  objectionWorkingDays: 10,
  /** Working days, of what a list can be filtered by. */
  waitingDaysMax: 250,
  /** Days without a change that units can be looked for by. */
  idleDaysMax: 365,
  idsPerRequest: 200,
  /** What a list may be ordered by at once. */
  ordersPerList: 3,
  /** A cursor holds what its row is ordered by. */
  cursorLength: 4_000,
  pageSize: 25,
  pageSizeMax: 200,
  /** Files of one person that may be on their way piece by piece; the oldest makes room. */
  partialUploadsPerPerson: 20,
  /** The same in bytes, as a multiple of the largest file that is taken. */
  partialUploadsPerPersonSize: 5,
  /** Of plain text: a page of a book has some 2 kB. */
  textMaxBytes: 5_242_880,
  /** Before any configured limit: nothing larger is ever read into the service. */
  uploadHardMaxBytes: 2_147_483_648,
} as const;

/** What an evidence file may be, by content, and plain text by its name as well: media type -> usual extension. */
export const evidenceMediaTypes: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'pptx',
  'text/plain': 'txt',
  'text/csv': 'csv',
};
