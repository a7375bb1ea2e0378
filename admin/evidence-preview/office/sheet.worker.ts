import { answerWith } from './answer.js';
import { readSheets } from './readSheets.js';

answerWith(readSheets);
