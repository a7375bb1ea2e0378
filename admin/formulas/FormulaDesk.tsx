import { memo, useCallback, useMemo, useState } from 'react';
import { Box, useMediaQuery } from '@mui/material';
import type { Theme } from '@mui/material/styles';
import { Title, useTranslate } from 'react-admin';
import type { InstrumentDefinition } from '../../schema/instruments/instrument.js';
import type { FormulaRecordFragment } from '../graphql/graphql.js';
import { useCan } from '../providers/useViewer.js';
import { DeskTables } from './DeskTables.js';
import { Following } from './Following.js';
import { FormulaHead } from './FormulaHead.js';
import { useSurroundings } from './rollup/useSurroundings.js';
import { useNodeDialogs } from './rules/useNodeDialogs.js';
import { DeskMerge } from './saving/DeskMerge.js';
import { UnsentPanel } from './saving/UnsentPanel.js';
import { SimulationPanel } from './simulation/SimulationPanel.js';
import { useDeskChanges } from './useDeskChanges.js';
import { useFormulaDraft } from './useFormulaDraft.js';
import { CasesPanel } from './versions/CasesPanel.js';
import { ChangesPanel } from './versions/ChangesPanel.js';
import { namesIn } from './versions/useEntryWords.js';

interface FormulaDeskProps {
  readonly formula: FormulaRecordFragment;
  readonly instrument: InstrumentDefinition;
}

/** A formula as tables: weights in tree order, what missing values do, the grades. */
export const FormulaDesk = ({ formula, instrument }: FormulaDeskProps) => {
  const translate = useTranslate();
  const surroundings = useSurroundings(instrument);
  const work = useFormulaDraft(formula, instrument, surroundings.known);
  const { draft, change, saver, status } = work;
  const nodes = useNodeDialogs(formula, instrument, draft, change);
  const changes = useDeskChanges(instrument, work, nodes.openers.onExpression);
  const [chooses, setChooses] = useState(true);
  const onChoose = useCallback(() => setChooses(true), []);
  const names = useMemo(() => namesIn(instrument), [instrument]);
  const editable = formula.abilities.includes('formula.edit');
  // Nothing else in the head speaks of what it says.
  const publishes = formula.abilities.includes('formula.publish');
  const simulates = useCan('cohort.read');
  const { title, revision } = formula;
  const isWide = useMediaQuery<Theme>(({ breakpoints }) => breakpoints.up('lg'), { noSsr: true });
  // Typing and drawing come first: whatever is computed of the draft follows, each in its turn.
  const simulation = simulates && (
    <Following value={draft}>
      {(later) => (
        <Simulation instrumentId={formula.instrument.id} instrument={instrument} draft={later} />
      )}
    </Following>
  );

  const tables = (
    <DeskTables
      instrument={instrument}
      draft={draft}
      mistakes={work.mistakes}
      onChange={change}
      changes={changes}
      nodes={nodes.openers}
      surroundings={surroundings}
      simulation={!isWide && simulation}
      editable={editable}
    />
  );
  // Who tunes begins with the tables; who reads, with what is different.
  const versions = (
    <>
      <Following value={draft}>
        {(later) => <Changes formula={formula} names={names} now={later} />}
      </Following>
      <Following value={draft}>
        {(later) => (
          <Cases
            formula={formula}
            now={later}
            editable={editable}
            saver={saver}
            waits={status.kind === 'conflict'}
          />
        )}
      </Following>
    </>
  );
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Title title={translate('resources.formulas.heading', { title, revision })} />
      <Following value={publishes ? draft : work.opened}>
        {(later) => (
          <FormulaHead
            formula={formula}
            draft={later}
            mistakes={work.diagnostics.length}
            isMarked={work.isMarked}
            saver={saver}
            status={status}
            canUndo={work.canUndo}
            canRedo={work.canRedo}
            undo={work.undo}
            redo={work.redo}
            editable={editable}
            onChoose={onChoose}
          />
        )}
      </Following>
      <DeskMerge work={work} names={names} chooses={chooses} onChooses={setChooses} />
      <UnsentPanel
        draft={draft}
        editable={editable}
        names={names}
        saver={saver}
        store={work.unsent}
        onRestore={work.change}
      />
      {!editable && versions}
      {simulation && isWide ? (
        <Box sx={besideEachOther}>
          {tables}
          <Box sx={inSight}>{simulation}</Box>
        </Box>
      ) : (
        tables
      )}
      {editable && versions}
      {nodes.dialogs}
    </Box>
  );
};

// None of them has to be looked at again before what they show has changed.
const Changes = memo(ChangesPanel);
const Cases = memo(CasesPanel);
const Simulation = memo(SimulationPanel);

/** The tables, and what they do; where there is no room for both, that is a tab of its own. */
const besideEachOther = {
  display: 'grid',
  gap: 2,
  alignItems: 'start',
  gridTemplateColumns: 'minmax(0, 7fr) minmax(0, 5fr)',
} as const;

/** The figures stay beside whatever is being changed, below the bar and the head. */
const inSight = {
  position: 'sticky',
  top: 152,
  maxHeight: 'calc(100vh - 168px)',
  overflow: 'auto',
} as const;
