import { Box, TextField } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { InstrumentDefinition } from '../../schema/instruments/instrument.js';
import { limits } from '../../schema/limits.js';
import { Panel } from '../fields/Panel.js';
import { BandTable } from './BandTable.js';
import { ParametersPanel } from './expression/ParametersPanel.js';
import { RulesPanel } from './RulesPanel.js';
import type { useDeskChanges } from './useDeskChanges.js';
import type { useFormulaDraft } from './useFormulaDraft.js';
import { useSentence } from './useSentence.js';
import { WeightTable } from './WeightTable.js';

interface DeskTablesProps {
  readonly instrument: InstrumentDefinition;
  readonly work: Pick<ReturnType<typeof useFormulaDraft>, 'change' | 'draft' | 'mistakes'>;
  readonly changes: ReturnType<typeof useDeskChanges>;
  readonly editable: boolean;
}

/** Everything a formula says, each at its table. */
export const DeskTables = ({ instrument, work, changes, editable }: DeskTablesProps) => {
  const translate = useTranslate();
  const sentence = useSentence();
  const { draft, mistakes, change } = work;
  const { locks, onWeight, onMove, onEqual, onLock, onStatus, onAggregation } = changes;
  const say = (key: string) => translate(`resources.formulas.${key}`);
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      {editable && (
        <TextField
          label={say('fields.title')}
          value={draft.title}
          error={mistakes.has('title')}
          helperText={mistakes.get('title')?.map(sentence).join(' ')}
          onChange={({ target }) => changes.onPart({ title: target.value })}
          sx={{ maxWidth: 480 }}
          slotProps={{ htmlInput: { maxLength: limits.titleLength } }}
        />
      )}
      <Panel title={say('weights.title')} lead={say('weights.lead')}>
        <WeightTable
          instrument={instrument}
          draft={draft}
          mistakes={mistakes}
          editable={editable}
          locks={locks}
          onWeight={onWeight}
          onMove={onMove}
          onEqual={onEqual}
          onLock={onLock}
          onStatus={onStatus}
          onAggregation={onAggregation}
          onExpression={changes.onExpression}
        />
      </Panel>
      <ParametersPanel draft={draft} mistakes={mistakes} editable={editable} onChange={change} />
      <RulesPanel draft={draft} editable={editable} onChange={changes.onPart} />
      <Panel title={say('bands.title')} lead={say(`bands.lead.${draft.gradeBasis}`)}>
        <BandTable draft={draft} mistakes={mistakes} editable={editable} changes={changes.bands} />
      </Panel>
    </Box>
  );
};
