import type { Constructor } from '@mikro-orm/core';
import type { Migration } from '@mikro-orm/migrations';
import { AnnounceChanges } from './announce-changes.js';
import { ApproveFormulas } from './approve-formulas.js';
import { AskForOpenings } from './ask-for-openings.js';
import { CommentOnAnswers } from './comment-on-answers.js';
import { ConfigureStages } from './configure-stages.js';
import { CreatePanels } from './create-panels.js';
import { CreateTables } from './create-tables.js';
import { FollowWhatChanges } from './follow-what-changes.js';
import { IndexReviewQueue } from './index-review-queue.js';
import { CheckLinks } from './check-links.js';
import { KeepCalendar } from './keep-calendar.js';
import { KeepEvidenceExpiry } from './keep-evidence-expiry.js';
import { KeepFollowUps } from './keep-follow-ups.js';
import { KeepFormulaCases } from './keep-formula-cases.js';
import { KeepFormulaSimulations } from './keep-formula-simulations.js';
import { KeepInnovations } from './keep-innovations.js';
import { KeepObjections } from './keep-objections.js';
import { KeepScoreFaults } from './keep-score-faults.js';
import { KeepWhatWasReopened } from './keep-what-was-reopened.js';
import { KeepWhatWasReviewed } from './keep-what-was-reviewed.js';
import { MailDigests } from './mail-digests.js';
import { NotifyPeople } from './notify-people.js';
import { PlanTargets } from './plan-targets.js';
import { OpenAndCloseWindows } from './open-and-close-windows.js';
import { PlanRangesOfDays } from './plan-ranges-of-days.js';
import { ProtectFrozenRows } from './protect-frozen-rows.js';
import { ReopenAcceptedAnswers } from './reopen-accepted-answers.js';
import { ResumeUploads } from './resume-uploads.js';
import { SchedulePeriods } from './schedule-periods.js';
import { ScoreASecondTime } from './score-a-second-time.js';
import { SealKabupatenIndex } from './seal-kabupaten-index.js';

/** Every migration, oldest first. Names are recorded in the database: never rename one that has run. */
export const migrations: readonly { name: string; class: Constructor<Migration> }[] = [
  { name: '20261125_create_tables', class: CreateTables },
  { name: '20261125_protect_frozen_rows', class: ProtectFrozenRows },
  { name: '20261126_index_review_queue', class: IndexReviewQueue },
  { name: '20261126_approve_formulas', class: ApproveFormulas },
  { name: '20261126_keep_formula_cases', class: KeepFormulaCases },
  { name: '20261126_seal_kabupaten_index', class: SealKabupatenIndex },
  { name: '20261126_keep_formula_simulations', class: KeepFormulaSimulations },
  { name: '20261126_resume_uploads', class: ResumeUploads },
  { name: '20261126_keep_what_was_reviewed', class: KeepWhatWasReviewed },
  { name: '20261126_announce_changes', class: AnnounceChanges },
  { name: '20261126_keep_calendar', class: KeepCalendar },
  { name: '20261126_keep_objections', class: KeepObjections },
  { name: '20261127_keep_score_faults', class: KeepScoreFaults },
  { name: '20261126_reopen_accepted_answers', class: ReopenAcceptedAnswers },
  { name: '20261127_keep_evidence_expiry', class: KeepEvidenceExpiry },
  { name: '20261126_notify_people', class: NotifyPeople },
  { name: '20261126_mail_digests', class: MailDigests },
  { name: '20261126_comment_on_answers', class: CommentOnAnswers },
  { name: '20261126_configure_stages', class: ConfigureStages },
  { name: '20261126_create_panels', class: CreatePanels },
  { name: '20261127_keep_what_was_reopened', class: KeepWhatWasReopened },
  { name: '20261127_check_links', class: CheckLinks },
  { name: '20261127_keep_follow_ups', class: KeepFollowUps },
  { name: '20261127_keep_innovations', class: KeepInnovations },
  { name: '20261127_plan_targets', class: PlanTargets },
  { name: '20261127_open_and_close_windows', class: OpenAndCloseWindows },
  { name: '20261127_ask_for_openings', class: AskForOpenings },
  { name: '20261127_schedule_periods', class: SchedulePeriods },
  { name: '20261127_score_a_second_time', class: ScoreASecondTime },
  { name: '20261127_plan_ranges_of_days', class: PlanRangesOfDays },
  { name: '20261127_follow_what_changes', class: FollowWhatChanges },
];
