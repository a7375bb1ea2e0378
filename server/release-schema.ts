import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';

// `npm run schema:release`, part of a release: from now on changes are held against the schema as
// it is, and the list of breaking ones begins anew, with its heading.
const folder = new URL('../schema/', import.meta.url);
copyFileSync(new URL('schema.graphql', folder), new URL('released.graphql', folder));
const list = new URL('breaking-changes.txt', folder);
const [heading] = readFileSync(list, 'utf8').split('\n\n');
writeFileSync(list, `${heading?.trimEnd()}\n`);
