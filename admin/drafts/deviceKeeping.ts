/** What was typed and the device does not take, over all who keep something: this page alone remembers it. */
export interface DeviceKeeping {
  /**
   * Whether nothing of a person's typing is refused for good; what is kept or sent a moment later is not worth a word.
   *
   * @param under how the places begin that are asked about: each storage may refuse alone. All where nothing is given.
   */
  keeps(personId: string, under?: string): boolean;
  /** Whether something of theirs would go with the page, however briefly; `under` as above. */
  isAtStake(personId: string, under?: string): boolean;
  /** Whether they have said that they know; until the device has kept the last of it again. */
  isKnown(personId: string): boolean;
  know(personId: string): void;
  /**
   * The device did not take something that was typed.
   *
   * @param place one and the same for one and the same text, whatever is typed in it.
   * @param again tries once more with what is typed by then, and says here what comes of it.
   */
  refused(personId: string, place: string, again: () => void | Promise<void>): void;
  /** The device has it. */
  kept(place: string): void;
  /** It was sent, or given up. */
  released(place: string): void;
  /** Tries everything once more. Told is what is refused twice. */
  retry(): Promise<void>;
  /** Gives how to stop. */
  subscribe(listener: () => void): () => void;
}

/** How soon it is tried again, as long as something is refused; ms. */
export const againMs = 3_000;

interface Refused {
  readonly personId: string;
  readonly again: () => void | Promise<void>;
  readonly isTold: boolean;
}

export function createDeviceKeeping(): DeviceKeeping {
  const refusals = new Map<string, Refused>();
  const known = new Set<string>();
  const listeners = new Set<() => void>();
  let timer: ReturnType<typeof setInterval> | undefined;

  const publish = () => listeners.forEach((listener) => listener());
  const refusedTo = (personId: string, under = '') =>
    [...refusals].flatMap(([place, one]) =>
      one.personId === personId && place.startsWith(under) ? [one] : [],
    );
  const forget = (place: string) => {
    refusals.delete(place);
    if (refusals.size === 0) {
      clearInterval(timer);
      timer = undefined;
    }
  };

  const keeping: DeviceKeeping = {
    keeps: (personId, under) => !refusedTo(personId, under).some(({ isTold }) => isTold),
    isAtStake: (personId, under) => refusedTo(personId, under).length > 0,
    isKnown: (personId) => known.has(personId),
    know(personId) {
      known.add(personId);
      publish();
    },

    refused(personId, place, again) {
      refusals.set(place, { personId, again, isTold: refusals.get(place)?.isTold ?? false });
      timer ??= setInterval(() => void keeping.retry(), againMs);
    },

    kept(place) {
      const before = refusals.get(place);
      if (!before) return;
      forget(place);
      // It works again, and not only for what is short: should it ever fail once more, that is news.
      if (!keeping.isAtStake(before.personId)) known.delete(before.personId);
      publish();
    },

    released(place) {
      if (!refusals.has(place)) return;
      forget(place);
      publish();
    },

    async retry() {
      // Those that are refused by now: trying again may add to them.
      const all = [...refusals];
      for (const [place, { again }] of all) {
        await again();
        const still = refusals.get(place);
        if (!still || still.isTold) continue;
        refusals.set(place, { ...still, isTold: true });
        publish();
      }
    },

    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return keeping;
}
