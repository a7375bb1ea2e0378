import type { KnownYear } from '../holiday.js';
import { year2022 } from './2022.js';
import { year2023 } from './2023.js';
import { year2024 } from './2024.js';
import { year2025 } from './2025.js';
import { year2026 } from './2026.js';

/** The years whose decrees are known, oldest first. A year is added here once its decree is published. */
export const knownYears: readonly KnownYear[] = [year2022, year2023, year2024, year2025, year2026];

/** What was decreed for a year; undefined where no decree is known. */
export const knownHolidays = (year: number): KnownYear | undefined =>
  knownYears.find((known) => known.year === year);
