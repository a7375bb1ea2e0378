import { textOf } from '../../../schema/formatted-text/index.js';
import type { IndicatorDefinition } from '../../../schema/instruments/instrument.js';
import { ratioKeys } from '../../../schema/instruments/ratio.js';
import { chanceOf } from './random.js';

/** What the demonstration answers, as the columns of `answer` take it. */
export interface DemoAnswer {
  readonly optionKey: string | null;
  readonly value: number | null;
  readonly counts: Readonly<Record<string, number>>;
  readonly explanation: string;
  /** Whether it earns anything, and so needs evidence. */
  readonly earns: boolean;
}

/**
 * A plausible answer: units differ, indicators differ in difficulty, and each month a little more is done.
 *
 * @param month 0 for the first; answers never fall from one month to the next.
 */
export function demoAnswer(
  unitCode: string,
  indicator: IndicatorDefinition,
  month: number,
): DemoAnswer {
  // The kabupaten's own worksheet ends a little below the border of B, as Bekasi's did in 2022.
  const ofKabupaten = unitCode === '';
  const maturity = ofKabupaten ? 0.6 : 0.42 + 0.4 * chanceOf(`maturity ${unitCode}`).next();
  const pace = ofKabupaten ? 0.015 : 0.015 + 0.05 * chanceOf(`pace ${unitCode}`).next();
  const difficulty = chanceOf(`difficulty ${indicator.code}`).next() - 0.5;
  const own = chanceOf(`${unitCode} ${indicator.code}`);
  const quality = clamp(maturity + pace * month - 0.5 * difficulty + 0.5 * (own.next() - 0.5));
  const explanation = own.pick(explanations);

  if (indicator.options.length > 0) {
    // The best option that the unit has reached; there is always the last.
    const reached =
      indicator.options.find(({ value }) => value !== null && quality >= shareOf(value) - 0.17) ??
      indicator.options.at(-1)!;
    const earns = reached.value !== null && shareOf(reached.value) > 0;
    return { optionKey: reached.key, value: null, counts: {}, explanation, earns };
  }
  if (indicator.ratio) {
    return {
      optionKey: null,
      value: null,
      explanation,
      ...countsFor(indicator, quality, own.next()),
    };
  }
  const { min, max } = indicator.scale ?? { min: 0, max: 100 };
  const value = Math.round((min + quality * (max - min)) * 100) / 100;
  return { optionKey: null, value, counts: {}, explanation, earns: value > min };
}

/** Count inputs whose ratio is near `quality`. */
function countsFor(
  { ratio, countInputs }: IndicatorDefinition,
  quality: number,
  chance: number,
): { counts: Record<string, number>; earns: boolean } {
  const [below = ''] = ratioKeys(ratio?.denominator ?? '');
  const [above = '', less] = ratioKeys(ratio?.numerator ?? '');
  const whole = 4 + Math.floor(chance * 16);
  const part = Math.round(quality * whole);
  const counts: Record<string, number> = Object.fromEntries(
    countInputs.map(({ key }) => [key, whole]),
  );
  counts[below] = whole;
  if (less === undefined) counts[above] = part;
  else counts[less] = whole - part;
  return { counts, earns: part > 0 };
}

/** `0.67`, `1/3` → a number; exactness does not matter to a made-up answer. */
function shareOf(value: string): number {
  const [above = '0', below = '1'] = value.split('/');
  return Number(above) / Number(below);
}

const clamp = (share: number) => Math.min(1, Math.max(0, share));

const explanations = [
  'Dokumen telah disahkan dan disampaikan kepada seluruh pegawai.',
  textOf(
    'Pelaksanaan **dipantau setiap bulan**; hasilnya dibahas dalam rapat internal:\n- notula rapat, _halaman 2_\n- daftar hadir dan rencana tindak lanjut',
    true,
  ),
  'Sebagian kegiatan masih berjalan; sisanya dijadwalkan triwulan berikutnya.',
  'Tindak lanjut rekomendasi sudah dilaksanakan, bukti terlampir.',
  'Penanggung jawab sudah ditunjuk dan melapor kepada kepala perangkat daerah.',
  'Sosialisasi dilaksanakan melalui apel dan rapat koordinasi.',
  '',
];
