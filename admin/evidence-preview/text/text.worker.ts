import { answerWith } from '../office/answer.js';
import { readText } from './readText.js';

answerWith(readText);
