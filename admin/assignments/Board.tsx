import {
  Box,
  Button,
  Checkbox,
  FormControlLabel,
  Switch,
  TextField,
  Typography,
} from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { EmptyState } from '../fields/EmptyState.js';
import { Panel } from '../fields/Panel.js';
import { AssignDialog } from './AssignDialog.js';
import { BoardList, keyOf } from './BoardList.js';
import { loadsOf } from './board.js';
import type { BoardRow, Evaluator } from './board.js';

interface BoardProps {
  readonly periodId: string;
  readonly rows: readonly BoardRow[];
  readonly evaluators: readonly Evaluator[];
  readonly unitById: ReadonlyMap<string, { readonly name: string }>;
  readonly mayChange: boolean;
  readonly mayRemind: boolean;
}

/** Every unit with who reviews it; several units are assigned at once. */
export const Board = ({
  periodId,
  rows,
  evaluators,
  unitById,
  mayChange,
  mayRemind,
}: BoardProps) => {
  const translate = useTranslate();
  const [search, setSearch] = useState('');
  const [onlyOpen, setOnlyOpen] = useState(false);
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set());
  const [editing, edit] = useState<ReadonlySet<string>>(new Set());
  const say = (key: string, params = {}) => translate(`resources.assignments.${key}`, params);

  const nameOf = ({ unitId }: BoardRow) =>
    unitId === null ? say('kabupaten') : (unitById.get(unitId)?.name ?? '');
  const loads = loadsOf(evaluators, rows);
  const shown = rows.filter(
    (row) =>
      nameOf(row).toLowerCase().includes(search.trim().toLowerCase()) &&
      !(onlyOpen && row.evaluators.length > 0),
  );
  // What a filter hides is not assigned behind one's back.
  const picked = shown.filter((row) => chosen.has(keyOf(row)));
  const toggle = (key: string) =>
    choose(new Set(chosen.has(key) ? [...chosen].filter((one) => one !== key) : [...chosen, key]));
  const open = rows.filter((row) => row.evaluators.length === 0).length;
  // As they are now: what was saved before a refusal is not sent again.
  const edited = rows.filter((row) => editing.has(keyOf(row)));
  const [first] = edited;
  return (
    <>
      <Panel title={say('units')} lead={say('open', { count: open, total: rows.length })}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, alignItems: 'center' }}>
          <TextField
            type="search"
            label={say('search')}
            value={search}
            onChange={({ target }) => setSearch(target.value)}
            sx={{ flex: '1 1 220px' }}
          />
          <FormControlLabel
            control={
              <Switch checked={onlyOpen} onChange={({ target }) => setOnlyOpen(target.checked)} />
            }
            label={say('onlyOpen')}
          />
        </Box>
        {mayChange && (
          <Box
            sx={{
              position: 'sticky',
              top: { xs: 56, sm: 64 },
              zIndex: 1,
              py: 0.75,
              display: 'flex',
              flexWrap: 'wrap',
              alignItems: 'center',
              gap: 1,
              backgroundColor: 'background.paper',
              borderBottom: 1,
              borderColor: 'divider',
            }}
          >
            <FormControlLabel
              sx={{ mr: 'auto', ml: 0 }}
              control={
                <Checkbox
                  sx={{ p: 0.75 }}
                  checked={picked.length > 0 && picked.length === shown.length}
                  indeterminate={picked.length > 0 && picked.length < shown.length}
                  onChange={({ target }) => choose(new Set(target.checked ? shown.map(keyOf) : []))}
                />
              }
              label={
                <Typography variant="body2" aria-live="polite">
                  {picked.length > 0 ? say('picked', { count: picked.length }) : say('pickAll')}
                </Typography>
              }
            />
            <Button
              variant="contained"
              disabled={picked.length === 0}
              onClick={() => edit(new Set(picked.map(keyOf)))}
            >
              {say('assign')}
            </Button>
          </Box>
        )}
        {shown.length === 0 ? (
          <EmptyState
            title={translate('common.state.noMatch')}
            lead={translate('common.state.noMatchLead')}
          />
        ) : (
          <BoardList
            periodId={periodId}
            mayRemind={mayRemind}
            rows={shown}
            nameOf={nameOf}
            chosen={chosen}
            mayChange={mayChange}
            onToggle={toggle}
            onEdit={(row) => edit(new Set([keyOf(row)]))}
          />
        )}
      </Panel>
      {first && (
        <AssignDialog
          periodId={periodId}
          title={edited.length === 1 ? nameOf(first) : say('picked', { count: edited.length })}
          chosen={edited}
          loads={loads}
          onClose={() => {
            edit(new Set());
            choose(new Set());
          }}
        />
      )}
    </>
  );
};
