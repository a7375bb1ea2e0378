import { useMemo } from 'react';
import { useTranslate } from 'react-admin';
import { differenceOf } from '../../../schema/formula/difference.js';
import type { TitledFormula } from '../../../schema/formula/difference.js';
import { FailureAlert } from '../../fields/FailureAlert.js';
import { Panel } from '../../fields/Panel.js';
import { FormulaDocument } from '../../graphql/graphql.js';
import type { FormulaRecordFragment } from '../../graphql/graphql.js';
import { useApiQuery } from '../../providers/api.js';
import { draftOf } from '../formulaDraft.js';
import { ChangeEntries } from './ChangeEntries.js';
import type { NodeNames } from './useEntryWords.js';

interface ChangesPanelProps {
  readonly formula: FormulaRecordFragment;
  readonly names: NodeNames;
  /** What it says now, saved or not. */
  readonly now: TitledFormula;
}

/** What a formula changes, against the one that is or was in force before it; nothing for the first. */
export const ChangesPanel = ({ formula, names, now }: ChangesPanelProps) => {
  const translate = useTranslate();
  const { previousId } = formula;
  const previous = useApiQuery(
    FormulaDocument,
    { id: previousId ?? '' },
    { enabled: previousId != null },
  );
  const before = previous.data?.formula;
  const changes = useMemo(() => before && differenceOf(draftOf(before), now), [before, now]);
  if (previous.error) return <FailureAlert failure={previous.error.failure} />;
  if (!before || !changes) return null;

  const say = (key: string, values?: object) =>
    translate(`resources.formulas.versions.changes.${key}`, values);
  const count = changes.length;
  return (
    <Panel
      title={say('title', { revision: before.revision })}
      lead={count === 0 ? say('none') : say('lead', { count })}
    >
      <ChangeEntries changes={changes} names={names} />
    </Panel>
  );
};
