import { useMemo } from 'react';
import { useTranslate } from 'react-admin';
import { functionNamed } from '../../../schema/formula/language/index.js';
import type { InstrumentDefinition } from '../../../schema/instruments/instrument.js';
import { useFormat } from '../../fields/useFormat.js';
import { liveDiagnostics } from '../diagnostics.js';
import type { FormulaDraft } from '../formulaDraft.js';
import { useMistakeSentence, useSentence } from '../useSentence.js';
import type { EditorQuestions } from './editorSetup.js';
import { helpFor, offeredFunctions } from './functionHelp.js';
import { isMisreadable, mistakesIn, storedText } from './readerForm.js';
import { scopeOf } from './scope.js';
import { vocabularyOf } from './vocabulary.js';
import { writtenAt } from './writtenAt.js';

/** Everything that is said about an expression while it is typed, in the reader's form. */
export function useExpression(
  instrument: InstrumentDefinition,
  draft: FormulaDraft,
  code: string,
  text: string,
) {
  const translate = useTranslate();
  const { locale, weight } = useFormat();
  const mistakeSentence = useMistakeSentence();
  const sentence = useSentence();

  const scope = useMemo(() => scopeOf(instrument, draft, code), [instrument, draft, code]);
  const words = useMemo(
    () => ({
      argument: (name: string) =>
        translate(`expressions.arguments.${name.toUpperCase()}`, { _: name }),
      fault: (kind: string) => translate(`expressions.faults.${kind}`),
    }),
    [translate],
  );
  const helps = useMemo(
    () => offeredFunctions(instrument.level).map((row) => helpFor(row, locale, words)),
    [instrument, locale, words],
  );
  const vocabulary = useMemo(
    () =>
      vocabularyOf(instrument, draft, code, scope.children, helps, {
        say: (key) => translate(`expressions.words.${key}`),
        amount: weight,
      }),
    [instrument, draft, code, scope, helps, translate, weight],
  );

  const questions: EditorQuestions = {
    words: () => vocabulary,
    mistakes: (typed) =>
      mistakesIn(typed, locale, scope).map((mistake) => ({
        span: mistake.span,
        sentence: mistakeSentence(mistake),
      })),
    help: (name) => {
      const row = functionNamed(name);
      return row && helpFor(row, locale, words);
    },
  };
  const stored = storedText(text, locale);
  const tried = useMemo(
    () => writtenAt(instrument, draft, code, stored),
    [instrument, draft, code, stored],
  );
  // What is not about single words: a ring of references, say.
  const others = useMemo(
    () =>
      liveDiagnostics(instrument, tried).filter(
        (one) => one.nodeCode === code && one.field === 'expression' && !ownCodes.has(one.code),
      ),
    [instrument, tried, code],
  );
  const own = questions.mistakes(text).map((one) => one.sentence);
  return {
    form: locale,
    helps,
    questions,
    /** What would be stored. */
    stored,
    /** Whether it must be mended first: stored, it would say something else. */
    isMisreadable: isMisreadable(text, locale),
    /** The draft with it; undefined while it says something else than was meant. */
    tried: own.length > 0 ? undefined : tried,
    sentences: [...own, ...others.map((one) => sentence(one))],
  };
}

/** Said of the words themselves already. */
const ownCodes: ReadonlySet<string> = new Set(['expression_mistake', 'expression_missing']);
