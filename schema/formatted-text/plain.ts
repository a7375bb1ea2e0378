import { bodyOf, formatMark, isFormatted } from './mark.js';
import { runsOf } from './runs.js';
import type { Run } from './runs.js';

/**
 * A text without its formatting, for whatever shows none: paper, messages, files. Lines, dashes and numbers stay; a
 * link becomes its name with the address behind it. A text that has no formatting stays as it is.
 */
export function plainText(text: string): string {
  if (!isFormatted(text)) return text;
  return bodyOf(text)
    .split('\n')
    .map((line) => runsOf(line).map(plainRun).join(''))
    .join('\n')
    .replaceAll(formatMark, '');
}

const plainRun = ({ text, link }: Run): string =>
  link && link.address !== text ? `${text} (${link.address})` : text;
