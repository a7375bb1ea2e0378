import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  closeCompletion,
  completionKeymap,
  type Completion,
  type CompletionSource,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { bracketMatching, LRLanguage, syntaxTree } from '@codemirror/language';
import { linter } from '@codemirror/lint';
import type { Extension } from '@codemirror/state';
import { EditorView, hoverTooltip, keymap } from '@codemirror/view';
import { forms, type Span } from '../../../schema/formula/language/index.js';
import { offersAt, type Offer, type Word } from './complete.js';
import type { FunctionHelp } from './functionHelp.js';
import type { ReaderForm } from './readerForm.js';
import { underlined } from './underline.js';

/** A mistake in words, at its letters. */
export interface SpokenMistake {
  readonly span: Span;
  readonly sentence: string;
}

/** What the editor asks while somebody types. */
export interface EditorQuestions {
  readonly words: () => readonly Word[];
  readonly mistakes: (text: string) => readonly SpokenMistake[];
  readonly help: (name: string) => FunctionHelp | undefined;
}

/** How the editor behaves: Tab leaves it, Escape and Ctrl+Enter are left to what stands around it. */
export const editorSetup = (form: ReaderForm, questions: EditorQuestions): Extension => [
  language(form),
  history(),
  bracketMatching(),
  closeBrackets(),
  EditorView.lineWrapping,
  autocompletion({
    override: [completionsOf(questions.words)],
    icons: false,
    maxRenderedOptions: 60,
    defaultKeymap: false,
  }),
  linter(({ state }) => {
    const text = state.doc.toString();
    return questions.mistakes(text).map(({ span, sentence }) => ({
      ...underlined(span, text.length),
      severity: 'error' as const,
      message: sentence,
    }));
  }, lintOptions),
  hoverHelp(questions.help),
  keymap.of([
    ...closeBracketsKeymap,
    ...completionKeys,
    ...defaultKeymap.filter(({ key }) => key !== 'Mod-Enter'),
    ...historyKeymap,
  ]),
];

const lintOptions = { delay: 250 };

/**
 * Escape is the list's where one is to be seen. By itself the editor takes it a moment longer: after a key that may bring a
 * list and does not.
 */
const completionKeys = completionKeymap.map((binding) =>
  binding.key === 'Escape' ? { ...binding, run: closeList } : binding,
);

/** @returns whether there was one. */
function closeList(view: EditorView): boolean {
  const isInSight = view.dom.querySelector('.cm-tooltip-autocomplete') !== null;
  closeCompletion(view);
  return isInSight;
}

const language = (form: ReaderForm): Extension =>
  LRLanguage.define({
    name: `expression ${form}`,
    parser: forms[form].parser,
    languageData: { closeBrackets: { brackets: ['(', '['] } },
  }).extension;

const completionsOf =
  (words: EditorQuestions['words']): CompletionSource =>
  ({ state, pos, explicit }) => {
    const found = offersAt(state.doc.toString(), pos, words(), explicit);
    if (!found) return null;
    return { from: found.from, options: found.offers.map(completionOf), filter: false };
  };

function completionOf({ word, insert, caret }: Offer): Completion {
  const isLong = word.kind === 'function';
  return {
    label: word.text,
    ...(isLong ? { info: word.meaning } : { detail: word.meaning }),
    apply: (view, _completion, from, to) => {
      view.dispatch({
        changes: { from, to, insert },
        selection: { anchor: from + caret },
        userEvent: 'input.complete',
      });
    },
  };
}

const hoverHelp = (helpOf: EditorQuestions['help']): Extension =>
  hoverTooltip(({ state }, pos, side) => {
    const node = syntaxTree(state).resolveInner(pos, side);
    if (node.name !== 'FunctionName') return null;
    const help = helpOf(state.sliceDoc(node.from, node.to).trim().toUpperCase());
    if (!help) return null;
    return { pos: node.from, end: node.to, above: true, create: () => ({ dom: helpCard(help) }) };
  });

function helpCard({ signature, meaning, example, given }: FunctionHelp): HTMLElement {
  const card = document.createElement('div');
  card.className = 'cm-functionHelp';
  const add = (tag: string, text: string) => {
    if (text === '') return;
    const part = document.createElement(tag);
    part.textContent = text;
    card.append(part);
  };
  add('code', signature);
  add('span', meaning);
  add('code', example);
  add('small', given);
  return card;
}
