import { useState } from 'react';
import { useDraft } from '../../drafts/useDraft.js';
import type { AmendEvidenceInput, WorksheetEvidenceFragment } from '../../graphql/graphql.js';
import { amended, changedDetails, changesOf, textsOf } from './details.js';
import type { DetailChanges } from './details.js';
import { useSaid } from './useDetails.js';

/** By what was said when it was begun. */
type Begun = Readonly<Record<string, DetailChanges>>;

const nothing: Begun = {};

/** Changes that were begun when something else was said of the evidence. */
export interface EarlierChanges {
  readonly basis: string;
  readonly changes: DetailChanges;
}

/**
 * What is typed over what is said of linked evidence, from what was said when the typing began; kept on the device
 * until it is saved. Whoever was faster is not overwritten.
 */
export function useAmending(link: WorksheetEvidenceFragment) {
  const [{ basis, version, before }] = useState(() => ({
    basis: basisOf(link),
    version: link.evidence.version,
    before: textsOf(link),
  }));
  const [begun, setBegun] = useDraft(`worksheets.amending.${link.id}`, nothing);
  const changes = begun[basis] ?? null;
  const texts = { ...before, ...changes };
  const [wasThere, setWasThere] = useState(changes !== null);

  const put = (all: Begun, next: DetailChanges | null): Begun => {
    const { [basis]: _, ...others } = all;
    return next === null ? others : { ...others, [basis]: next };
  };
  const without = (all: Begun, { basis: given }: EarlierChanges): Begun => {
    const { [given]: _, ...others } = all;
    return others;
  };
  const over = (all: Begun, changed: DetailChanges) =>
    put(all, changesOf(before, { ...before, ...all[basis], ...changed }));

  return {
    before,
    texts,
    ...useSaid(texts),
    /** It was typed before this dialog was opened, upon what is still said now. */
    isEarlier: wasThere && changes !== null,
    change: (changed: DetailChanges) => setBegun((all) => over(all, changed)),
    discard: () => {
      setBegun((all) => put(all, null));
      setWasThere(false);
    },
    /** What was not typed otherwise is left as it is, also where somebody changed it meanwhile. */
    input: (): AmendEvidenceInput => ({ ...amended(link, changedDetails(changes ?? {})), version }),
    /** Forgets what was sent; what was typed while it was under way stays. */
    sent: () =>
      setBegun((all) =>
        JSON.stringify(all[basis]) === JSON.stringify(changes) ? put(all, null) : all,
      ),
    /** What differs from what is said now. */
    earlier: Object.entries(begun).flatMap(([of, changed]): EarlierChanges[] => {
      const left = of === basis ? null : changesOf(before, { ...before, ...changed });
      return left === null ? [] : [{ basis: of, changes: left }];
    }),
    takeOver: (one: EarlierChanges) => setBegun((all) => over(without(all, one), one.changes)),
    giveUp: (one: EarlierChanges) => setBegun((all) => without(all, one)),
  };
}

/** The version counts neither the page nor the reason, which are the link's own. */
const basisOf = ({ evidence, page, outsidePeriodNote }: WorksheetEvidenceFragment): string =>
  JSON.stringify([evidence.version, page, outsidePeriodNote]);
