import { afterAll } from 'vitest';
import { endDemonstrations, expectDemonstrations } from '../setup/demonstration.js';

// Every walk, one after the other: what one worker does while the others do everything else.
const walks = import.meta.glob('./*.test.ts', { eager: true });

// Each of them asks for one.
expectDemonstrations(Object.keys(walks).length);
afterAll(endDemonstrations);
