import { writeFileSync } from 'node:fs';
import { buildApiSchema, printApiSchema } from './graphql/schema.js';

// Writes the SDL to the file named, or to `schema/schema.graphql`.
const target = process.argv[2] ?? new URL('../schema/schema.graphql', import.meta.url).pathname;
writeFileSync(target, printApiSchema(await buildApiSchema()));
