import { memo, useCallback, useMemo, useState, type ReactNode } from 'react';
import { Box, TextField } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { InstrumentDefinition } from '../../schema/instruments/instrument.js';
import { limits } from '../../schema/limits.js';
import { Panel } from '../fields/Panel.js';
import { BandTable } from './BandTable.js';
import type { Diagnostic } from './diagnostics.js';
import { ParametersPanel } from './expression/ParametersPanel.js';
import type { FormulaDraft } from './formulaDraft.js';
import { GradeBasisField } from './GradeBasisField.js';
import { PairwiseDialog } from './pairwise/PairwiseDialog.js';
import { RankingPanel } from './ranking/RankingPanel.js';
import { RollupPanel } from './rollup/RollupPanel.js';
import type { Surroundings } from './rollup/useSurroundings.js';
import { MissingPanel } from './rules/MissingPanel.js';
import type { useNodeDialogs } from './rules/useNodeDialogs.js';
import { ScalesPanel } from './scales/ScalesPanel.js';
import { TablesPanel } from './tables/TablesPanel.js';
import { DeskTabs } from './tabs/DeskTabs.js';
import type { Mistakes } from './tabs/deskTabs.js';
import { TransferButton } from './transfer/TransferButton.js';
import { TransferDialog } from './transfer/TransferDialog.js';
import type { useDeskChanges } from './useDeskChanges.js';
import type { History } from './useHistory.js';
import { useSentence } from './useSentence.js';
import { WeightTable } from './WeightTable.js';

interface DeskTablesProps {
  readonly instrument: InstrumentDefinition;
  readonly draft: FormulaDraft;
  readonly mistakes: Mistakes;
  readonly onChange: History<FormulaDraft>['change'];
  readonly changes: ReturnType<typeof useDeskChanges>;
  readonly nodes: ReturnType<typeof useNodeDialogs>['openers'];
  /** What its roll-up may speak of. */
  readonly surroundings: Surroundings;
  /** What the draft does, where there is no room for it beside the tables. */
  readonly simulation: ReactNode;
  readonly editable: boolean;
}

const Tables = ({
  instrument,
  draft,
  mistakes,
  onChange,
  changes,
  nodes,
  surroundings,
  simulation,
  editable,
}: DeskTablesProps) => {
  const translate = useTranslate();
  const { onExpression, onRule, onClearRule, onClearExpression } = nodes;
  const { locks, compared, onPairwise, onWeight, onMove, onEqual, onLock } = changes;
  const { onStatus, onAggregation, onPart } = changes;
  const onTitle = useCallback((title: string) => onPart({ title }), [onPart]);
  const [moves, setMoves] = useState(false);
  // Always the same element: a weight that is drawn leaves the head of the panel alone.
  const transfer = useMemo(
    () => editable && <TransferButton onOpen={() => setMoves(true)} />,
    [editable],
  );
  const say = (key: string) => translate(`resources.formulas.${key}`);
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      {editable && (
        <TitleField title={draft.title} mistakes={mistakes.get('title')} onTitle={onTitle} />
      )}
      <DeskTabs
        instrument={instrument}
        mistakes={mistakes}
        simulation={simulation}
        panels={{
          weights: (own) => (
            <Panel title={say('weights.title')} lead={say('weights.lead')} aside={transfer}>
              <WeightTable
                instrument={instrument}
                draft={draft}
                mistakes={own}
                editable={editable}
                locks={locks}
                onWeight={onWeight}
                onMove={onMove}
                onEqual={onEqual}
                onPairwise={onPairwise}
                onLock={onLock}
                onStatus={onStatus}
                onAggregation={onAggregation}
                onExpression={onExpression}
                onRule={onRule}
                onClearRule={onClearRule}
              />
            </Panel>
          ),
          scales: (own) => (
            <ScalesPanel
              instrument={instrument}
              draft={draft}
              mistakes={own}
              editable={editable}
              onChange={onChange}
              onRule={onRule}
              onClearRule={onClearRule}
              onExpression={onExpression}
              onClearExpression={onClearExpression}
            />
          ),
          rules: (own) => (
            <>
              <MissingPanel draft={draft} mistakes={own} editable={editable} onChange={onChange} />
              <ParametersPanel
                draft={draft}
                mistakes={own}
                editable={editable}
                onChange={onChange}
              />
              <TablesPanel draft={draft} mistakes={own} editable={editable} onChange={onChange} />
            </>
          ),
          ranking: (own) => (
            <>
              <RankingPanel draft={draft} mistakes={own} editable={editable} onChange={onChange} />
              <RollupPanel
                instrument={instrument}
                surroundings={surroundings}
                draft={draft}
                mistakes={own}
                editable={editable}
                onChange={onChange}
              />
            </>
          ),
          bands: (own) => (
            <Panel title={say('bands.title')} lead={say(`bands.lead.${draft.gradeBasis}`)}>
              <GradeBasisField
                draft={draft}
                editable={editable}
                onChange={(gradeBasis) => onPart({ gradeBasis })}
              />
              <BandTable
                gradeBands={draft.gradeBands}
                mistakes={own}
                editable={editable}
                changes={changes.bands}
              />
            </Panel>
          ),
        }}
      />
      {moves && (
        <TransferDialog
          instrument={instrument}
          draft={draft}
          locks={locks}
          onChange={onChange}
          onClose={() => setMoves(false)}
        />
      )}
      {compared !== undefined && (
        <PairwiseDialog
          instrument={instrument}
          draft={draft}
          parentCode={compared}
          locks={locks}
          editable={editable}
          onApply={onChange}
          onClose={() => onPairwise(undefined)}
        />
      )}
    </Box>
  );
};

/** Everything a formula says, each at its table. */
export const DeskTables = memo(Tables);

interface TitleFieldProps {
  readonly title: string;
  readonly mistakes: readonly Diagnostic[] | undefined;
  readonly onTitle: (title: string) => void;
}

const TitleField = memo(({ title, mistakes, onTitle }: TitleFieldProps) => {
  const translate = useTranslate();
  const sentence = useSentence();
  return (
    <TextField
      label={translate('resources.formulas.fields.title')}
      value={title}
      error={mistakes !== undefined}
      helperText={mistakes?.map(sentence).join(' ')}
      onChange={({ target }) => onTitle(target.value)}
      sx={{ maxWidth: 480 }}
      slotProps={{ htmlInput: { maxLength: limits.titleLength } }}
    />
  );
});
TitleField.displayName = 'TitleField';
