import { measureClosing } from './close.js';
import { measureDrag } from './drag.js';
import { measureFormula } from './formula.js';
import { measureOpening } from './open.js';
import { measureRequests } from './requests.js';

/*
 * `npm run bench`: how near the product comes to what this machine can do at all. Each figure stands beside
 * its limit, measured in turn in the same run; only the ratio means anything. `--only W2` measures one
 * workload, `--only formula` the engine alone, `--only drag` a weight that is drawn in the browser, `--only open` a
 * worksheet that is opened on a slow one, `--only close` the closing of a period and of the country's, `--kabupaten N`
 * of fewer; `--rounds N` and `--seconds N` make it shorter or longer.
 */
const option = (name: string): string | undefined => {
  const place = process.argv.indexOf(`--${name}`);
  return place < 0 ? undefined : process.argv[place + 1];
};
const chosen = option('only') ?? '';
const rounds = Number(option('rounds') ?? 5);
const seconds = Number(option('seconds') ?? 3);
const say = (line: string) => process.stdout.write(`${line}\n`);

const short: string[] = [];
if ('formula'.startsWith(chosen)) short.push(...(await measureFormula({ rounds, say })));
if ('drag'.startsWith(chosen)) short.push(...(await measureDrag({ rounds, say })));
if ('open'.startsWith(chosen)) short.push(...(await measureOpening({ rounds, say })));
if ('close'.startsWith(chosen)) {
  short.push(...(await measureClosing({ kabupaten: Number(option('kabupaten') ?? 514), say })));
}
if (!['formula', 'drag', 'open', 'close'].includes(chosen)) {
  short.push(...(await measureRequests({ chosen, rounds, seconds, say })));
}
say(
  short.length === 0 ? 'Every share is reached.' : `Below the wanted share: ${short.join(', ')}.`,
);
process.exitCode = short.length === 0 ? 0 : 1;
