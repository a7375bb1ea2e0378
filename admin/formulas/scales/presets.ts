import type { IndicatorDefinition } from '../../../schema/instruments/instrument.js';

/** Scores from the best option to the worst, exact. */
export type Preset = readonly string[];

/**
 * The scales that are often meant: those of the regulation and of the regions' sheets. A to D is printed as
 * 0.67 and 0.33 in the LKE of PermenPANRB 26/2020, which are thirds rounded: both are offered.
 */
const presets: readonly Preset[] = [
  ['1', '0'],
  ['1', '0.5', '0'],
  ['1', '2/3', '1/3', '0'],
  ['1', '0.67', '0.33', '0'],
  ['1', '0.75', '0.5', '0.25', '0'],
  ['1', '4/5', '3/5', '2/5', '1/5', '0'],
];

export const presetsFor = ({ options }: Pick<IndicatorDefinition, 'options'>): readonly Preset[] =>
  presets.filter(({ length }) => length === options.length);
