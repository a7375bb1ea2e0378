/** A word that can be written in an expression, with what it means in the language of the screen. */
export interface Word {
  readonly kind: 'function' | 'count' | 'code' | 'list' | 'parameter' | 'table' | 'property';
  readonly text: string;
  readonly meaning: string;
}

/** A word and what is written for it at this place. */
export interface Offer {
  readonly word: Word;
  readonly insert: string;
  /** Where the caret stands afterwards, counted from the beginning of what is inserted. */
  readonly caret: number;
}

export interface Offers {
  /** Where in the text the word begins that is being typed. */
  readonly from: number;
  readonly offers: readonly Offer[];
}

const inBrackets = /\[([\w.\-À-ɏ]*)$/;
const afterPoint = /(?:\]|\bchildren)\.([A-Za-z]*)$/i;
const bareWord = /[A-Za-z][\w.]*$/;

/**
 * What could be meant where the caret stands, the nearest first; null where nothing is being named.
 *
 * @param isAsked whether somebody asked, without having typed a letter.
 */
export function offersAt(
  text: string,
  at: number,
  words: readonly Word[],
  isAsked: boolean,
): Offers | null {
  const before = text.slice(0, at);
  const next = text.charAt(at);

  const [, property] = afterPoint.exec(before) ?? [];
  if (property !== undefined) {
    return found(at, property, ofKind(words, 'property'), ({ text: word }) => plain(word));
  }
  const [, code] = inBrackets.exec(before) ?? [];
  if (code !== undefined) {
    // The bracket may have been closed already; the caret goes behind it.
    const rest = next === ']' ? '' : ']';
    return found(at, code, words.filter(isBracketed), ({ text: word }) => ({
      insert: word + rest,
      caret: word.length + 1,
    }));
  }
  const [typed = ''] = bareWord.exec(before) ?? [];
  if (typed === '' && !isAsked) return null;
  const bare = words.filter(({ kind }) => kind !== 'property');
  // A word that is whole needs nothing more, but a function its parentheses and a code its brackets.
  if (!isAsked && bare.some((word) => word.text === typed && isDone(word))) return null;
  return found(at, typed, bare, (word) => bareOffer(word, next));
}

const isBracketed = ({ kind }: Word) => kind === 'code' || kind === 'count';
const isDone = (word: Word) => word.kind !== 'function' && !isBracketed(word);

function bareOffer(word: Word, next: string): Omit<Offer, 'word'> {
  const { kind, text } = word;
  if (isBracketed(word)) return plain(`[${text}]`);
  if (kind !== 'function') return plain(text);
  return { insert: next === '(' ? text : `${text}()`, caret: text.length + 1 };
}

const plain = (insert: string) => ({ insert, caret: insert.length });

const ofKind = (words: readonly Word[], kind: Word['kind']) =>
  words.filter((word) => word.kind === kind);

function found(
  at: number,
  typed: string,
  words: readonly Word[],
  offer: (word: Word) => Omit<Offer, 'word'>,
): Offers | null {
  const nearest = words
    .map((word) => ({ word, distance: distanceOf(word, typed.toLowerCase()) }))
    .filter(({ distance }) => distance < far)
    .toSorted((a, b) => a.distance - b.distance);
  if (nearest.length === 0) return null;
  return {
    from: at - typed.length,
    offers: nearest.map(({ word }) => ({ word, ...offer(word) })),
  };
}

const far = 3;
/** With fewer letters everything would mean something. */
const lettersOfMeaning = 3;

/** How far a word is from what was typed: begun so, holds it, means it. */
function distanceOf({ text, meaning }: Word, typed: string): number {
  const place = text.toLowerCase().indexOf(typed);
  if (place === 0) return 0;
  if (place > 0) return 1;
  const means = typed.length >= lettersOfMeaning && meaning.toLowerCase().includes(typed);
  return means ? 2 : far;
}
