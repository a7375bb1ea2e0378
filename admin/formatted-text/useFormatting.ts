import { useRef } from 'react';
import type { ChangeEvent, RefObject } from 'react';
import { bodyOf, isFormatted, textOf } from '../../schema/formatted-text/index.js';
import { FormatMemory } from './formatMemory.js';
import { putTyped } from './putTyped.js';
import { toFormatted } from './typed.js';
import type { Typed } from './typed.js';

/** Makes another text of the one that is typed. @returns undefined where it has nothing to do there. */
export type Change = (typed: Typed) => Typed | undefined;

interface FormattingProps {
  readonly text: string;
  /** Of the whole text, the mark that says it is formatted included. */
  readonly limit: number;
  readonly onChange: (text: string) => void;
  /** There is no room for what a change puts in; nothing was changed. */
  readonly onFull: () => void;
}

export interface Formatting {
  readonly area: RefObject<HTMLTextAreaElement | null>;
  readonly formatted: boolean;
  /** What stands in the text area. */
  readonly body: string;
  readonly type: (event: ChangeEvent<HTMLTextAreaElement | HTMLInputElement>) => void;
  /** @returns whether there was something to change. */
  readonly change: (by: Change) => boolean;
  /** Takes all formatting off. */
  readonly clear: (by: Change) => boolean;
}

/** A text area that stays one, and a text that has formatting from the first time on that somebody asks for it. */
export function useFormatting({ text, limit, onChange, onFull }: FormattingProps): Formatting {
  const area = useRef<HTMLTextAreaElement>(null);
  const making = useRef<boolean>(undefined);
  const memory = useRef(new FormatMemory());
  const body = bodyOf(text);
  const formatted = isFormatted(text);

  const type: Formatting['type'] = ({ target: { value }, nativeEvent }) => {
    const by = nativeEvent instanceof InputEvent ? nativeEvent.inputType : '';
    const back = memory.current.follow({ body, formatted }, value, by);
    onChange(textOf(value, making.current ?? back ?? formatted));
  };
  const put = (by: Change, toBe: boolean): boolean => {
    const element = area.current;
    if (!element) return false;
    const { value, selectionStart: start, selectionEnd: end } = element;
    const typed = { text: value, start, end };
    const next = by(toBe && !formatted ? toFormatted(typed) : typed);
    if (!next) return false;
    const whole = textOf(next.text, toBe);
    if (whole.length > limit) {
      onFull();
      return true;
    }
    if (toBe !== formatted) memory.current.keep(value, formatted).keep(next.text, toBe);
    making.current = toBe;
    putTyped(element, next);
    making.current = undefined;
    // No letter changed, so that nothing was typed.
    if (next.text === value && whole !== text) onChange(whole);
    return true;
  };
  return {
    area,
    formatted,
    body,
    type,
    change: (by) => put(by, true),
    clear: (by) => put(by, false),
  };
}
