import { ref } from '@mikro-orm/postgresql';
import { IndexPlan } from '../../server/index-plan/index-plan.entity.js';
import { Holiday } from '../../server/calendar/holiday.entity.js';
import { Comment } from '../../server/comment/comment.entity.js';
import { Evaluation } from '../../server/evaluation/evaluation.entity.js';
import { EvidenceLink } from '../../server/evidence/evidence-link.entity.js';
import { EvidenceRevision } from '../../server/evidence/evidence-revision.entity.js';
import { Evidence } from '../../server/evidence/evidence.entity.js';
import { FollowUpEvidence } from '../../server/follow-up/follow-up-evidence.entity.js';
import { FollowUpAction } from '../../server/follow-up/follow-up.entity.js';
import { Innovation } from '../../server/innovation/innovation.entity.js';
import { InnovationStep } from '../../server/innovation/innovation-step.entity.js';
import { Objection } from '../../server/objection/objection.entity.js';
import { Notification } from '../../server/notification/notification.entity.js';
import { LinkHost } from '../../server/link/link-host.entity.js';
import { PeriodInstrument } from '../../server/period/period-instrument.entity.js';
import { Period } from '../../server/period/period.entity.js';
import { ScoringStage } from '../../server/stage/stage.entity.js';
import { TargetPlan } from '../../server/target-plan/target-plan.entity.js';
import { Answer } from '../../server/worksheet/answer.entity.js';
import { LockException } from '../../server/window/lock-exception.entity.js';
import { OpeningRequest } from '../../server/window/opening-request.entity.js';
import { PeriodWindow } from '../../server/window/period-window.entity.js';
import { Worksheet } from '../../server/worksheet/worksheet.entity.js';
import type { Tenant, World } from './world.js';

/** A tenant whose Dinas Kesehatan has submitted: one answer proven and accepted, one month behind it. */
export interface ReviewedTenant extends Tenant {
  /** Id of the accepted answer, `U.I.1.i.a` of the open month. */
  readonly answers: { readonly health: string };
  /** Ids of the stages by key. */
  readonly stages: { readonly external: string };
  readonly link: EvidenceLink;
  readonly evaluation: Evaluation;
  readonly objection: Objection;
  readonly holiday: Holiday;
  /** The revision of `link`, an address. */
  readonly address: EvidenceRevision;
  /** Another one than that of the address. */
  readonly linkHost: LinkHost;
  /** The agent's, on the accepted answer. */
  readonly comment: Comment;
  /** Of the agent. */
  readonly notification: Notification;
  /** Of the open month, on nothing yet. */
  readonly panel: { readonly id: string };
  /** The agent's own for the open month: one is open, the other is done and proven by the link. */
  readonly followUp: FollowUpAction;
  readonly followUpLink: FollowUpEvidence;
  /** The agent's idea. */
  readonly innovation: Innovation;
  /** The head's, for the open month. */
  readonly targetPlan: TargetPlan;
  readonly indexPlan: IndexPlan;
  /** Of the agent, open. */
  readonly openingRequest: { readonly id: string };
  /** Of June: nobody can remove it any more. */
  readonly lockException: { readonly id: string };
  /** Of filling in the open month, and as long as it. */
  readonly window: { readonly id: string };
  /** The accepted answer, given to `idleEvaluator` to be scored a second time. */
  readonly secondScoring: { readonly id: string; readonly roundId: string };
  /** Of June, closed. */
  readonly reportCard: { readonly id: string };
}

export async function addReviewedWork(world: World, tenant: Tenant): Promise<ReviewedTenant> {
  const { em, kabupaten, units, worksheets, people, period, instrument, formula } = tenant;
  const worksheet = await em.findOneOrFail(Worksheet, worksheets.health.id);
  const answer = await em.findOneOrFail(Answer, { worksheet, indicatorCode: 'U.I.1.i.a' });
  em.assign(worksheet, {
    status: 'SUBMITTED',
    submittedAt: new Date('2022-07-10T02:00:00Z'),
    submittedBy: people.head,
  });
  em.assign(answer, { optionKey: 'YA', state: 'ACCEPTED', updatedBy: people.agent });

  const evidence = em.create(Evidence, {
    kabupaten,
    unit: ref(units.health),
    kind: 'LINK',
    title: 'SK Tim RB',
  });
  const revision = em.create(EvidenceRevision, {
    kabupaten,
    evidence,
    number: 1,
    url: 'https://bekasikab.go.id/sk-tim-rb.pdf',
    createdBy: people.agent,
  });
  const link = em.create(EvidenceLink, { kabupaten, answer, evidence, revision });
  const evaluation = em.create(Evaluation, {
    kabupaten,
    answer,
    stage: 'REVIEW',
    verdict: 'ACCEPTED',
    optionKey: 'YA',
    evaluator: people.evaluator,
    answerVersion: 2,
    seen: { optionKey: 'YA', value: null, counts: {}, explanation: '', evidence: [] },
  });
  const objection = em.create(Objection, {
    kabupaten,
    evaluation,
    reason: 'Bukti sudah lengkap.',
    deadline: new Date('2022-07-29T16:59:59.999Z'),
    raisedBy: people.head,
  });
  const holiday = em.create(Holiday, {
    kabupaten,
    date: '2022-08-17',
    name: 'Hari Kemerdekaan Republik Indonesia',
    kind: 'NATIONAL',
  });
  const linkHost = em.create(LinkHost, { kabupaten, host: 'ppid.bekasikab.go.id' });
  const comment = em.create(Comment, {
    kabupaten,
    answer,
    author: people.agent,
    text: 'Sudah benar?',
  });
  const targetPlan = em.create(TargetPlan, {
    kabupaten,
    worksheet,
    author: people.head,
    title: 'Menuju B',
    basis: 'RUNNING',
    revision: 0,
    goalGrade: 'B',
    goalPoints: null,
    effortBasis: 'INDICATOR',
    efforts: {},
    excluded: [],
    promised: [],
    result: {
      pointsBefore: 2,
      gradeBefore: 'D',
      points: 4,
      grade: 'C',
      effort: 1,
      moves: [],
    },
    isProven: true,
    leastEffort: 1,
  });
  const indexPlan = em.create(IndexPlan, {
    kabupaten,
    period: tenant.period,
    author: people.leader,
    title: 'Menuju B',
    basis: 'RUNNING',
    goalGrade: 'B',
    goalPoints: null,
    wishes: { efforts: [], excluded: [], bundles: [] },
    result: {
      indexBefore: 4,
      gradeBefore: 'C',
      index: 7,
      grade: 'B',
      maximum: 10,
      effort: 1,
      steps: [],
    },
    isProven: true,
    leastEffort: 1,
  });
  const notification = em.create(Notification, {
    kabupaten,
    person: people.agent,
    kind: 'DUE_SOON',
    worksheet,
    occasion: '2022-07-31 3',
    days: 3,
    dueAt: new Date('2022-07-31T09:00:00Z'),
    happenedAt: new Date('2022-07-28T00:00:00Z'),
  });
  const action = {
    kabupaten,
    unit: ref(units.health),
    period,
    source: 'OWN',
    owner: people.agent,
    createdBy: people.agent,
    dueDay: '2022-07-31',
  } as const;
  const followUp = em.create(FollowUpAction, { ...action, title: 'Menetapkan SK Tim RB' });
  const done = em.create(FollowUpAction, {
    ...action,
    title: 'Membentuk Tim RB',
    state: 'DONE',
    progress: 100,
    doneAt: new Date('2022-07-14T02:00:00Z'),
    doneBy: people.agent,
  });
  const followUpLink = em.create(FollowUpEvidence, { kabupaten, action: done, evidence, revision });
  const innovation = em.create(Innovation, {
    kabupaten,
    unit: ref(units.health),
    title: 'Antrean daring',
    problem: 'Pasien menunggu dua jam.',
    idea: 'Nomor antrean diambil dari rumah.',
    owner: people.agent,
    stepCount: 1,
  });
  em.create(InnovationStep, {
    kabupaten,
    innovation,
    number: 1,
    stage: 'IDEA',
    day: '2022-07-01',
    author: people.agent,
  });
  const june = em.create(Period, {
    kabupaten,
    kind: 'MONTHLY',
    year: 2022,
    month: 6,
    opensAt: new Date('2022-05-31T17:00:00Z'),
    dueAt: new Date('2022-06-30T09:00:00Z'),
    closesAt: new Date('2022-07-05T09:00:00Z'),
    status: 'OPEN',
  });
  em.create(PeriodInstrument, { kabupaten, period: june, instrument, formula });
  em.create(Worksheet, {
    kabupaten,
    period: june,
    unit: ref(units.health),
    instrument,
    formula,
  });
  await em.flush();

  const admin = await world.as(people.admin);
  await admin.send(`mutation ($id: ID!) { closePeriod(id: $id, version: 1) { id } }`, {
    id: june.id,
  });
  const leader = await world.as(people.leader);
  const cards = await leader.send<{ reportCards: { nodes: { id: string }[] } }>(
    `{ reportCards { nodes { id } } }`,
  );
  if (cards.errors) throw new Error(JSON.stringify(cards.errors));
  const [reportCard] = cards.data.reportCards.nodes;
  if (!reportCard) throw new Error('June has no report card.');
  const external = await em.findOneOrFail(ScoringStage, { key: 'external' });
  const stages = { external: external.id };
  const lead = await world.as(people.lead);
  const opened = await lead.send<{ openPanel: { id: string } }>(
    'mutation ($input: OpenPanelInput!) { openPanel(input: $input) { id } }',
    { input: { periodId: period.id } },
  );
  if (opened.errors) throw new Error(JSON.stringify(opened.errors));
  const window = em.create(PeriodWindow, {
    kabupaten,
    period,
    stageKey: 'self',
    scope: 'ALL',
    opensAt: period.opensAt,
    closesAt: period.closesAt,
    setBy: people.admin,
  });
  const openingRequest = em.create(OpeningRequest, {
    kabupaten,
    worksheet,
    stageKey: 'self',
    reason: 'Bukti baru terbit.',
    requestedBy: people.agent,
  });
  const lockException = em.create(LockException, {
    kabupaten,
    worksheet: await em.findOneOrFail(Worksheet, { period: june }),
    stageKey: 'self',
    reason: 'Listrik padam.',
    expiresAt: new Date('2022-07-01T09:00:00Z'),
    author: people.admin,
  });
  await em.flush();
  const round = await lead.send<{ drawSecondScorings: { id: string } }>(
    'mutation ($input: DrawSecondScoringsInput!) { drawSecondScorings(input: $input) { id } }',
    { input: { periodId: period.id, count: 1, minutesPerAnswer: 3 } },
  );
  if (round.errors) throw new Error(JSON.stringify(round.errors));
  const second = await world.as(people.idleEvaluator);
  const own = await second.send<{ mySecondScorings: { id: string }[] }>(
    '{ mySecondScorings { id } }',
  );
  const [scoring] = own.data.mySecondScorings;
  if (!scoring) throw new Error('Nothing to score a second time.');
  return {
    ...tenant,
    answers: { health: answer.id },
    stages,
    link,
    evaluation,
    objection,
    holiday,
    address: revision,
    linkHost,
    comment,
    notification,
    followUp,
    followUpLink,
    innovation,
    targetPlan,
    indexPlan,
    panel: opened.data.openPanel,
    window,
    openingRequest,
    lockException,
    secondScoring: { id: scoring.id, roundId: round.data.drawSecondScorings.id },
    reportCard,
  };
}
