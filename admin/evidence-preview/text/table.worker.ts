import { answerWith } from '../office/answer.js';
import { readTable } from './readTable.js';

answerWith(readTable);
