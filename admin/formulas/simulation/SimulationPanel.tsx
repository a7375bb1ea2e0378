import { useState } from 'react';
import {
  Alert,
  Box,
  NativeSelect,
  ToggleButton,
  ToggleButtonGroup,
  Typography,
} from '@mui/material';
import { useTranslate } from 'react-admin';
import type { InstrumentDefinition } from '../../../schema/instruments/instrument.js';
import { FailedState } from '../../fields/FailedState.js';
import { LoadingState } from '../../fields/LoadingState.js';
import { Panel } from '../../fields/Panel.js';
import { useFormat } from '../../fields/useFormat.js';
import { usePeriod } from '../../layout/usePeriod.js';
import type { FormulaDraft } from '../formulaDraft.js';
import { IndexMove } from './IndexMove.js';
import { KabupatenLeveragePanel } from './KabupatenLeveragePanel.js';
import { MoveList } from './MoveList.js';
import { RobustnessPanel } from './RobustnessPanel.js';
import { SimulationSummary } from './SimulationSummary.js';
import type { Basis } from './simulate.js';
import { useSimulation } from './useSimulation.js';

interface SimulationPanelProps {
  readonly instrumentId: string;
  readonly instrument: InstrumentDefinition;
  readonly draft: FormulaDraft;
}

/** What the draft does to every unit, moving with each change; nothing of it is written. */
export const SimulationPanel = ({ instrumentId, instrument, draft }: SimulationPanelProps) => {
  const translate = useTranslate();
  const { period } = usePeriod();
  const format = useFormat();
  const [basis, setBasis] = useState<Basis>('claimed');
  const [kind, setKind] = useState('');
  const live = useSimulation(instrumentId, instrument, draft, basis);
  const { sheets, tried } = live;
  const say = (key: string, values?: object) => translate(`simulation.${key}`, values);
  const kinds = [...new Set(sheets.flatMap(({ unitKind }) => unitKind ?? []))];

  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Panel
        title={say('title')}
        lead={say('lead', { period: period ? format.period(period.name) : '' })}
        aside={
          <ToggleButtonGroup
            exclusive
            size="small"
            value={basis}
            aria-label={say('basis.label')}
            onChange={(_event, next: Basis | null) => next && setBasis(next)}
          >
            {(['claimed', 'verified'] as const).map((one) => (
              <ToggleButton key={one} value={one} sx={{ textTransform: 'none', py: 0.5 }}>
                {say(`basis.${one}`)}
              </ToggleButton>
            ))}
          </ToggleButtonGroup>
        }
      >
        {live.error ? (
          <FailedState error={live.error} onRetry={live.retry} />
        ) : live.isPending ? (
          <LoadingState rows={8} />
        ) : !tried || sheets.length === 0 ? (
          <Typography color="textSecondary">{say('empty')}</Typography>
        ) : (
          <>
            {tried.isBehind && (
              <Alert severity="info" sx={{ mb: 1.5 }}>
                {say('behind')}
              </Alert>
            )}
            <SimulationSummary simulation={tried.simulation} />
            <IndexMove
              instrumentId={instrumentId}
              instrument={instrument}
              draft={draft}
              basis={basis}
            />
            {kinds.length > 1 && (
              <NativeSelect
                value={kind}
                onChange={({ target }) => setKind(target.value)}
                inputProps={{ 'aria-label': say('kind') }}
                sx={{ mb: 1 }}
              >
                <option value="">{say('allKinds')}</option>
                {kinds.map((one) => (
                  <option key={one} value={one}>
                    {translate(`enums.UnitKind.${one}`)}
                  </option>
                ))}
              </NativeSelect>
            )}
            <MoveList
              instrument={instrument}
              sheets={sheets}
              simulation={tried.simulation}
              kind={kind}
            />
          </>
        )}
      </Panel>
      {tried && sheets.length > 1 && (
        <>
          <RobustnessPanel tried={tried} sheets={sheets} />
          <KabupatenLeveragePanel tried={tried} instrument={instrument} />
        </>
      )}
    </Box>
  );
};
