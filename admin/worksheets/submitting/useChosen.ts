import { useState } from 'react';

/** Which of a list are chosen, by id. @param initial what is chosen at first. */
export function useChosen(initial: () => Iterable<string>) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(initial()));
  return {
    chosen,
    /** Chooses these and no others. */
    choose: (ids: Iterable<string>) => setChosen(new Set(ids)),
    toggle: (id: string) =>
      setChosen((ids) =>
        ids.has(id) ? new Set([...ids].filter((one) => one !== id)) : new Set([...ids, id]),
      ),
  };
}
