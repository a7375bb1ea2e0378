import type { NonEmptyArray } from 'type-graphql';
import { AuditResolver } from '../audit/audit.resolver.js';
import { AuthResolver } from '../auth/auth.resolver.js';
import { LinkResolver } from '../link/link.resolver.js';
import { CalendarResolver } from '../calendar/calendar.resolver.js';
import { CohortResolver } from '../cohort/cohort.resolver.js';
import { CommentResolver } from '../comment/comment.resolver.js';
import { DashboardResolver } from '../dashboard/dashboard.resolver.js';
import { EvaluationResolver } from '../evaluation/evaluation.resolver.js';
import { EvidenceResolver } from '../evidence/evidence.resolver.js';
import { CommitmentsResolver } from '../follow-up/commitments.resolver.js';
import { FollowUpResolver } from '../follow-up/follow-up.resolver.js';
import { FormulaResolver } from '../formula/formula.resolver.js';
import { InnovationResolver } from '../innovation/innovation.resolver.js';
import { IndexPlanResolver } from '../index-plan/index-plan.resolver.js';
import { InstrumentResolver } from '../instrument/instrument.resolver.js';
import { KabupatenIndexResolver } from '../kabupaten-index/kabupaten-index.resolver.js';
import { ObjectionResolver } from '../objection/objection.resolver.js';
import { NotificationResolver } from '../notification/notification.resolver.js';
import { PanelResolver } from '../panel/panel.resolver.js';
import { PeriodResolver } from '../period/period.resolver.js';
import { PersonResolver } from '../person/person.resolver.js';
import { RecalculationResolver } from '../recalculation/recalculation.resolver.js';
import { ReminderResolver } from '../reminder/reminder.resolver.js';
import { ReportCardResolver } from '../report-card/report-card.resolver.js';
import { SecondScoringResolver } from '../second-scoring/second-scoring.resolver.js';
import { StageResolver } from '../stage/stage.resolver.js';
import { TargetPlanResolver } from '../target-plan/target-plan.resolver.js';
import { UnitResolver } from '../unit/unit.resolver.js';
import { OpeningResolver } from '../window/opening.resolver.js';
import { WindowResolver } from '../window/window.resolver.js';
import { WorksheetResolver } from '../worksheet/worksheet.resolver.js';

/** Every resolver there is; the contents of the API. */
export const resolvers: NonEmptyArray<Function> = [
  AuthResolver,
  UnitResolver,
  PersonResolver,
  WorksheetResolver,
  EvidenceResolver,
  EvaluationResolver,
  ObjectionResolver,
  CommentResolver,
  NotificationResolver,
  ReminderResolver,
  PeriodResolver,
  WindowResolver,
  OpeningResolver,
  CalendarResolver,
  LinkResolver,
  ReportCardResolver,
  FollowUpResolver,
  CommitmentsResolver,
  InnovationResolver,
  KabupatenIndexResolver,
  InstrumentResolver,
  DashboardResolver,
  FormulaResolver,
  CohortResolver,
  RecalculationResolver,
  StageResolver,
  PanelResolver,
  TargetPlanResolver,
  IndexPlanResolver,
  SecondScoringResolver,
  AuditResolver,
];
