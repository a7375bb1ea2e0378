import { AuditEvent } from '../audit/audit-event.entity.js';
import { Session } from '../auth/session.entity.js';
import { LinkCheck } from '../link/link-check.entity.js';
import { LinkHost } from '../link/link-host.entity.js';
import { Holiday } from '../calendar/holiday.entity.js';
import { Comment } from '../comment/comment.entity.js';
import { Assignment } from '../evaluation/assignment.entity.js';
import { Evaluation } from '../evaluation/evaluation.entity.js';
import { EvidenceLink } from '../evidence/evidence-link.entity.js';
import { EvidenceRevision } from '../evidence/evidence-revision.entity.js';
import { Evidence } from '../evidence/evidence.entity.js';
import { Formula } from '../formula/formula.entity.js';
import { AnswerOption } from '../instrument/answer-option.entity.js';
import { Component } from '../instrument/component.entity.js';
import { CommitmentRecord } from '../follow-up/commitment-record.entity.js';
import { FollowUpEntry } from '../follow-up/follow-up-entry.entity.js';
import { FollowUpEvidence } from '../follow-up/follow-up-evidence.entity.js';
import { FollowUpAction } from '../follow-up/follow-up.entity.js';
import { InnovationStep } from '../innovation/innovation-step.entity.js';
import { Innovation } from '../innovation/innovation.entity.js';
import { CountInput } from '../instrument/count-input.entity.js';
import { IndexPlan } from '../index-plan/index-plan.entity.js';
import { Indicator } from '../instrument/indicator.entity.js';
import { Instrument } from '../instrument/instrument.entity.js';
import { Kabupaten } from '../kabupaten/kabupaten.entity.js';
import { KabupatenIndex } from '../kabupaten-index/kabupaten-index.entity.js';
import { Presence } from '../live/presence.entity.js';
import { Objection } from '../objection/objection.entity.js';
import { Notification } from '../notification/notification.entity.js';
import { Panel } from '../panel/panel.entity.js';
import { PanelDecision } from '../panel/panel-decision.entity.js';
import { PeriodClosing } from '../period/period-closing.entity.js';
import { PeriodInstrument } from '../period/period-instrument.entity.js';
import { PeriodReopening } from '../period/period-reopening.entity.js';
import { PeriodWidening } from '../period/period-widening.entity.js';
import { Period } from '../period/period.entity.js';
import { Membership } from '../person/membership.entity.js';
import { Person } from '../person/person.entity.js';
import { ReportCard } from '../report-card/report-card.entity.js';
import { SecondScoringRound } from '../second-scoring/second-scoring-round.entity.js';
import { SecondScoring } from '../second-scoring/second-scoring.entity.js';
import { ScoringStage } from '../stage/stage.entity.js';
import { PartialUpload } from '../storage/partial-upload.entity.js';
import { Upload } from '../storage/upload.entity.js';
import { EffortTable } from '../target-plan/effort-table.entity.js';
import { TargetPlan } from '../target-plan/target-plan.entity.js';
import { Unit } from '../unit/unit.entity.js';
import { LockException } from '../window/lock-exception.entity.js';
import { OpeningRequest } from '../window/opening-request.entity.js';
import { PeriodWindow } from '../window/period-window.entity.js';
import { Answer } from '../worksheet/answer.entity.js';
import { WorksheetScore } from '../worksheet/worksheet-score.entity.js';
import { Worksheet } from '../worksheet/worksheet.entity.js';

/** Every table there is. */
export const entities = [
  Kabupaten,
  Unit,
  Person,
  Membership,
  Session,
  Instrument,
  Component,
  Indicator,
  AnswerOption,
  CountInput,
  Formula,
  Period,
  PeriodClosing,
  PeriodInstrument,
  Worksheet,
  WorksheetScore,
  Answer,
  Evidence,
  EvidenceRevision,
  EvidenceLink,
  Upload,
  PartialUpload,
  Assignment,
  ScoringStage,
  Evaluation,
  Objection,
  Comment,
  Notification,
  Panel,
  PanelDecision,
  PeriodWindow,
  LockException,
  OpeningRequest,
  SecondScoringRound,
  SecondScoring,
  Presence,
  ReportCard,
  KabupatenIndex,
  PeriodReopening,
  PeriodWidening,
  FollowUpAction,
  FollowUpEntry,
  FollowUpEvidence,
  CommitmentRecord,
  Innovation,
  InnovationStep,
  Holiday,
  LinkHost,
  LinkCheck,
  TargetPlan,
  EffortTable,
  IndexPlan,
  AuditEvent,
] as const;
