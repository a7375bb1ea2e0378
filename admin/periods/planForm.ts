import type { PeriodKind } from '../graphql/enums.js';
import type {
  CreatePeriodInput,
  PublishedFormulasQuery,
  UpdatePeriodInput,
} from '../graphql/graphql.js';
import { plannable, usualDates, yearAndMonth } from './planning.js';
import type { PeriodDates } from './planning.js';

/** What a period does by itself when its time has come. */
interface BySchedule {
  readonly opensBySchedule: boolean;
  readonly closesBySchedule: boolean;
}

/** What the form that plans a period holds. */
export interface PlanForm extends PeriodDates, BySchedule {
  readonly kind: PeriodKind;
  /** Name of the period; called so because the API finds fault with its month. */
  readonly month: string;
  /** What a range of days is called, which has no month; null until somebody chooses one, as its days are. */
  readonly label: string | null;
  readonly firstDay: string | null;
  readonly lastDay: string | null;
  /** Ids of the published formulas it is scored by, each of another instrument. */
  readonly instruments: readonly string[];
  /** Which instrument a formula belongs to. */
  readonly instrumentOf: Readonly<Record<string, string>>;
}

/** What the form that moves the dates of a period holds. */
export interface EditForm extends PeriodDates, Partial<BySchedule> {
  readonly kind: PeriodKind;
  readonly version: number;
  readonly label?: string | null;
  readonly firstDay?: string | null;
  readonly lastDay?: string | null;
}

/** What is filled in each month; the regime of 2023 is assessed once a year. */
const monthly = /^permenpanrb-26-2020/;

/** The next month, its usual dates, and the formulas published for what is filled in monthly. */
export function planDefaults(
  periods: readonly { readonly name: string }[],
  { formulas }: PublishedFormulasQuery,
  now: Date,
): PlanForm {
  const taken = periods.map(({ name }) => name);
  const { proposed } = plannable('MONTHLY', taken, now);
  const usual = formulas.nodes.filter(({ instrument }) => monthly.test(instrument.code));
  return {
    kind: 'MONTHLY',
    month: proposed,
    label: null,
    firstDay: null,
    lastDay: null,
    ...usualDates(proposed),
    // Opening asks nobody anything; before closing somebody may want to look.
    opensBySchedule: true,
    closesBySchedule: false,
    instruments: (usual.length > 0 ? usual : formulas.nodes).map(({ id }) => id),
    instrumentOf: Object.fromEntries(
      formulas.nodes.map(({ id, instrument }) => [id, instrument.id]),
    ),
  };
}

/** The form as the API takes it. */
export function createInput(form: PlanForm): CreatePeriodInput {
  return {
    kind: form.kind,
    ...(form.kind === 'CUSTOM' ? rangeOf(form) : yearAndMonth(form.month)),
    ...datesOf(form),
    opensBySchedule: form.opensBySchedule,
    closesBySchedule: form.closesBySchedule,
    instruments: form.instruments.flatMap((formulaId) => {
      const instrumentId = form.instrumentOf[formulaId];
      return instrumentId === undefined ? [] : [{ instrumentId, formulaId }];
    }),
  };
}

/** Only what the input takes: a record carries more than it may send back. */
export const updateInput = (id: string, form: EditForm): UpdatePeriodInput => ({
  id,
  version: form.version,
  ...(form.kind === 'CUSTOM' && rangeOf(form)),
  ...datesOf(form),
  opensBySchedule: form.opensBySchedule ?? null,
  closesBySchedule: form.closesBySchedule ?? null,
});

/** Days that are not sent stay as they are. */
const rangeOf = ({ label = null, firstDay = null, lastDay = null }: Partial<PlanForm>) => ({
  label,
  firstDay,
  lastDay,
});

const datesOf = ({ opensAt, dueAt, closesAt }: PeriodDates): PeriodDates => ({
  opensAt,
  dueAt,
  closesAt,
});
