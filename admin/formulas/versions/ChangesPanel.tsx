import { useDeferredValue, useMemo, useState } from 'react';
import { Box, Button, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { differenceOf } from '../../../schema/formula/difference.js';
import type { FormulaChange } from '../../../schema/formula/difference.js';
import { definitionOf } from '../../../schema/formula/index.js';
import type { FormulaDefinition } from '../../../schema/formula/index.js';
import { FailureAlert } from '../../fields/FailureAlert.js';
import { Panel } from '../../fields/Panel.js';
import { FormulaDocument, FormulaInstrumentDocument } from '../../graphql/graphql.js';
import type { FormulaRecordFragment } from '../../graphql/graphql.js';
import { useApiQuery } from '../../providers/api.js';
import { useChangeWords } from './useChangeWords.js';

interface ChangesPanelProps {
  readonly formula: FormulaRecordFragment;
  /** What it says now, saved or not. */
  readonly now: FormulaDefinition;
}

/** A longer log begins with so many things that changed. */
const shownFirst = 8;

/** What a formula changes, against the one that is or was in force before it; nothing for the first. */
export const ChangesPanel = ({ formula, now }: ChangesPanelProps) => {
  const translate = useTranslate();
  const words = useChangeWords();
  const [showsAll, setShowsAll] = useState(false);
  const { previousId, instrument } = formula;
  const previous = useApiQuery(
    FormulaDocument,
    { id: previousId ?? '' },
    { enabled: previousId != null },
  );
  const tree = useApiQuery(
    FormulaInstrumentDocument,
    { id: instrument.id },
    { staleTime: Infinity, enabled: previousId != null },
  );
  const before = previous.data?.formula;
  // Typing comes first: the log follows when there is time.
  const after = useDeferredValue(now);
  const groups = useMemo(
    () => before && bySubject(differenceOf(definitionOf(before), after)),
    [before, after],
  );
  const names = useMemo(() => {
    const { components = [], indicators = [] } = tree.data?.instrument ?? {};
    const named = components.map(({ code, name }) => [code, name] as const);
    return new Map([...named, ...indicators.map(({ code, text }) => [code, text] as const)]);
  }, [tree.data]);
  if (previous.error) return <FailureAlert failure={previous.error.failure} />;
  if (!before || !groups) return null;

  const say = (key: string, values?: object) =>
    translate(`resources.formulas.versions.changes.${key}`, values);
  const count = groups.reduce((sum, { changes }) => sum + changes.length, 0);
  const shown = showsAll ? groups : groups.slice(0, shownFirst);
  return (
    <Panel
      title={say('title', { revision: before.revision })}
      lead={count === 0 ? say('none') : say('lead', { count })}
    >
      {count > 0 && (
        <Box component="dl" sx={{ m: 0, display: 'grid', gap: 1.25 }}>
          {shown.map(({ subject, name, changes }) => (
            <Box key={`${subject} ${name}`}>
              <Typography component="dt" variant="subtitle2" sx={{ overflowWrap: 'anywhere' }}>
                {say(`subjects.${subject}`, {
                  // A grade may be called like a component.
                  name: isOfTree(subject) ? `${name} ${names.get(name ?? '') ?? ''}`.trim() : name,
                })}
              </Typography>
              {changes.map((change) => (
                <Typography
                  component="dd"
                  variant="body2"
                  key={`${change.field} ${change.part}`}
                  sx={{ ml: 0, overflowWrap: 'anywhere' }}
                >
                  {words(change)}
                </Typography>
              ))}
            </Box>
          ))}
        </Box>
      )}
      {groups.length > shownFirst && (
        <Button size="small" sx={{ mt: 1 }} onClick={() => setShowsAll(!showsAll)}>
          {showsAll ? say('fewer') : say('more', { count: groups.length })}
        </Button>
      )}
    </Panel>
  );
};

const isOfTree = (subject: FormulaChange['subject']) =>
  subject === 'NODE' || subject === 'INDICATOR';

interface Group extends Pick<FormulaChange, 'subject' | 'name'> {
  readonly changes: readonly FormulaChange[];
}

/** The changes of one thing together, in the order in which each is first spoken of. */
function bySubject(changes: readonly FormulaChange[]): readonly Group[] {
  const groups = Map.groupBy(changes, ({ subject, name }) => `${subject} ${name}`);
  return [...groups.values()].map((own) => {
    // A group has at least the one that began it.
    const { subject, name } = own[0]!;
    return { subject, name, changes: own };
  });
}
