import type { QueryClient, QueryKey } from '@tanstack/react-query';

/**
 * Reads anew what is on the screen under a key. A first reading that is on its way may be of before, and would be
 * taken for the new one: it is let arrive, and followed by another.
 */
export function readAnew(queries: QueryClient, queryKey: QueryKey): void {
  const onTheWay = queries
    .getQueryCache()
    .findAll({ queryKey, fetchStatus: 'fetching' })
    .filter(({ state }) => state.data === undefined);
  void queries.invalidateQueries({ queryKey });
  for (const { queryKey: exactly, promise } of onTheWay) {
    const again = () => queries.invalidateQueries({ queryKey: exactly, exact: true });
    void promise?.then(again, again);
  }
}
