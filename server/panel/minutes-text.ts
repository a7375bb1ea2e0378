import { formatPeriod } from '../../schema/format.js';
import type {
  Minutes,
  MinutesContent,
  MinutesEffect,
  MinutesItem,
  MinutesUnit,
} from './minutes.js';

/** One item as the minutes print it. */
export interface PrintedItem {
  readonly title: string;
  readonly unit: string;
  readonly values: readonly {
    readonly stage: string;
    readonly value: string;
    readonly by: string;
  }[];
  readonly difference: string;
  readonly decision: string;
  readonly reason: string;
}

/** The minutes as lines: an Indonesian document, whatever the language of the screen. */
export interface PrintedMinutes {
  readonly title: string;
  readonly kabupaten: string;
  readonly facts: readonly (readonly [label: string, value: string])[];
  readonly opening: string;
  readonly items: readonly PrintedItem[];
  readonly effects: readonly string[];
  readonly closing: string;
  readonly signer: readonly string[];
}

const moment = new Intl.DateTimeFormat('id-ID', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Asia/Jakarta',
});
const two = new Intl.NumberFormat('id-ID', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const plain = new Intl.NumberFormat('id-ID', { maximumFractionDigits: 10 });

const roles: Readonly<Record<string, string>> = {
  LEAD_EVALUATOR: 'Inspektur, koordinator penilai',
};

/** Everything that the PDF says, so that a test can hold it against the API. */
export function printedMinutes(minutes: Minutes): PrintedMinutes {
  const { kabupaten, period, number, limit, stages, participants, items, effects, signer } =
    minutes;
  const stageName = new Map(stages.map(({ key, nameId }) => [key, nameId]));
  const signedAt = `${moment.format(new Date(minutes.signedAt)).replace(' pukul ', ', pukul ')} WIB`;
  return {
    title: 'Berita acara panel konsensus',
    kabupaten: kabupaten.name,
    facts: [
      ['Periode', formatPeriod(period.name, 'id')],
      ['Panel ke', String(number)],
      ['Ditandatangani', signedAt],
      ['Batas selisih', two.format(limit)],
      ['Peserta', participants.map(({ name }) => name).join(', ') || '-'],
    ],
    opening: `Panel memutuskan ${items.length} butir yang nilainya antartahap berselisih lebih dari ${two.format(limit)}. Nilai ditulis pada skala 0 sampai 1 di dalam kurung.`,
    items: items.map((item, index) => printedItem(item, index + 1, stageName)),
    effects: effects.map(effectText),
    closing:
      'Keputusan ini berlaku sebagai nilai terverifikasi sejak ditandatangani. Nilai mandiri dan nilai reviu tetap tersimpan.',
    signer: [signer.name, roles[signer.role] ?? signer.role, signedAt],
  };
}

function printedItem(
  { unit, indicatorCode, indicatorText, countLabels, values, difference, decision }: MinutesItem,
  place: number,
  stageName: ReadonlyMap<string, string>,
): PrintedItem {
  return {
    title: `${place}. ${indicatorCode} ${indicatorText}`,
    unit: unitText(unit),
    values: values.map((value) => ({
      stage: stageName.get(value.stageKey) ?? value.stageKey,
      value: contentText(value, countLabels),
      by: value.author?.name ?? '-',
    })),
    difference: two.format(difference),
    decision: contentText(decision, countLabels),
    reason: `${decision.reason} (${decision.decidedBy.name})`,
  };
}

function effectText(effect: MinutesEffect): string {
  const { unit, pointsBefore, pointsAfter, maximum, gradeBefore, gradeAfter, items } = effect;
  const points =
    pointsBefore === null || pointsAfter === null
      ? 'dihitung saat periode ditutup'
      : `${two.format(pointsBefore)} (${gradeBefore || '-'}) menjadi ${two.format(pointsAfter)} (${gradeAfter || '-'}) dari ${two.format(maximum)} poin`;
  return `${unitText(unit)}: ${points}; ${items} butir.`;
}

/** `B (0,50)`, `80 (0,80)`, `Direncanakan 4, Selesai 3 (0,75)`: what was given, and what it earns. */
function contentText(
  { optionKey, value, counts, score }: MinutesContent,
  labels: MinutesItem['countLabels'],
): string {
  const counted = Object.entries(counts).map(
    ([key, count]) => `${labels[key] ?? key} ${plain.format(count)}`,
  );
  const given =
    optionKey ??
    (value !== null ? plain.format(value) : counted.length > 0 ? counted.join(', ') : '-');
  return `${given} (${score === null ? '-' : two.format(score)})`;
}

const unitText = (unit: MinutesUnit): string => unit?.name ?? 'LKE kabupaten';
