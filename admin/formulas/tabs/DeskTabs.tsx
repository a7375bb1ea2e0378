import { memo, useId, useMemo, type ReactNode } from 'react';
import { Box, Tab, Tabs } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { InstrumentDefinition } from '../../../schema/instruments/instrument.js';
import { visuallyHidden } from '../../fields/visuallyHidden.js';
import { countOf, deskTabs, mistakesByTab, type DeskTab, type Mistakes } from './deskTabs.js';
import { useDeskTab } from './useDeskTab.js';

interface DeskTabsProps {
  readonly instrument: InstrumentDefinition;
  readonly mistakes: Mistakes;
  /** What stands in a tab, with the mistakes that are mended there. */
  readonly panels: Readonly<Record<DeskTab, (mistakes: Mistakes) => ReactNode>>;
  /** What the draft does, where there is no room for it beside the tabs: a tab more, the last. */
  readonly simulation: ReactNode;
}

/** The parts of a formula, one at a time; what is off in the others is counted on their tabs. */
export const DeskTabs = ({ instrument, mistakes, panels, simulation }: DeskTabsProps) => {
  const id = useId();
  const tabs = simulation ? withSimulation : deskTabs;
  const [tab, choose] = useDeskTab<AnyTab>(tabs);
  const own = useMemo(() => mistakesByTab(mistakes, instrument), [mistakes, instrument]);
  return (
    <Box sx={{ minWidth: 0 }}>
      <TabBar id={id} tabs={tabs} tab={tab} own={own} onChoose={choose} />
      <Box role="tabpanel" id={`${id}panel`} aria-labelledby={`${id}${tab}`} sx={stacked}>
        {tab === 'simulation' ? simulation : panels[tab](own[tab])}
      </Box>
    </Box>
  );
};

const withSimulation = [...deskTabs, 'simulation'] as const;
type AnyTab = (typeof withSimulation)[number];

interface TabBarProps {
  readonly id: string;
  readonly tabs: readonly AnyTab[];
  readonly tab: AnyTab;
  /** The mistakes of each. */
  readonly own: Readonly<Record<DeskTab, Mistakes>>;
  readonly onChoose: (tab: AnyTab) => void;
}

/** Each time it is shown anew it measures its tabs, and the browser lays out the whole screen for that. */
const TabBar = memo(({ id, tabs, tab, own, onChoose }: TabBarProps) => {
  const translate = useTranslate();
  const say = (key: string) => translate(`resources.formulas.tabs.${key}`);
  return (
    <Tabs
      value={tab}
      // MUI gives back the value of one of the tabs below.
      onChange={(_event, next) => onChoose(next as AnyTab)}
      variant="scrollable"
      scrollButtons="auto"
      allowScrollButtonsMobile
      aria-label={say('label')}
      sx={{ borderBottom: 1, borderColor: 'divider', mb: 2 }}
    >
      {tabs.map((one) => (
        <Tab
          key={one}
          value={one}
          id={`${id}${one}`}
          aria-controls={one === tab ? `${id}panel` : undefined}
          label={<TabLabel name={say(one)} count={one === 'simulation' ? 0 : countOf(own[one])} />}
          sx={{ minWidth: 0, px: { xs: 1.5, md: 2 } }}
        />
      ))}
    </Tabs>
  );
});
TabBar.displayName = 'TabBar';

const TabLabel = ({ name, count }: { readonly name: string; readonly count: number }) => {
  const translate = useTranslate();
  if (count === 0) return <span>{name}</span>;
  return (
    <Box component="span" sx={{ display: 'flex', alignItems: 'center', gap: 0.75 }}>
      {name}
      <Box component="span" aria-hidden sx={bubble}>
        {count}
      </Box>
      <Box component="span" sx={visuallyHidden}>
        {translate('resources.formulas.tabs.mistakes', { count })}
      </Box>
    </Box>
  );
};

const bubble = {
  minWidth: 20,
  px: 0.75,
  borderRadius: 10,
  fontSize: '0.75rem',
  lineHeight: '20px',
  bgcolor: 'error.main',
  color: 'error.contrastText',
} as const;

const stacked = { display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' } as const;
