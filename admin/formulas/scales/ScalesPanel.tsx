import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import { Box, Button, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { InstrumentDefinition } from '../../../schema/instruments/instrument.js';
import { Panel } from '../../fields/Panel.js';
import { useFormat } from '../../fields/useFormat.js';
import { scopeOf } from '../expression/scope.js';
import { inReaderForm } from '../expression/spokenMistakes.js';
import type { FormulaDraft } from '../formulaDraft.js';
import type { Mistakes } from '../tabs/deskTabs.js';
import { IndicatorFilter } from './IndicatorFilter.js';
import { IndicatorRow } from './IndicatorRow.js';
import { inGroups, wantedIndicators, type Wanted } from './indicatorList.js';
import { ScaleEditor } from './ScaleEditor.js';

interface ScalesPanelProps {
  readonly instrument: InstrumentDefinition;
  readonly draft: FormulaDraft;
  readonly mistakes: Mistakes;
  readonly editable: boolean;
  readonly onChange: (next: (draft: FormulaDraft) => FormulaDraft, gesture?: string) => void;
  readonly onRule: (code: string) => void;
  readonly onClearRule: (code: string) => void;
  readonly onExpression: (code: string) => void;
  readonly onClearExpression: (code: string) => void;
}

/** So many are listed at a time: an instrument has a hundred and more. */
const page = 25;

/** How each answer becomes a score: the options' values, the counts' expression, what holds and rounds it. */
export const ScalesPanel = (props: ScalesPanelProps) => {
  const { instrument, draft, mistakes, editable, onChange, ...actions } = props;
  const translate = useTranslate();
  const { locale } = useFormat();
  const [wanted, setWanted] = useState<Wanted>({ text: '', area: '', only: 'all' });
  const [shown, setShown] = useState(page);
  const [open, setOpen] = useState<string>();
  const say = (key: string, values?: object) =>
    translate(`resources.formulas.scales.${key}`, values);
  const sought = useDeferredValue(wanted);
  const found = useMemo(
    () => wantedIndicators(instrument, draft, mistakes, { ...sought, open }),
    [instrument, draft, mistakes, sought, open],
  );
  const groups = useMemo(
    () => inGroups(instrument.components, found.slice(0, shown)),
    [instrument, found, shown],
  );
  const toggle = useCallback(
    (code: string) => setOpen((now) => (now === code ? undefined : code)),
    [],
  );
  const want = (change: Partial<Wanted>) => {
    setWanted({ ...wanted, ...change });
    setShown(page);
    setOpen(undefined);
  };
  const mistakesOf = (code: string) => {
    const all = mistakes.get(`node ${code}`);
    const { expression } = draft.indicators?.[code] ?? {};
    if (!all || expression === undefined) return all;
    return inReaderForm(all, expression, code, locale, scopeOf(instrument, draft, code));
  };
  return (
    <Panel title={say('title')} lead={say('lead')}>
      <IndicatorFilter instrument={instrument} wanted={wanted} onWant={want} />
      <Typography role="status" variant="body2" color="textSecondary" sx={{ my: 1 }}>
        {found.length === 0 ? say('none') : say('found', { count: found.length })}
      </Typography>
      {groups.map(({ component, indicators }) => (
        <Box key={component.code} component="section" sx={{ mb: 2 }}>
          <Typography variant="h4" component="h3" sx={{ mb: 0.5 }}>
            <Box component="span" sx={{ color: 'text.secondary', mr: 1 }}>
              {component.code}
            </Box>
            {component.name}
          </Typography>
          <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
            {indicators.map((indicator) => (
              <IndicatorRow
                key={indicator.code}
                {...actions}
                indicator={indicator}
                rule={draft.indicators?.[indicator.code]}
                mistakes={mistakesOf(indicator.code)}
                editable={editable}
                isOpen={indicator.code === open}
                onToggle={toggle}
              >
                {indicator.code === open && (
                  <ScaleEditor
                    instrument={instrument}
                    draft={draft}
                    indicator={indicator}
                    mistakes={mistakes.get(`node ${indicator.code}`) ?? []}
                    onChange={onChange}
                  />
                )}
              </IndicatorRow>
            ))}
          </Box>
        </Box>
      ))}
      {found.length > shown && (
        <Button onClick={() => setShown(shown + page)}>
          {say('more', { count: Math.min(page, found.length - shown) })}
        </Button>
      )}
    </Panel>
  );
};
