import { useCallback } from 'react';
import { Box, TextField } from '@mui/material';
import { Title, useTranslate } from 'react-admin';
import type { InstrumentDefinition } from '../../schema/instruments/instrument.js';
import { limits } from '../../schema/limits.js';
import { Panel } from '../fields/Panel.js';
import type { FormulaRecordFragment, Aggregation, WeightStatus } from '../graphql/graphql.js';
import { BandTable } from './BandTable.js';
import { FormulaHead } from './FormulaHead.js';
import { withAggregation, withBand, withStatus, withWeight } from './formulaDraft.js';
import type { BandDraft } from './formulaDraft.js';
import { RulesPanel } from './RulesPanel.js';
import { useFormulaDraft } from './useFormulaDraft.js';
import { WeightTable } from './WeightTable.js';

interface FormulaDeskProps {
  readonly formula: FormulaRecordFragment;
  readonly instrument: InstrumentDefinition;
}

/** A formula as tables: weights in tree order, what missing values do, the grades. */
export const FormulaDesk = ({ formula, instrument }: FormulaDeskProps) => {
  const translate = useTranslate();
  const work = useFormulaDraft(formula, instrument);
  const { draft, saved, change, mistakes } = work;
  const editable = formula.abilities.includes('formula.edit');
  const say = (key: string, values?: object) => translate(`resources.formulas.${key}`, values);

  const onWeight = useCallback(
    (code: string, weight: string) => change((now) => withWeight(now, saved, code, weight)),
    [change, saved],
  );
  const onStatus = useCallback(
    (code: string, status: WeightStatus) => change((now) => withStatus(now, code, status)),
    [change],
  );
  const onAggregation = useCallback(
    (code: string, aggregation: Aggregation, indicators: readonly string[]) =>
      change((now) => withAggregation(now, code, aggregation, indicators)),
    [change],
  );
  const onBand = (index: number, band: Partial<BandDraft>) =>
    change((now) => withBand(now, index, band));

  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)', maxWidth: 1200 }}>
      <Title title={say('heading', { title: formula.title, revision: formula.revision })} />
      <FormulaHead formula={formula} work={work} editable={editable} />
      {editable && (
        <TextField
          label={say('fields.title')}
          value={draft.title}
          onChange={({ target }) => change((now) => ({ ...now, title: target.value }))}
          sx={{ maxWidth: 480 }}
          slotProps={{ htmlInput: { maxLength: limits.titleLength } }}
        />
      )}
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          alignItems: 'start',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'repeat(2, minmax(0, 1fr))' },
        }}
      >
        <RulesPanel
          draft={draft}
          editable={editable}
          onChange={(part) => change((now) => ({ ...now, ...part }))}
        />
        <Panel title={say('bands.title')} lead={say(`bands.lead.${draft.gradeBasis}`)}>
          <BandTable draft={draft} mistakes={mistakes} editable={editable} onBand={onBand} />
        </Panel>
      </Box>
      <Panel title={say('weights.title')} lead={say('weights.lead')}>
        <WeightTable
          instrument={instrument}
          draft={draft}
          mistakes={mistakes}
          editable={editable}
          onWeight={onWeight}
          onStatus={onStatus}
          onAggregation={onAggregation}
        />
      </Panel>
    </Box>
  );
};
