import type { errors as idErrors, faults as idFaults } from '../id/errors.js';

export const errors: typeof idErrors = {
  UNAUTHENTICATED: 'Your session has ended. Sign in again to go on.',
  FORBIDDEN: 'Your account may not do this. Ask an administrator if it should.',
  NOT_FOUND: 'This was not found. It may have moved, or belong to another unit. Reload to check.',
  INVALID_INPUT: 'Something filled in is not right. Check the marked fields.',
  CONFLICT: 'Somebody else has changed this. Reload to see their change, then make yours again.',
  WRONG_CREDENTIALS: 'The email or the password is wrong. Check them and try again.',
  TOO_MANY_ATTEMPTS: 'Too many attempts. Wait a few minutes, then try again.',
  PASSWORD_CHANGE_REQUIRED: 'Change your temporary password first.',
  WEAK_PASSWORD:
    'This password is too easy to guess. Use at least 12 characters, such as a few random words.',
  DUPLICATE: 'Somebody already uses this. Choose another.',
  PERIOD_CLOSED:
    'The period is closed, so its data can no longer change. Ask an administrator to open it again, or go on in the next one.',
  PERIOD_CLOSING:
    'This period is being closed. Wait until that is done; how far it is shows on the page of the period.',
  WINDOW_CLOSED:
    'This stage is locked by the schedule that an administrator set. Reload to see since and until when, or ask to have it opened.',
  WINDOW_OPEN: 'What you ask for is open already, so there is no need to ask. Reload this page.',
  OPENING_DECIDED: 'This request was decided or withdrawn. Reload to see what became of it.',
  PERIOD_NOT_OPEN:
    'The period is not open yet, or the day it opens has not come. Wait, or ask an administrator to open it earlier.',
  PERIOD_NOT_CLOSED:
    'This period is not closed, so there are no report cards to recalculate or open again. Choose one that is closed.',
  LATER_PERIOD_CLOSED:
    'The period after it is closed, too, and its report cards were compared with this one. Open that one again first.',
  EARLIER_PERIOD_REOPENED:
    'The period before it is open again, and the report cards of this one are compared with it. Close that one first.',
  PERIOD_INCOMPLETE: 'Nobody would fill it in. Add or activate units that are assessed first.',
  WORKSHEET_SUBMITTED: 'This worksheet was submitted. Only returned items can change.',
  WORKSHEET_INCOMPLETE: 'The worksheet is not complete. Answer every item before submitting it.',
  ANSWER_LOCKED: 'This answer is locked and can not change now. Reload to see where it stands.',
  ANSWER_NOT_MENDED:
    'Nothing has changed since it came back. Mend the answer or its evidence, then send it again.',
  ANSWER_NOT_SUBMITTED:
    'This answer was not submitted yet, so it can not be reviewed. Wait until the unit submits it.',
  EVIDENCE_OUTSIDE_PERIOD:
    'This evidence is of a time outside the period. Mend its dates, or write why it is used all the same.',
  EVIDENCE_REPLACED:
    'There is a newer file for this evidence. Remove it and attach it again to use the newer one; until then only its page and the reason for another time can change.',
  EVIDENCE_REQUIRED: 'There is no evidence yet. Attach at least one file or link.',
  REASON_REQUIRED: 'Write the reason first.',
  OWN_WORK: 'You can not review your own work. Ask another evaluator.',
  OWN_VERDICT:
    'An objection to your own verdict is decided by somebody else. Ask another lead evaluator.',
  VERDICT_SETTLED:
    'There is nothing left to object to: the verdict was replaced, a panel has decided, the answer is being mended, or all that was claimed is accepted. Reload to check.',
  OBJECTION_EXPIRED:
    'The time to object is over: ten working days from the verdict. Mend the answer, or claim it again in the next period.',
  OBJECTION_DECIDED: 'This objection has been decided. Reload to see the decision.',
  OBJECTION_SETTLED:
    'A panel settled this answer in signed minutes, so the objection can only be rejected. Reject it and name the minutes.',
  FOLLOW_UP_MOVED_ON: 'This action has moved on. Reload to see where it stands now.',
  FOLLOW_UP_OVERDUE:
    'Its due day has passed and can no longer be moved. Finish the action, or cancel it with a reason.',
  UPLOAD_EMPTY: 'This file is empty. Choose another.',
  UPLOAD_TOO_LARGE: 'The file is too large. Shrink or split it, then upload it again.',
  UPLOAD_TYPE_REFUSED:
    'Files of this type are not accepted. Use PDF, images, Word, Excel, PowerPoint or text (.txt, .csv).',
  UPLOAD_ACTIVE_CONTENT:
    'This file holds macros, scripts, programs or attachments. Save it without them (print it to PDF, say), then upload it again.',
  UPLOAD_ARCHIVE_UNSAFE:
    'This file is packed in an unusual way and is not safe to open. Save it anew in its application, then upload it again.',
  UPLOAD_AMBIGUOUS:
    'This file is a file of another type as well. Save it anew as a PDF or picture, then upload it again.',
  UPLOAD_TEXT_REFUSED:
    'This .txt or .csv file is not plain text. Save it again as UTF-8 text that does not begin with the code of a web page or a script, then upload it again.',
  UPLOAD_INFECTED:
    'The virus scanner refused this file. Clean your device, then upload a clean file.',
  UPLOAD_SCAN_UNAVAILABLE:
    'The virus scanner can not be reached at the moment. Try again in a few minutes.',
  UPLOAD_INCOMPLETE: 'The upload broke off before the end. Upload the file again.',
  UPLOAD_UNKNOWN: 'The upload can no longer be found. Upload the file again.',
  EVIDENCE_DAMAGED:
    'The stored file is damaged or missing. Tell an administrator, or upload the file again.',
  LINK_NOT_CHECKABLE:
    'Only https links without a port number and a password can be checked. Open the link yourself.',
  LINK_HOST_NOT_ALLOWED:
    'The site of this link is not on the list of those that may be checked. Open the link yourself, or ask the administrator to add the site.',
  TOO_MANY_LINK_CHECKS:
    'You have checked many links within a short time. Wait five minutes, then check again, or open the link yourself.',
  SEAL_BROKEN:
    'A report card or the index no longer matches its seal, so its figures are not shown. Tell the administrator, who can compare it with a backup.',
  FORMULA_PUBLISHED: 'A published formula can not change. Make a new draft.',
  FORMULA_INVALID: 'The formula still has mistakes. Mend the marked ones first.',
  FORMULA_PROPOSED:
    'This formula was proposed and can not change. Return it first to make it a draft again.',
  FORMULA_NOT_PROPOSED: 'This formula does not wait for approval. Reload to see where it stands.',
  FORMULA_NOT_APPROVED:
    'This formula was not approved yet. Ask a second person of the acceleration team to approve it.',
  OWN_PROPOSAL:
    'You can not approve your own proposal. Ask somebody else of the acceleration team.',
  FORMULA_CASES_BROKEN:
    'A worked case does not come out. Mend the formula, or write the reason for an exception.',
  LAST_ADMINISTRATOR: 'There must be at least one administrator. Appoint another one first.',
  ANSWER_SETTLED:
    'A panel settled this answer in signed minutes, so it is not judged again. Open the panel to read why.',
  ANSWER_REOPENED:
    'This answer was changed after it was accepted. Wait until the evaluator judges the change, or the unit gives it up.',
  CONSENSUS_OFF:
    'The panel consensus is switched off, or was not there when this period closed. Ask an administrator to switch it on; a period that is open again keeps the stages it was closed with.',
  STAGE_IN_USE:
    'This stage is in use, or always needed, and can’t be switched off. Rename it or move it instead.',
  PANEL_OPEN: 'The period still has an open panel. Sign or remove that one first.',
  PANEL_EMPTY: 'No stages are apart, so there is nothing to sign.',
  PANEL_UNDECIDED:
    'Some items are not decided, or their values changed since. Decide all of them, then sign.',
  PANEL_SIGNED: 'The minutes are signed and can’t be changed. Open a new panel for what is left.',
  PANEL_HAS_DECISIONS:
    'This panel holds decisions. Undo them one by one before you remove the panel.',
  SECOND_SCORING_OPEN:
    'A second scoring is still running in this period. Close or cancel that one first.',
  SECOND_SCORING_EMPTY:
    'There is nothing to work with: no answer that somebody else could score, or none scored yet.',
  SECOND_SCORING_BEGUN:
    'Answers have been scored already, so it can’t be cancelled. Close this second scoring instead.',
  SECOND_SCORING_CLOSED: 'This second scoring is closed. No score in it can be changed any more.',
  SECOND_SCORING_SEEN:
    'You can see the first verdict by now, so this answer is no longer yours to score. Go on with the others.',
  QUERY_TOO_DEEP: 'The request goes too deep. Ask for fewer levels.',
  QUERY_TOO_COSTLY: 'The request is too large. Narrow it down.',
  PAGE_TOO_LARGE: 'Too many rows at once. Ask for fewer rows a page.',
  INTERNAL: 'Something went wrong on the server. Try again; if it goes on, tell an administrator.',
  NETWORK: 'The server can not be reached. Check your network, then try again.',
  TIMEOUT: 'The server took too long to answer. Try again in a moment.',
  UNAVAILABLE: 'The service is not available now. Try again in a moment.',
};

export const faults: typeof idFaults = {
  MISSING: 'Nothing was filled in. Fill it in first.',
  TOO_LONG: 'This is too long. Make it shorter.',
  TOO_SHORT: 'This is too short. Write more.',
  WRONG_TYPE: 'This is not the right kind of value. Fill it in another way.',
  OUT_OF_RANGE: 'This is out of the allowed range. Use another value.',
  UNKNOWN_OPTION: 'This can not be chosen. Choose another.',
  MALFORMED: 'This is not written correctly. Check and mend it.',
};
