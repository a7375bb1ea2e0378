import { useFormat } from '../fields/useFormat.js';
import type { PanelShownFragment } from '../graphql/graphql.js';

/** What the stages of a panel are called in the language of the screen, by key. */
export function useStageName({
  stages,
}: Pick<PanelShownFragment, 'stages'>): (key: string) => string {
  const { locale } = useFormat();
  const names = new Map(
    stages.map(({ key, nameId, nameEn }) => [key, locale === 'id' ? nameId : nameEn]),
  );
  return (key) => names.get(key) ?? key;
}
