import { generate } from '@graphql-codegen/cli';
import { buildParserFile } from '@lezer/generator';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import codegen from '../../codegen.js';
import { buildApiSchema, printApiSchema } from '../../server/graphql/schema.js';

describe('what is written by code and committed', () => {
  test('schema.graphql says what the server serves; if not: npm run schema', async () => {
    expect(readFileSync('schema/schema.graphql', 'utf8')).toBe(
      printApiSchema(await buildApiSchema()),
    );
  });

  test("the admin's documents are typed by that schema; if not: npm run codegen", async () => {
    const files = (await generate({ ...codegen, silent: true }, false)) as {
      filename: string;
      content: string;
    }[];
    expect(files.length).toBeGreaterThan(0);
    for (const { filename, content } of files) {
      expect(readFileSync(filename, 'utf8'), filename).toBe(content);
    }
  });

  test('the parser of the formula language is that of its grammar; if not: npm run grammar', () => {
    const fileName = 'schema/formula/language/expression.grammar';
    const { parser, terms } = buildParserFile(readFileSync(fileName, 'utf8'), {
      fileName,
      typeScript: true,
    });
    expect(readFileSync('schema/formula/language/parser.ts', 'utf8')).toBe(parser);
    expect(readFileSync('schema/formula/language/parser.terms.ts', 'utf8')).toBe(terms);
  });
});
