export { type HolidayKind, holidayKinds, type KnownHoliday, type KnownYear } from './holiday.js';
export { knownHolidays, knownYears } from './known/index.js';
export {
  addWorkingDays,
  type Day,
  dayOf,
  endOf,
  isDay,
  isWorkingDay,
  workingDaysBetween,
} from './working-days.js';
