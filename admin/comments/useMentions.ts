import { useState } from 'react';
import type { KeyboardEvent, RefObject } from 'react';
import { MentionablePeopleDocument } from '../graphql/graphql.js';
import { useApiQuery } from '../providers/api.js';
import { insertMention, matching, mentionAt, mentionsIn } from './mentionText.js';
import type { Mentionable } from './mentionText.js';

/** How many are offered at once. */
const offeredAtMost = 6;

/** Whom somebody may name in a comment; asked for with the first `@`. */
const knownForMs = 5 * 60_000;

interface MentionsOf {
  readonly answerId: string;
  readonly text: string;
  readonly input: RefObject<HTMLTextAreaElement | null>;
  readonly onChange: (text: string) => void;
}

/** The names offered at the caret, and the keys that go through them. */
export function useMentions({ answerId, text, input, onChange }: MentionsOf) {
  const [caret, setCaret] = useState<number>();
  const [active, setActive] = useState(0);
  const wanted = text.includes('@');
  const { data } = useApiQuery(
    MentionablePeopleDocument,
    { answerId },
    { enabled: wanted, staleTime: knownForMs },
  );
  const people = data?.mentionablePeople ?? [];
  const query = caret === undefined ? undefined : mentionAt(text, caret);
  const offered = query ? matching(people, query.typed, offeredAtMost) : [];
  const place = Math.min(active, Math.max(offered.length - 1, 0));

  const close = () => setCaret(undefined);
  const follow = () => {
    const { selectionStart, selectionEnd } = input.current ?? {};
    setCaret(selectionStart === selectionEnd ? (selectionStart ?? undefined) : undefined);
    setActive(0);
  };
  const choose = (person: Mentionable) => {
    if (!query) return;
    const inserted = insertMention(text, query, person.name);
    onChange(inserted.text);
    close();
    // Once the text is there.
    requestAnimationFrame(() => {
      input.current?.focus();
      input.current?.setSelectionRange(inserted.caret, inserted.caret);
    });
  };
  /** @returns whether the key was for the names. */
  const onKeyDown = (event: KeyboardEvent): boolean => {
    const chosen = offered[place];
    if (!chosen || event.ctrlKey || event.metaKey || event.altKey) return false;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) setActive((place + step + offered.length) % offered.length);
    else if (event.key === 'Enter' || event.key === 'Tab') choose(chosen);
    else if (event.key === 'Escape') close();
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  };
  return {
    offered,
    /** Whether a name is looked for that nobody has. */
    isNobody:
      query !== undefined && query.typed !== '' && data !== undefined && offered.length === 0,
    place,
    choose,
    close,
    follow,
    onKeyDown,
    /** Ids of those whom the text names. */
    mentioned: () => mentionsIn(text, people),
    /** Before the names are known, nobody can be named. */
    ready: !wanted || data !== undefined,
  };
}
