import { useEffect, useEffectEvent, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import type { RapimCardFragment } from '../graphql/graphql.js';
import type { RapimAction } from './rapimKeys.js';

/** Where the meeting is: at a slide of the deck, or at a unit's. */
interface Place {
  /** From 0; where the deck goes on after a unit. */
  readonly slide: number;
  /** Id of a report card. */
  readonly cardId?: string | undefined;
}

type Step = Extract<RapimAction, 'next' | 'previous' | 'first' | 'last' | 'deck'>;

const steps = { next: 1, previous: -1, first: -Infinity, last: Infinity } as const;

/**
 * Where the meeting is, and the ways on. At a unit, on and back go through the units by their places. The address
 * follows, so that a page that is opened again is where it was.
 */
export function usePlace(slides: number, cards: readonly RapimCardFragment[]) {
  const [params, setParams] = useSearchParams();
  // Not read from the address each time: that follows too late for a thumb that is quick on its remote.
  const [{ slide, cardId }, setPlace] = useState<Place>(() => ({
    slide: within(Number(params.get('slide') ?? 1) - 1, slides),
    cardId: params.get('unit') ?? undefined,
  }));
  const follow = useEffectEvent(() =>
    setParams({ slide: String(slide + 1), ...(cardId && { unit: cardId }) }, { replace: true }),
  );
  useEffect(() => follow(), [slide, cardId]);
  const unitAt = cards.findIndex(({ id }) => id === cardId);

  return {
    slide,
    unit: cards[unitAt],
    go: (step: Step) => {
      if (step === 'deck') return setPlace({ slide });
      if (unitAt < 0) return setPlace({ slide: within(slide + steps[step], slides) });
      return setPlace({ slide, cardId: cards[within(unitAt + steps[step], cards.length)]?.id });
    },
    open: (id: string) => setPlace({ slide, cardId: id }),
  };
}

const within = (at: number, count: number): number =>
  Number.isNaN(at) ? 0 : Math.max(0, Math.min(count - 1, Math.trunc(at)));
