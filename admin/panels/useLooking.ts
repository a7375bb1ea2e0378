import { useState } from 'react';
import type { WorksheetEvidenceFragment } from '../graphql/graphql.js';

/** Which piece of evidence is looked at: the chosen one, or the first. */
export function useLooking(links: readonly WorksheetEvidenceFragment[]) {
  const [looking, look] = useState<string>();
  return [links.find(({ id }) => id === looking) ?? links[0], look] as const;
}
