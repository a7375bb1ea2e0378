import { useTranslate } from 'react-admin';
import type { FormulaChange } from '../../../schema/formula/difference.js';
import type { InstrumentDefinition } from '../../../schema/instruments/instrument.js';
import { useChangeWords } from './useChangeWords.js';

/** Everything that changed of one thing, in words. */
export interface ChangeEntry {
  readonly subject: string;
  readonly sentences: readonly string[];
}

/** What the nodes of an instrument are called, by code. */
export type NodeNames = ReadonlyMap<string, string>;

interface Group extends Pick<FormulaChange, 'subject' | 'name'> {
  readonly changes: readonly FormulaChange[];
}

/** The changes of one thing together, in the order in which each is first spoken of. */
export function changeGroups(changes: readonly FormulaChange[]): readonly Group[] {
  const groups = Map.groupBy(changes, ({ subject, name }) => `${subject} ${name}`);
  return [...groups.values()].map((own) => {
    // A group has at least the one that began it.
    const { subject, name } = own[0]!;
    return { subject, name, changes: own };
  });
}

/** An entry of a log of changes: what it is about by its name, and a sentence for each change. */
export function useEntryWords(names: NodeNames) {
  const translate = useTranslate();
  const words = useChangeWords();
  return ({ subject, name, changes }: Group): ChangeEntry => ({
    subject: translate(`resources.formulas.versions.changes.subjects.${subject}`, {
      // A grade may be called like a component.
      name: isOfTree(subject) ? `${name} ${names.get(name ?? '') ?? ''}`.trim() : name,
    }),
    sentences: changes.map(words),
  });
}

export const namesIn = ({
  components,
  indicators,
}: {
  readonly components: readonly Pick<InstrumentDefinition['components'][number], 'code' | 'name'>[];
  readonly indicators: readonly Pick<InstrumentDefinition['indicators'][number], 'code' | 'text'>[];
}): NodeNames =>
  new Map([
    ...components.map(({ code, name }) => [code, name] as const),
    ...indicators.map(({ code, text }) => [code, text] as const),
  ]);

const isOfTree = (subject: FormulaChange['subject']) =>
  subject === 'NODE' || subject === 'INDICATOR';
