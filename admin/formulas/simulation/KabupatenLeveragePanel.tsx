import { useMemo, useState } from 'react';
import { Box, Button, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { InstrumentDefinition } from '../../../schema/instruments/instrument.js';
import { Panel } from '../../fields/Panel.js';
import { useFormat } from '../../fields/useFormat.js';
import type { Tried } from './simulate.js';

interface KabupatenLeveragePanelProps {
  readonly tried: Tried;
  readonly instrument: InstrumentDefinition;
}

const shownAtOnce = 10;

/** Where one step by everybody who can take it would bring the most. */
export const KabupatenLeveragePanel = ({ tried, instrument }: KabupatenLeveragePanelProps) => {
  const translate = useTranslate();
  const { delta } = useFormat();
  const [isAsked, setAsked] = useState(false);
  const say = (key: string, values?: object) => translate(`simulation.leverage.${key}`, values);
  const texts = useMemo(
    () => new Map(instrument.indicators.map(({ code, text }) => [code, text])),
    [instrument],
  );
  const steps = useMemo(
    () => (isAsked ? tried.leverage().slice(0, shownAtOnce) : undefined),
    [isAsked, tried],
  );
  return (
    <Panel
      title={say('title')}
      lead={say('lead')}
      aside={
        !isAsked && (
          <Button variant="outlined" onClick={() => setAsked(true)}>
            {say('show')}
          </Button>
        )
      }
    >
      {steps && (
        <Box component="ol" sx={{ m: 0, pl: 2.5 }}>
          {steps.map(({ code, points, units }) => (
            <Box component="li" key={code} sx={{ py: 0.5 }}>
              <Typography variant="body2">
                {texts.get(code)} <strong>{delta(points)}</strong>
              </Typography>
              <Typography variant="body2" color="textSecondary">
                {code} · {say('units', { count: units })}
              </Typography>
            </Box>
          ))}
        </Box>
      )}
    </Panel>
  );
};
