import { useState } from 'react';
import { useBegunChanges } from '../../drafts/useBegunChanges.js';
import type { AmendEvidenceInput, WorksheetEvidenceFragment } from '../../graphql/graphql.js';
import { amended, changedDetails, textsOf } from './details.js';
import { useSaid } from './useDetails.js';

/** What is typed over what is said of evidence at an answer; there again also after it was detached and came back. */
export function useAmending(link: WorksheetEvidenceFragment) {
  const [versions] = useState(() => ({
    version: link.evidence.version,
    linkVersion: link.version,
  }));
  const key = `worksheets.amending.${link.answerId}.${link.evidence.id}`;
  const { fields: texts, ...begun } = useBegunChanges(key, basisOf(link), textsOf(link));
  return {
    ...begun,
    texts,
    ...useSaid(texts),
    /** What was not typed otherwise is left as it is, also where somebody changed it meanwhile. */
    input: (): AmendEvidenceInput => ({
      ...amended(link, changedDetails(begun.changes ?? {})),
      ...versions,
    }),
  };
}

/** Of the link its page and its reason alone: what else its version counts is nothing that is typed here. */
const basisOf = ({ evidence, page, outsidePeriodNote }: WorksheetEvidenceFragment): string =>
  JSON.stringify([evidence.version, page, outsidePeriodNote]);
