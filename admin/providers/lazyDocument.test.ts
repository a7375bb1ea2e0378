import { parse, print } from 'graphql';
import { expect, test } from 'vitest';
import { lazyDocument } from './lazyDocument.js';

const text = 'query Unit($id:ID!){unit(id:$id){...UnitName}}fragment UnitName on Unit{name}';

test('a document in a text is the one that codegen would write as a tree', () => {
  const document = lazyDocument(text);
  expect(document.definitions).toEqual(parse(text, { noLocation: true }).definitions);
  expect(print(document)).toBe(print(parse(text)));
});

test('it is one and the same each time it is looked into', () => {
  const { definitions } = lazyDocument(text);
  const document = lazyDocument(text);
  expect(document.definitions).toBe(document.definitions);
  expect(document.definitions).not.toBe(definitions);
});

test('to tell documents apart does not take them apart', () => {
  expect(JSON.stringify(lazyDocument('not { a document'))).toBe('"not { a document"');
});
