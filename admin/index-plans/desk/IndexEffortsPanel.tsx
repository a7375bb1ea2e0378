import { useMemo, useState } from 'react';
import { Box, Button, TextField, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Panel } from '../../fields/Panel.js';
import { IndexEffortRow } from './IndexEffortRow.js';
import { indexEfforts, indicatorsOf, type IndexModel } from './indexModel.js';
import {
  indexStandOf,
  keyOf,
  noIndexWishes,
  type ChangeIndexWishes,
  type IndexWishes,
  type Whose,
} from './wishes.js';

interface IndexEffortsPanelProps {
  readonly model: IndexModel;
  readonly wishes: IndexWishes;
  readonly onChange: ChangeIndexWishes;
}

/** What raising each indicator costs, of the kabupaten, of every unit or of one, and whether it can be raised. */
export const IndexEffortsPanel = ({ model, wishes, onChange }: IndexEffortsPanelProps) => {
  const translate = useTranslate();
  const [whose, setWhose] = useState<Whose>('own');
  const [search, setSearch] = useState('');
  const say = (key: string) => translate(`resources.index-plans.effort.${key}`);
  const efforts = useMemo(() => indexEfforts(model, wishes), [model, wishes]);
  const found = useMemo(() => {
    const wanted = search.trim().toLowerCase();
    return indicatorsOf(model, whose).filter(({ code, text }) =>
      `${code} ${text}`.toLowerCase().includes(wanted),
    );
  }, [model, whose, search]);
  const { units, ofUnits } = model;
  const touched =
    Object.keys(wishes.efforts).length +
    Object.keys(wishes.bundles).length +
    wishes.excluded.length;
  const isOfOne = whose !== 'own' && whose !== 'units';
  return (
    <Box className="no-print">
      <Panel title={say('title')} lead={say('lead')}>
        <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center', mb: 1 }}>
          {ofUnits && (
            <TextField
              select
              size="small"
              margin="none"
              label={say('of')}
              value={whose}
              onChange={({ target }) => setWhose(target.value)}
              slotProps={{ select: { native: true } }}
              sx={{ flex: '1 1 220px' }}
            >
              <option value="own">{say('whose.own')}</option>
              <option value="units">{say('whose.units')}</option>
              {[...units.values()].map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </TextField>
          )}
          <TextField
            type="search"
            size="small"
            margin="none"
            label={translate('resources.target-plans.effort.search')}
            value={search}
            onChange={({ target }) => setSearch(target.value)}
            sx={{ flex: '1 1 220px' }}
          />
          <Button
            disabled={touched === 0}
            onClick={() => onChange(({ goal }) => ({ ...noIndexWishes, goal }))}
          >
            {translate('resources.target-plans.effort.reset')}
          </Button>
        </Box>
        {whose !== 'own' && (
          <Typography variant="body2" color="textSecondary" sx={{ mb: 1 }}>
            {say(isOfOne ? 'hintOne' : 'hintUnits')}
          </Typography>
        )}
        {found.length === 0 && (
          <Typography color="textSecondary">
            {translate('resources.target-plans.effort.none')}
          </Typography>
        )}
        <Box
          component="ul"
          sx={{ listStyle: 'none', m: 0, p: 0, maxHeight: 520, overflow: 'auto' }}
        >
          {found.map(({ code, text }) => {
            const stand = indexStandOf(wishes, whose, code);
            const isBundledElsewhere = isOfOne && indexStandOf(wishes, 'units', code) === 'BUNDLED';
            const usual = efforts.get(keyOf('units', code)) ?? 1;
            return (
              <IndexEffortRow
                key={`${whose} ${code}`}
                whose={whose}
                code={code}
                text={text}
                effort={
                  stand === 'BUNDLED'
                    ? wishes.bundles[code]!
                    : (efforts.get(keyOf(whose, code)) ?? (isOfOne ? usual : 1))
                }
                isOwn={Object.hasOwn(wishes.efforts, keyOf(whose, code))}
                isBundledElsewhere={isBundledElsewhere}
                stand={stand}
                onChange={onChange}
              />
            );
          })}
        </Box>
      </Panel>
    </Box>
  );
};
