import { describe, expect, test } from 'vitest';
import { buildInstrument } from '../../test/builders/instrument.js';
import { readScale, type AnswerValue } from './answer.js';
import { needsEvidence } from './needs-evidence.js';
