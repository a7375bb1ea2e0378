import { answerWith } from './answer.js';
import { readDocument } from './readDocument.js';

answerWith(readDocument);
