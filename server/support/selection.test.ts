import { type FieldNode, type FragmentDefinitionNode, Kind, parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { selectedPaths } from './selection.js';

const infoOf = (document: string) => {
  const { definitions } = parse(document);
  const fragments = Object.fromEntries(
    definitions
      .filter((node): node is FragmentDefinitionNode => node.kind === Kind.FRAGMENT_DEFINITION)
      .map((fragment) => [fragment.name.value, fragment]),
  );
  const [operation] = definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('The query comes first.');
  return { fieldNodes: operation.selectionSet.selections as FieldNode[], fragments };
};

describe('what a document asks for beneath a field', () => {
  test('is found through fragments, named and in line', () => {
    const info = infoOf(`{ worksheet { id ...Record ... on Worksheet { score { points } } } }
      fragment Record on Worksheet { answers { ...Core evidence { id } } }
      fragment Core on Answer { version }`);
    expect([...selectedPaths(info)]).toEqual([
      'id',
      'answers',
      'answers.version',
      'answers.evidence',
      'answers.evidence.id',
      'score',
      'score.points',
    ]);
  });

  test('goes by the field’s own name, not by its alias', () => {
    expect([...selectedPaths(infoOf('{ worksheet { all: answers { id } } }'))]).toEqual([
      'answers',
      'answers.id',
    ]);
  });

  test('is worked out once for each document', () => {
    const info = infoOf('{ worksheet { id } }');
    expect(selectedPaths(info)).toBe(selectedPaths(info));
  });
});
