import type { ReviewedTenant } from '../builders/reviewed.js';
import type { PersonName } from '../builders/world.js';

/** The accounts of the test world, by what they are. */
export type Persona = PersonName;

export interface Operation {
  /** The call, with everything right but what `variables` makes stale on purpose: nothing is changed by asking. */
  readonly document: string;
  /** Ids are of the tenant given: the own one, or (asked by a member of the other) somebody else's. */
  readonly variables?: (tenant: ReviewedTenant) => Readonly<Record<string, unknown>>;
  /** Who gets past the rule; whatever else stops them after that is not the rule's matter. */
  readonly may: readonly Persona[];
  /** Open to somebody who is not signed in. */
  readonly nobody?: true;
  /** A list or an own thing: asked by the other kabupaten it answers with their own rows, never with ours. */
  readonly ownRows?: true;
}

const everybody: readonly Persona[] = [
  'agent',
  'head',
  'otherAgent',
  'otherHead',
  'evaluator',
  'idleEvaluator',
  'lead',
  'team',
  'leader',
  'analyst',
  'admin',
];
const readersOfAll: readonly Persona[] = ['lead', 'team', 'leader', 'analyst'];
/** Those who may read the worksheet of Dinas Kesehatan. */
const readersOfHealth: readonly Persona[] = ['agent', 'head', 'evaluator', ...readersOfAll];
/** Those who plan for Dinas Kesehatan. */
const plannersOfHealth: readonly Persona[] = ['agent', 'head', 'team', 'leader'];
/** Those who plan for the whole kabupaten. */
const plannersOfAll: readonly Persona[] = ['team', 'leader'];
/** No version is ever this one: the call is stopped after the rule and before any change. */
const stale = 999_999;

const list = (field: string, selection = 'nodes { id }') => `{ ${field} { ${selection} } }`;
const byId = (field: string) => `query ($id: ID!) { ${field}(id: $id) { id } }`;
const change = (field: string, type: string, selection = '{ id }') =>
  `mutation ($input: ${type}!) { ${field}(input: $input) ${selection} }`;

/** A follow-up action with a due day that has passed: it is stopped after the rule. */
const aDraft = (ownerId: string) => ({ title: 'SK Tim RB', ownerId, dueDay: '2022-01-01' });
/** An innovation that nobody carries: it is stopped after the rule. */
const anIdea = { title: 'Antrean', problem: 'Lama.', idea: 'Daring.', ownerId: 'nobody' };

/** Every operation of the API. One that is missing here fails the test. */
export const operations: Readonly<Record<string, Operation>> = {
  'Query.viewer': {
    document: '{ viewer { person { id } } }',
    may: everybody,
    nobody: true,
    ownRows: true,
  },
  'Query.dashboard': {
    document: '{ dashboard { rows { worksheetId unitId } period { id } } }',
    may: everybody,
    ownRows: true,
  },
  'Query.kabupatenIndex': {
    document:
      'query ($periodId: ID!) { kabupatenIndex(periodId: $periodId) { worksheetId index } }',
    variables: ({ period }) => ({ periodId: period.id }),
    may: readersOfAll,
  },
  'Query.cohort': {
    document: `query ($periodId: ID!, $instrumentId: ID!) {
      cohort(periodId: $periodId, instrumentId: $instrumentId) { worksheetId } }`,
    variables: ({ period, instrument }) => ({ periodId: period.id, instrumentId: instrument.id }),
    may: readersOfAll,
  },
  'Query.recalculation': {
    document: `query ($periodId: ID!, $formulaId: ID!) {
      recalculation(periodId: $periodId, formulaId: $formulaId) { cards { worksheetId } } }`,
    variables: ({ period, formula }) => ({ periodId: period.id, formulaId: formula.id }),
    may: readersOfAll,
  },
  'Query.units': { document: list('units'), may: everybody, ownRows: true },
  'Query.unit': {
    document: byId('unit'),
    variables: ({ units }) => ({ id: units.health.id }),
    may: everybody,
  },
  'Query.holidays': {
    document: '{ holidays(year: 2022) { holidays { id } } }',
    may: everybody,
    ownRows: true,
  },
  'Query.people': { document: list('people'), may: ['admin'], ownRows: true },
  'Query.person': {
    document: byId('person'),
    variables: ({ people }) => ({ id: people.agent.id }),
    may: ['admin', 'agent'],
  },
  'Query.instruments': { document: '{ instruments { id } }', may: everybody, ownRows: true },
  'Query.instrument': {
    document: byId('instrument'),
    variables: ({ instrument }) => ({ id: instrument.id }),
    may: everybody,
  },
  'Query.periods': { document: list('periods'), may: everybody, ownRows: true },
  'Query.period': {
    document: byId('period'),
    variables: ({ period }) => ({ id: period.id }),
    may: everybody,
  },
  'Query.worksheets': {
    document: list('worksheets'),
    may: everybody.filter((persona) => persona !== 'admin'),
    ownRows: true,
  },
  'Query.worksheet': {
    document: byId('worksheet'),
    variables: ({ worksheets }) => ({ id: worksheets.health.id }),
    may: readersOfHealth,
  },
  'Query.answer': {
    document: byId('answer'),
    variables: ({ answers }) => ({ id: answers.health }),
    may: readersOfHealth,
  },
  'Query.reviewQueue': {
    document: list('reviewQueue'),
    may: ['evaluator', 'idleEvaluator', 'lead'],
    ownRows: true,
  },
  'Query.commentThread': {
    document: 'query ($id: ID!) { commentThread(answerId: $id) { comments { id text } } }',
    variables: ({ answers }) => ({ id: answers.health }),
    may: readersOfHealth,
  },
  'Query.commentCounts': {
    document: 'query ($id: ID!) { commentCounts(worksheetId: $id) { indicatorCode count } }',
    variables: ({ worksheets }) => ({ id: worksheets.health.id }),
    may: readersOfHealth,
  },
  'Query.mentionablePeople': {
    document: 'query ($id: ID!) { mentionablePeople(answerId: $id) { id name } }',
    variables: ({ answers }) => ({ id: answers.health }),
    may: ['agent', 'head', 'evaluator'],
  },
  'Query.unitReminder': {
    document: `query ($periodId: ID!, $unitId: ID) {
      unitReminder(periodId: $periodId, unitId: $unitId) { unit { id } worksheets { worksheetId } } }`,
    variables: ({ period, units }) => ({ periodId: period.id, unitId: units.health.id }),
    may: ['head', 'lead', 'admin'],
  },
  'Query.notifications': { document: list('notifications'), may: everybody, ownRows: true },
  'Query.unreadNotifications': {
    document: '{ unreadNotifications }',
    may: everybody,
    ownRows: true,
  },
  'Query.mailDigest': { document: '{ mailDigest }', may: everybody, ownRows: true },
  'Query.evidence': {
    document: list('evidence'),
    may: ['agent', 'head', 'otherAgent', 'otherHead'],
    ownRows: true,
  },
  'Query.sharedFiles': {
    document: 'query ($id: ID!) { sharedFiles(answerId: $id) { linkId } }',
    variables: ({ answers }) => ({ id: answers.health }),
    may: ['evaluator', 'lead'],
  },
  'Query.assignments': {
    document: 'query ($id: ID!) { assignments(periodId: $id) { id } }',
    variables: ({ period }) => ({ id: period.id }),
    may: ['lead', 'admin'],
  },
  'Query.followUpActions': {
    document: list('followUpActions'),
    may: everybody.filter((persona) => persona !== 'admin'),
    ownRows: true,
  },
  'Query.followUpAction': {
    document: byId('followUpAction'),
    variables: ({ followUp }) => ({ id: followUp.id }),
    may: readersOfHealth,
  },
  'Query.followUpTallies': {
    document: '{ followUpTallies { unit { id } kept } }',
    may: everybody.filter((persona) => persona !== 'admin'),
    ownRows: true,
  },
  'Query.followUpOwners': {
    document: 'query ($unitId: ID) { followUpOwners(unitId: $unitId) { id } }',
    variables: ({ units }) => ({ unitId: units.health.id }),
    may: ['agent', 'head', 'lead', 'team', 'leader'],
    ownRows: true,
  },
  'Query.followUpOwnersByUnit': {
    document: '{ followUpOwnersByUnit { unitId owners { id } } }',
    may: ['lead', 'team', 'leader'],
    ownRows: true,
  },
  'Query.innovations': {
    document: list('innovations'),
    may: ['agent', 'head', 'otherAgent', 'otherHead', 'team', 'leader'],
    ownRows: true,
  },
  'Query.innovation': {
    document: byId('innovation'),
    variables: ({ innovation }) => ({ id: innovation.id }),
    may: ['agent', 'head', 'team', 'leader'],
  },
  'Query.objections': { document: list('objections'), may: everybody, ownRows: true },
  'Query.contestableVerdicts': {
    document:
      'query ($worksheetId: ID!) { contestableVerdicts(worksheetId: $worksheetId) { evaluationId } }',
    variables: ({ worksheets }) => ({ worksheetId: worksheets.health.id }),
    may: readersOfHealth,
  },
  'Query.evaluatorLoads': {
    document:
      'query ($periodId: ID!) { evaluatorLoads(periodId: $periodId) { evaluator { id } units } }',
    variables: ({ period }) => ({ periodId: period.id }),
    may: ['lead', 'admin'],
  },
  'Query.evaluators': { document: '{ evaluators { id } }', may: ['lead', 'admin'], ownRows: true },
  'Query.answerStages': {
    document: 'query ($id: ID!) { answerStages(answerId: $id) { stage { key } abilities } }',
    variables: ({ answers }) => ({ id: answers.health }),
    may: readersOfHealth,
  },
  'Query.stages': { document: '{ stages { id } }', may: everybody, ownRows: true },
  'Query.panels': {
    document: '{ panels { id } }',
    may: readersOfAll,
    ownRows: true,
  },
  'Query.consensusValues': {
    document: 'query ($id: ID!) { consensusValues(worksheetId: $id) { indicatorCode } }',
    variables: ({ worksheets }) => ({ id: worksheets.health.id }),
    may: readersOfHealth,
  },
  'Query.secondScoringRounds': {
    document: 'query ($id: ID!) { secondScoringRounds(periodId: $id) { id } }',
    variables: ({ period }) => ({ id: period.id }),
    may: ['lead'],
    ownRows: true,
  },
  'Query.secondScoringRound': {
    document: byId('secondScoringRound'),
    variables: ({ secondScoring }) => ({ id: secondScoring.roundId }),
    may: ['lead'],
  },
  'Query.evaluatorAgreement': {
    document: 'query ($id: ID!) { evaluatorAgreement(periodId: $id) { roundId drawn } }',
    variables: ({ period }) => ({ id: period.id }),
    may: ['lead', 'team'],
    ownRows: true,
  },
  'Query.secondScoringPreview': {
    document:
      'query ($input: DrawSecondScoringsInput!) { secondScoringPreview(input: $input) { drawn evaluators { evaluator { id } } } }',
    variables: ({ period }) => ({
      input: { periodId: period.id, share: 0.5, seed: 1, minutesPerAnswer: 3 },
    }),
    may: ['lead'],
    ownRows: true,
  },
  'Query.mySecondScorings': {
    document: '{ mySecondScorings { id unit { id } } }',
    may: ['evaluator', 'idleEvaluator', 'lead'],
    ownRows: true,
  },
  'Query.secondScoring': {
    document: byId('secondScoring'),
    variables: ({ secondScoring }) => ({ id: secondScoring.id }),
    may: ['idleEvaluator'],
  },
  'Query.panel': {
    document: byId('panel'),
    variables: ({ panel }) => ({ id: panel.id }),
    may: readersOfAll,
  },
  'Query.formulas': { document: list('formulas'), may: everybody, ownRows: true },
  'Query.formula': {
    document: byId('formula'),
    variables: ({ formula }) => ({ id: formula.id }),
    may: everybody,
  },
  'Query.reportCards': {
    document: list('reportCards'),
    may: everybody.filter((persona) => persona !== 'admin'),
    ownRows: true,
  },
  'Query.reportCard': {
    document: byId('reportCard'),
    variables: ({ reportCard }) => ({ id: reportCard.id }),
    // Of June, when nobody was assigned yet: an evaluator sees what they review, not what was before.
    may: readersOfHealth.filter((persona) => persona !== 'evaluator'),
  },
  'Query.targetBase': {
    document: 'query ($id: ID!) { targetBase(worksheetId: $id) { worksheetId } }',
    variables: ({ worksheets }) => ({ id: worksheets.health.id }),
    may: plannersOfHealth,
  },
  'Query.targetPlans': {
    document: '{ targetPlans { id } }',
    may: ['agent', 'head', 'otherAgent', 'otherHead', 'team', 'leader'],
    ownRows: true,
  },
  'Query.targetPlan': {
    document: byId('targetPlan'),
    variables: ({ targetPlan }) => ({ id: targetPlan.id }),
    may: plannersOfHealth,
  },
  'Query.targetPlanProgress': {
    document: 'query ($id: ID!) { targetPlanProgress(id: $id) { reached } }',
    variables: ({ targetPlan }) => ({ id: targetPlan.id }),
    may: plannersOfHealth,
  },
  'Query.indexPlanBase': {
    document: 'query ($id: ID!) { indexPlanBase(periodId: $id) { stamp } }',
    variables: ({ period }) => ({ id: period.id }),
    may: plannersOfAll,
  },
  'Query.indexPlans': { document: '{ indexPlans { id } }', may: plannersOfAll, ownRows: true },
  'Query.indexPlan': {
    document: byId('indexPlan'),
    variables: ({ indexPlan }) => ({ id: indexPlan.id }),
    may: plannersOfAll,
  },
  'Query.auditEvents': { document: list('auditEvents'), may: ['lead', 'leader'], ownRows: true },

  'Mutation.signIn': {
    document: change('signIn', 'SignInInput', '{ person { id } }'),
    variables: () => ({ input: { email: 'stranger@nowhere.test', password: 'not a password' } }),
    may: everybody,
    nobody: true,
    ownRows: true,
  },
  'Mutation.signOut': {
    document: 'mutation { signOut }',
    may: everybody,
    nobody: true,
    ownRows: true,
  },
  'Mutation.signOutEverywhere': {
    document: 'mutation { signOutEverywhere }',
    may: everybody,
    ownRows: true,
  },
  'Mutation.changePassword': {
    document: change('changePassword', 'ChangePasswordInput', ''),
    variables: () => ({
      input: { currentPassword: 'not the password', newPassword: 'quite another password' },
    }),
    may: everybody,
    ownRows: true,
  },
  'Mutation.setLocale': {
    document: 'mutation { setLocale(locale: id) { id } }',
    may: everybody,
    ownRows: true,
  },
  'Mutation.createPerson': {
    document: change('createPerson', 'CreatePersonInput', '{ person { id } }'),
    variables: () => ({ input: { name: 'X', email: 'no address', locale: 'id', memberships: [] } }),
    may: ['admin'],
    ownRows: true,
  },
  'Mutation.updatePerson': {
    document: change('updatePerson', 'UpdatePersonInput'),
    variables: ({ people }) => ({
      input: {
        id: people.agent.id,
        version: stale,
        name: 'X',
        email: 'x@bekasi.test',
        active: true,
        memberships: [],
      },
    }),
    may: ['admin'],
  },
  'Mutation.resetPassword': {
    document: 'mutation ($id: ID!) { resetPassword(id: $id) { person { id } } }',
    variables: ({ people }) => ({ id: people.spare.id }),
    may: ['admin'],
  },
  'Mutation.createUnit': {
    document: change('createUnit', 'CreateUnitInput'),
    variables: ({ units }) => ({
      input: { code: units.health.code, name: 'X', kind: 'DINAS', assessed: true },
    }),
    may: ['admin'],
    ownRows: true,
  },
  'Mutation.createFollowUp': {
    document: change('createFollowUp', 'CreateFollowUpInput'),
    variables: ({ units, period, people }) => ({
      input: {
        ...aDraft(people.agent.id),
        unitId: units.health.id,
        periodId: period.id,
        source: 'OWN',
      },
    }),
    may: ['agent', 'head'],
  },
  'Mutation.planFollowUps': {
    document: change('planFollowUps', 'PlanFollowUpsInput'),
    variables: ({ units, period, people }) => ({
      input: {
        unitId: units.health.id,
        periodId: period.id,
        actions: [aDraft(people.agent.id)],
      },
    }),
    may: ['agent', 'head'],
  },
  'Mutation.editFollowUp': {
    document: change('editFollowUp', 'EditFollowUpInput'),
    variables: ({ followUp, people }) => ({
      input: { ...aDraft(people.agent.id), id: followUp.id, version: stale },
    }),
    may: ['agent', 'head'],
  },
  'Mutation.reportFollowUpProgress': {
    document: change('reportFollowUpProgress', 'ReportProgressInput'),
    variables: ({ followUp }) => ({ input: { id: followUp.id, version: stale, progress: 50 } }),
    may: ['agent', 'head'],
  },
  'Mutation.completeFollowUp': {
    document: change('completeFollowUp', 'FollowUpStepInput'),
    variables: ({ followUp }) => ({ input: { id: followUp.id, version: stale } }),
    may: ['agent', 'head'],
  },
  'Mutation.confirmFollowUp': {
    document: change('confirmFollowUp', 'FollowUpStepInput'),
    variables: ({ followUp }) => ({ input: { id: followUp.id, version: stale } }),
    may: ['evaluator', 'lead', 'leader'],
  },
  'Mutation.returnFollowUp': {
    document: change('returnFollowUp', 'FollowUpReasonInput'),
    variables: ({ followUp }) => ({
      input: { id: followUp.id, version: stale, reason: 'Belum terbukti.' },
    }),
    may: ['evaluator', 'lead', 'leader'],
  },
  'Mutation.cancelFollowUp': {
    document: change('cancelFollowUp', 'FollowUpReasonInput'),
    variables: ({ followUp }) => ({
      input: { id: followUp.id, version: stale, reason: 'Sudah tidak perlu.' },
    }),
    may: ['agent', 'head'],
  },
  'Mutation.takeBackFollowUpStep': {
    document: `mutation ($id: ID!, $version: Int!) {
      takeBackFollowUpStep(id: $id, version: $version) { id } }`,
    variables: ({ followUp }) => ({ id: followUp.id, version: stale }),
    may: ['agent', 'head'],
  },
  'Mutation.attachFollowUpEvidence': {
    document: change('attachFollowUpEvidence', 'AttachFollowUpEvidenceInput'),
    // Names no evidence: it is stopped after the rule.
    variables: ({ followUp }) => ({ input: { actionId: followUp.id } }),
    may: ['agent', 'head'],
  },
  'Mutation.detachFollowUpEvidence': {
    document: 'mutation ($linkId: ID!) { detachFollowUpEvidence(linkId: $linkId) { id } }',
    // Of one that is done: it is stopped after the rule.
    variables: ({ followUpLink }) => ({ linkId: followUpLink.id }),
    may: ['agent', 'head'],
  },
  'Mutation.createInnovation': {
    document: change('createInnovation', 'CreateInnovationInput'),
    variables: ({ units }) => ({ input: { ...anIdea, unitId: units.health.id } }),
    may: ['agent', 'head'],
  },
  'Mutation.editInnovation': {
    document: change('editInnovation', 'EditInnovationInput'),
    variables: ({ innovation }) => ({
      input: { ...anIdea, id: innovation.id, version: stale },
    }),
    may: ['agent', 'head'],
  },
  'Mutation.moveInnovation': {
    document: change('moveInnovation', 'MoveInnovationInput'),
    variables: ({ innovation }) => ({
      input: { id: innovation.id, version: stale, stage: 'TRIAL', day: '2022-07-15' },
    }),
    may: ['agent', 'head'],
  },
  'Mutation.raiseObjection': {
    document: change('raiseObjection', 'RaiseObjectionInput'),
    // Accepted as it was claimed: there is nothing to object to.
    variables: ({ evaluation }) => ({ input: { evaluationId: evaluation.id, reason: 'X' } }),
    may: ['head'],
  },
  'Mutation.decideObjection': {
    document: change('decideObjection', 'DecideObjectionInput'),
    variables: ({ objection }) => ({
      input: { id: objection.id, version: stale, state: 'REJECTED', reason: 'X' },
    }),
    may: ['lead'],
  },
  'Mutation.saveTargetPlan': {
    document: change('saveTargetPlan', 'SaveTargetPlanInput'),
    variables: ({ worksheets }) => ({
      input: {
        worksheetId: worksheets.health.id,
        revision: stale,
        title: 'X',
        goalGrade: 'A',
        effortBasis: 'INDICATOR',
        efforts: [],
        excluded: [],
        promised: [],
        moves: [{ indicatorCode: 'U.I.1.i.b', toKey: 'A' }],
        isProven: true,
        leastEffort: 0,
      },
    }),
    may: plannersOfHealth,
  },
  'Mutation.removeTargetPlan': {
    document: change('removeTargetPlan', 'RemoveTargetPlanInput'),
    variables: ({ targetPlan }) => ({ input: { id: targetPlan.id, version: stale } }),
    // Of whose it is.
    may: ['head'],
  },
  'Mutation.saveIndexPlan': {
    document: change('saveIndexPlan', 'SaveIndexPlanInput'),
    // The kabupaten has no worksheet of its own there: it is stopped after the rule.
    variables: ({ period }) => ({
      input: {
        periodId: period.id,
        stamp: '',
        title: 'Menuju B',
        goalGrade: 'B',
        efforts: [],
        excluded: [],
        bundles: [],
        steps: [{ indicatorCode: 'U.I.1.i.b', isBundle: false, moves: [{ toKey: 'A' }] }],
        isProven: true,
        leastEffort: 0,
      },
    }),
    may: plannersOfAll,
  },
  'Mutation.removeIndexPlan': {
    document: change('removeIndexPlan', 'RemoveIndexPlanInput'),
    variables: ({ indexPlan }) => ({ input: { id: indexPlan.id, version: stale } }),
    // Of whose it is.
    may: ['leader'],
  },
  'Mutation.actOnIndexPlan': {
    document: change('actOnIndexPlan', 'ActOnIndexPlanInput'),
    variables: ({ indexPlan, units, people }) => ({
      input: {
        planId: indexPlan.id,
        actions: [{ unitId: units.health.id, ...aDraft(people.head.id) }],
      },
    }),
    may: plannersOfAll,
  },
  'Mutation.saveEfforts': {
    document: change('saveEfforts', 'SaveEffortsInput', '{ version }'),
    variables: ({ instrument }) => ({
      input: { instrumentId: instrument.id, version: stale, efforts: [] },
    }),
    may: ['team'],
  },
  'Query.linkHosts': {
    document: '{ linkHosts { id } }',
    may: ['admin'],
    ownRows: true,
  },
  'Mutation.addLinkHost': {
    document: change('addLinkHost', 'AddLinkHostInput'),
    variables: () => ({ input: { host: 'no host' } }),
    may: ['admin'],
    ownRows: true,
  },
  'Mutation.removeLinkHost': {
    document: 'mutation ($id: ID!) { removeLinkHost(id: $id) { id } }',
    variables: ({ linkHost }) => ({ id: linkHost.id }),
    may: ['admin'],
  },
  'Mutation.checkLink': {
    document: 'mutation ($id: ID!) { checkLink(revisionId: $id) { outcome } }',
    variables: ({ address }) => ({ id: address.id }),
    may: ['agent', 'head', 'evaluator', 'lead'],
  },
  'Mutation.addHoliday': {
    document: change('addHoliday', 'AddHolidayInput'),
    variables: () => ({ input: { date: 'someday', name: 'X', kind: 'LOCAL' } }),
    may: ['admin'],
    ownRows: true,
  },
  'Mutation.updateHoliday': {
    document: change('updateHoliday', 'UpdateHolidayInput'),
    variables: ({ holiday }) => ({
      input: { id: holiday.id, version: stale, name: 'X', kind: 'LOCAL' },
    }),
    may: ['admin'],
  },
  'Mutation.removeHoliday': {
    document: change('removeHoliday', 'RemoveHolidayInput'),
    variables: ({ holiday }) => ({ input: { id: holiday.id, version: stale } }),
    may: ['admin'],
  },
  'Mutation.importHolidays': {
    document: 'mutation ($year: Int!) { importHolidays(year: $year) { year } }',
    variables: () => ({ year: 2099 }),
    may: ['admin'],
    ownRows: true,
  },
  'Mutation.updateUnit': {
    document: change('updateUnit', 'UpdateUnitInput'),
    variables: ({ units }) => ({
      input: {
        id: units.health.id,
        version: stale,
        code: 'x',
        name: 'X',
        kind: 'DINAS',
        assessed: true,
        active: true,
      },
    }),
    may: ['admin'],
  },
  'Mutation.createPeriod': {
    document: change('createPeriod', 'CreatePeriodInput'),
    variables: () => ({
      input: {
        kind: 'MONTHLY',
        year: 2022,
        month: 9,
        opensAt: '2022-09-02T00:00:00Z',
        dueAt: '2022-09-01T00:00:00Z',
        closesAt: '2022-09-01T00:00:00Z',
        instruments: [],
      },
    }),
    may: ['admin'],
    ownRows: true,
  },
  'Mutation.updatePeriod': {
    document: change('updatePeriod', 'UpdatePeriodInput'),
    variables: ({ period }) => ({
      input: {
        id: period.id,
        version: stale,
        opensAt: '2022-06-30T17:00:00Z',
        dueAt: '2022-07-31T09:00:00Z',
        closesAt: '2022-08-05T09:00:00Z',
      },
    }),
    may: ['admin'],
  },
  'Mutation.removePeriod': {
    document: 'mutation ($id: ID!, $version: Int!) { removePeriod(id: $id, version: $version) }',
    variables: ({ period }) => ({ id: period.id, version: stale }),
    may: ['admin'],
  },
  'Mutation.openPeriod': {
    document:
      'mutation ($id: ID!, $version: Int!) { openPeriod(id: $id, version: $version) { id } }',
    variables: ({ period }) => ({ id: period.id, version: stale }),
    may: ['admin'],
  },
  'Mutation.closePeriod': {
    document:
      'mutation ($id: ID!, $version: Int!) { closePeriod(id: $id, version: $version) { id } }',
    variables: ({ period }) => ({ id: period.id, version: stale }),
    may: ['admin'],
  },
  'Mutation.reopenPeriod': {
    document: 'mutation ($input: ReopenPeriodInput!) { reopenPeriod(input: $input) { id } }',
    variables: ({ period }) => ({
      input: {
        id: period.id,
        version: stale,
        reason: 'Nilai keliru dicatat.',
        closesAt: '2022-08-20T09:00:00Z',
      },
    }),
    may: ['admin'],
  },
  'Mutation.widenReopening': {
    document: change('widenReopening', 'WidenReopeningInput'),
    variables: ({ period }) => ({
      input: { id: period.id, version: stale, reason: 'Nilai keliru dicatat.' },
    }),
    may: ['admin'],
  },
  'Query.periodRevisions': {
    document: 'query ($periodId: ID!) { periodRevisions(periodId: $periodId) { revision } }',
    variables: ({ period }) => ({ periodId: period.id }),
    may: everybody,
  },
  'Query.periodOpenings': {
    document: 'query ($periodId: ID!) { periodOpenings(periodId: $periodId) { latestExpiry } }',
    variables: ({ period }) => ({ periodId: period.id }),
    may: ['lead', 'leader', 'admin'],
  },
  'Query.worksheetOpenings': {
    document:
      'query ($worksheetId: ID!) { worksheetOpenings(worksheetId: $worksheetId) { latestExpiry } }',
    variables: ({ worksheets }) => ({ worksheetId: worksheets.health.id }),
    may: readersOfHealth,
  },
  'Mutation.requestOpening': {
    document: change('requestOpening', 'RequestOpeningInput', '{ latestExpiry }'),
    variables: ({ worksheets }) => ({
      input: { worksheetId: worksheets.health.id, stageKey: 'self', reason: ' ' },
    }),
    may: ['agent', 'head'],
  },
  'Mutation.withdrawOpening': {
    document:
      'mutation ($id: ID!, $version: Int!) { withdrawOpening(id: $id, version: $version) { latestExpiry } }',
    variables: ({ openingRequest }) => ({ id: openingRequest.id, version: stale }),
    may: ['agent'],
  },
  'Mutation.decideOpening': {
    document: change('decideOpening', 'DecideOpeningInput', '{ latestExpiry }'),
    variables: ({ openingRequest }) => ({
      input: { id: openingRequest.id, version: stale, state: 'REFUSED', reason: 'X' },
    }),
    may: ['lead', 'admin'],
  },
  'Mutation.grantException': {
    document: change('grantException', 'GrantExceptionInput', '{ latestExpiry }'),
    variables: ({ worksheets }) => ({
      input: { worksheetId: worksheets.health.id, stageKey: 'self', reason: ' ' },
    }),
    may: ['lead', 'admin'],
  },
  'Mutation.removeException': {
    document: 'mutation ($id: ID!) { removeException(id: $id) { latestExpiry } }',
    variables: ({ lockException }) => ({ id: lockException.id }),
    may: ['lead', 'admin'],
  },
  'Query.periodWindows': {
    document: 'query ($periodId: ID!) { periodWindows(periodId: $periodId) { id } }',
    variables: ({ period }) => ({ periodId: period.id }),
    may: ['lead', 'team', 'leader', 'admin'],
  },
  'Mutation.addPeriodWindow': {
    document: change('addPeriodWindow', 'AddPeriodWindowInput'),
    variables: ({ period }) => ({
      input: {
        periodId: period.id,
        stageKey: 'self',
        scope: 'ALL',
        opensAt: '2022-07-20T00:00:00Z',
        closesAt: '2022-07-20T00:00:00Z',
      },
    }),
    may: ['admin'],
  },
  'Mutation.updatePeriodWindow': {
    document: change('updatePeriodWindow', 'UpdatePeriodWindowInput'),
    variables: ({ window }) => ({
      input: {
        id: window.id,
        version: stale,
        opensAt: '2022-07-01T00:00:00Z',
        closesAt: '2022-08-01T00:00:00Z',
      },
    }),
    may: ['admin'],
  },
  'Mutation.removePeriodWindow': {
    document:
      'mutation ($id: ID!, $version: Int!) { removePeriodWindow(id: $id, version: $version) { id } }',
    variables: ({ window }) => ({ id: window.id, version: stale }),
    may: ['admin'],
  },
  'Mutation.assignEvaluators': {
    document: change('assignEvaluators', 'AssignEvaluatorsInput'),
    variables: ({ period, units, people }) => ({
      input: {
        periodId: period.id,
        unitId: units.health.id,
        evaluatorIds: [people.evaluator.id],
        seenEvaluatorIds: [],
      },
    }),
    may: ['lead', 'admin'],
  },
  'Mutation.saveAnswer': {
    document: change('saveAnswer', 'SaveAnswerInput'),
    variables: ({ answers }) => ({
      input: {
        answerId: answers.health,
        version: stale,
        optionKey: 'YA',
        value: null,
        counts: [],
        explanation: '',
      },
    }),
    may: ['agent'],
  },
  'Mutation.submitWorksheet': {
    document: change('submitWorksheet', 'SubmitWorksheetInput'),
    variables: ({ worksheets }) => ({
      input: { worksheetId: worksheets.health.id, version: stale },
    }),
    may: ['head'],
  },
  'Mutation.resubmitAnswers': {
    document: change('resubmitAnswers', 'ResubmitAnswersInput'),
    variables: ({ worksheets, answers }) => ({
      input: { worksheetId: worksheets.health.id, answerIds: [answers.health], version: stale },
    }),
    may: ['agent', 'head'],
  },
  'Mutation.confirmUnchanged': {
    document: change('confirmUnchanged', 'ConfirmUnchangedInput'),
    variables: ({ worksheets, answers }) => ({
      input: {
        worksheetId: worksheets.health.id,
        answers: [{ answerId: answers.health, version: stale }],
      },
    }),
    may: ['agent'],
  },
  'Mutation.restoreAnswer': {
    document: change('restoreAnswer', 'RestoreAnswerInput'),
    variables: ({ answers }) => ({ input: { answerId: answers.health, version: stale } }),
    may: ['agent'],
  },
  'Mutation.attachEvidence': {
    document: change('attachEvidence', 'AttachEvidenceInput'),
    variables: ({ answers }) => ({
      input: { answerId: answers.health, url: 'no address', note: '' },
    }),
    may: ['agent'],
  },
  'Mutation.reviseEvidence': {
    document: change('reviseEvidence', 'ReviseEvidenceInput'),
    variables: ({ link }) => ({
      input: { linkId: link.id, version: stale, url: 'https://bekasikab.go.id/sk.pdf', note: '' },
    }),
    may: ['agent'],
  },
  'Mutation.amendEvidence': {
    document: change('amendEvidence', 'AmendEvidenceInput'),
    variables: ({ link }) => ({ input: { linkId: link.id, version: stale, note: '' } }),
    may: ['agent'],
  },
  'Mutation.detachEvidence': {
    document: 'mutation ($id: ID!) { detachEvidence(linkId: $id) { id } }',
    variables: ({ link }) => ({ id: link.id }),
    may: ['agent'],
  },
  'Mutation.evaluateAnswer': {
    document: change('evaluateAnswer', 'EvaluateAnswerInput'),
    variables: ({ answers }) => ({
      input: {
        answerId: answers.health,
        answerVersion: stale,
        stage: 'REVIEW',
        verdict: 'ACCEPTED',
        counts: [],
        note: '',
      },
    }),
    may: ['evaluator'],
  },
  'Mutation.withdrawEvaluation': {
    document: 'mutation ($id: ID!) { withdrawEvaluation(id: $id) { id } }',
    variables: ({ evaluation }) => ({ id: evaluation.id }),
    may: ['evaluator'],
  },
  'Mutation.addStage': {
    document: change('addStage', 'AddStageInput'),
    variables: () => ({
      input: { key: 'x', kind: 'SELF', nameId: 'X', nameEn: 'X', scoredBy: 'EVALUATOR' },
    }),
    may: ['admin'],
    ownRows: true,
  },
  'Mutation.updateStage': {
    document: change('updateStage', 'UpdateStageInput'),
    variables: ({ stages }) => ({
      input: {
        id: stages.external,
        version: stale,
        nameId: 'X',
        nameEn: 'X',
        scoredBy: 'LEAD_EVALUATOR',
        active: true,
      },
    }),
    may: ['admin'],
  },
  'Mutation.orderStages': {
    document: 'mutation ($ids: [ID!]!) { orderStages(ids: $ids) { id } }',
    variables: ({ stages }) => ({ ids: [stages.external] }),
    may: ['admin'],
    ownRows: true,
  },
  'Mutation.recordStageValue': {
    document: change('recordStageValue', 'RecordStageValueInput'),
    variables: ({ answers }) => ({
      input: {
        answerId: answers.health,
        answerVersion: stale,
        stageKey: 'external',
        optionKey: 'YA',
        note: 'X',
      },
    }),
    may: ['lead'],
  },
  'Mutation.drawSecondScorings': {
    document: change('drawSecondScorings', 'DrawSecondScoringsInput'),
    variables: ({ period }) => ({ input: { periodId: period.id, count: 1, minutesPerAnswer: 3 } }),
    may: ['lead'],
  },
  'Mutation.closeSecondScoringRound': {
    document:
      'mutation ($id: ID!, $version: Int!) { closeSecondScoringRound(id: $id, version: $version) { id } }',
    variables: ({ secondScoring }) => ({ id: secondScoring.roundId, version: stale }),
    may: ['lead'],
  },
  'Mutation.cancelSecondScoringRound': {
    document:
      'mutation ($id: ID!, $version: Int!) { cancelSecondScoringRound(id: $id, version: $version) }',
    variables: ({ secondScoring }) => ({ id: secondScoring.roundId, version: stale }),
    may: ['lead'],
  },
  'Mutation.scoreSecond': {
    document: change('scoreSecond', 'ScoreSecondInput'),
    variables: ({ secondScoring }) => ({
      input: { id: secondScoring.id, version: stale, optionKey: 'YA' },
    }),
    may: ['idleEvaluator'],
  },
  'Mutation.withdrawSecondScore': {
    document:
      'mutation ($id: ID!, $version: Int!) { withdrawSecondScore(id: $id, version: $version) { id } }',
    variables: ({ secondScoring }) => ({ id: secondScoring.id, version: stale }),
    may: ['idleEvaluator'],
  },
  'Mutation.openPanel': {
    document: change('openPanel', 'OpenPanelInput'),
    variables: ({ period }) => ({ input: { periodId: period.id } }),
    may: ['lead'],
  },
  'Mutation.removePanel': {
    document: 'mutation ($id: ID!, $version: Int!) { removePanel(id: $id, version: $version) }',
    variables: ({ panel }) => ({ id: panel.id, version: stale }),
    may: ['lead'],
  },
  'Mutation.decidePanelItem': {
    document: change('decidePanelItem', 'DecidePanelItemInput'),
    variables: ({ panel, answers }) => ({
      input: {
        panelId: panel.id,
        answerId: answers.health,
        basis: 'x',
        version: 0,
        optionKey: 'YA',
        reason: ' ',
      },
    }),
    may: ['lead'],
  },
  'Mutation.undoPanelDecision': {
    document: change('undoPanelDecision', 'UndoPanelDecisionInput'),
    variables: ({ panel, answers }) => ({
      input: { panelId: panel.id, answerId: answers.health, version: stale },
    }),
    may: ['lead'],
  },
  'Mutation.signPanel': {
    document: change('signPanel', 'SignPanelInput'),
    variables: ({ panel }) => ({
      input: { id: panel.id, version: stale, basis: 'x', participantIds: [] },
    }),
    may: ['lead'],
  },
  'Mutation.draftFormula': {
    document: 'mutation ($id: ID!) { draftFormula(instrumentId: $id) { id } }',
    variables: ({ instrument }) => ({ id: instrument.id }),
    may: ['team'],
  },
  'Mutation.saveFormula': {
    document: change('saveFormula', 'SaveFormulaInput', '{ formula { id } }'),
    variables: ({ formula }) => ({
      input: {
        id: formula.id,
        version: stale,
        title: 'X',
        nodes: [],
        missing: { unanswered: 'ZERO', notApplicable: 'EXCLUDE', divideByZero: 'EXCLUDE' },
        gradeBasis: 'POINTS',
        gradeBands: [],
      },
    }),
    may: ['team'],
  },
  'Mutation.proposeFormula': {
    document: change('proposeFormula', 'ProposeFormulaInput'),
    variables: ({ formula }) => ({ input: { id: formula.id, version: stale, reason: 'X' } }),
    may: ['team'],
  },
  'Mutation.approveFormula': {
    document: change('approveFormula', 'ApproveFormulaInput'),
    variables: ({ formula }) => ({ input: { id: formula.id, version: stale } }),
    may: ['team'],
  },
  'Mutation.returnFormula': {
    document: change('returnFormula', 'ReturnFormulaInput'),
    variables: ({ formula }) => ({ input: { id: formula.id, version: stale, note: 'X' } }),
    may: ['team'],
  },
  'Mutation.publishFormula': {
    document: change('publishFormula', 'PublishFormulaInput'),
    variables: ({ formula }) => ({ input: { id: formula.id, version: stale, reason: 'X' } }),
    may: ['team'],
  },
  'Mutation.addComment': {
    document: change('addComment', 'AddCommentInput'),
    // Without a text it is stopped after the rule.
    variables: ({ answers }) => ({ input: { answerId: answers.health, text: ' ', mentions: [] } }),
    may: ['agent', 'head', 'evaluator'],
  },
  'Mutation.editComment': {
    document: change('editComment', 'EditCommentInput'),
    variables: ({ comment }) => ({
      input: { id: comment.id, version: stale, text: 'X', mentions: [] },
    }),
    may: ['agent'],
  },
  'Mutation.removeComment': {
    document:
      'mutation ($id: ID!, $version: Int!) { removeComment(id: $id, version: $version) { id } }',
    variables: ({ comment }) => ({ id: comment.id, version: stale }),
    may: ['agent'],
  },
  'Mutation.setMailDigest': {
    document: 'mutation { setMailDigest(wanted: true) }',
    may: everybody,
    ownRows: true,
  },
  'Mutation.markNotificationRead': {
    document: byId('markNotificationRead').replace('query', 'mutation'),
    variables: ({ notification }) => ({ id: notification.id }),
    may: ['agent'],
  },
  'Mutation.markNotificationsRead': {
    document: 'mutation ($until: DateTimeISO!) { markNotificationsRead(until: $until) }',
    variables: () => ({ until: '2022-06-01T00:00:00Z' }),
    may: everybody,
    ownRows: true,
  },
};
