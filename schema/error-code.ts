/** The codes a client may branch on. A new one is a change of the API and needs a text in every language. */
export const errorCodes = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'INVALID_INPUT',
  'CONFLICT',
  'WRONG_CREDENTIALS',
  'TOO_MANY_ATTEMPTS',
  'PASSWORD_CHANGE_REQUIRED',
  'WEAK_PASSWORD',
  'DUPLICATE',
  'PERIOD_CLOSED',
  'PERIOD_NOT_OPEN',
  'PERIOD_INCOMPLETE',
  'WORKSHEET_CLOSED',
  'WORKSHEET_SUBMITTED',
  'WORKSHEET_INCOMPLETE',
  'ANSWER_LOCKED',
  'ANSWER_NOT_SUBMITTED',
  'ANSWER_NOT_MENDED',
  'EVIDENCE_REQUIRED',
  'REASON_REQUIRED',
  'OWN_WORK',
  'UPLOAD_EMPTY',
  'UPLOAD_TOO_LARGE',
  'UPLOAD_TYPE_REFUSED',
  'UPLOAD_INCOMPLETE',
  'UPLOAD_UNKNOWN',
  'EVIDENCE_DAMAGED',
  'FORMULA_PUBLISHED',
  'FORMULA_INVALID',
  'FORMULA_PROPOSED',
  'FORMULA_NOT_PROPOSED',
  'FORMULA_NOT_APPROVED',
  'OWN_PROPOSAL',
  'FORMULA_CASES_BROKEN',
  'LAST_ADMINISTRATOR',
  'QUERY_TOO_DEEP',
  'QUERY_TOO_COSTLY',
  'PAGE_TOO_LARGE',
  'INTERNAL',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/** What is wrong with the one field that an `INVALID_INPUT` names. */
export const inputFaults = [
  'MISSING',
  'TOO_LONG',
  'TOO_SHORT',
  'WRONG_TYPE',
  'OUT_OF_RANGE',
  'UNKNOWN_OPTION',
  'MALFORMED',
] as const;

export type InputFault = (typeof inputFaults)[number];
