import { personPlaces } from '../people/people.places.js';
import { periodPlaces } from '../periods/periods.places.js';
import { unitPlaces } from '../units/units.places.js';
import type { Places } from './refusals.js';

/** Resource → where its forms show what is refused. */
export const formPlaces: Readonly<Record<string, Places>> = {
  people: personPlaces,
  periods: periodPlaces,
  units: unitPlaces,
};
