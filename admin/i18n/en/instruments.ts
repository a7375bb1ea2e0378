import type { instruments as id } from '../id/instruments.js';

export const instruments: typeof id = {
  name: 'Instrument |||| Instruments',
};
