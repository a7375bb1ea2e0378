import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { Box, Button, TextField, Typography } from '@mui/material';
import { useNotify, useTranslate } from 'react-admin';
import { useQueryClient } from '@tanstack/react-query';
import { FailureAlert } from '../../fields/FailureAlert.js';
import { Panel } from '../../fields/Panel.js';
import { SaveEffortsDocument } from '../../graphql/graphql.js';
import { useApiMutation } from '../../providers/api.js';
import { EffortRow } from './EffortRow.js';
import { effortsOf, type TargetModel } from './targetModel.js';
import { noWishes, standOf, type ChangeWishes, type Wishes } from './wishes.js';

interface EffortsPanelProps {
  readonly model: TargetModel;
  readonly wishes: Wishes;
  readonly onChange: ChangeWishes;
}

/** What raising each indicator costs, and whether it can be raised at all; arrows go from row to row. */
export const EffortsPanel = ({ model, wishes, onChange }: EffortsPanelProps) => {
  const translate = useTranslate();
  const [search, setSearch] = useState('');
  const rows = useRef<HTMLUListElement>(null);
  const say = (key: string, values?: object) =>
    translate(`resources.target-plans.effort.${key}`, values);
  const efforts = useMemo(() => effortsOf(model, wishes), [model, wishes]);
  const found = useMemo(() => matching(model, search), [model, search]);
  const isTouched =
    Object.keys(wishes.efforts).length + wishes.excluded.length + wishes.promised.length > 0;
  return (
    <Box className="no-print">
      <Panel title={say('title')} lead={say('lead')}>
        <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center', mb: 1 }}>
          <TextField
            type="search"
            size="small"
            margin="none"
            label={say('search')}
            value={search}
            onChange={({ target }) => setSearch(target.value)}
            sx={{ flex: '1 1 220px' }}
          />
          <Button
            disabled={!isTouched}
            onClick={() => onChange(({ goal, basis }) => ({ ...noWishes, goal, basis }))}
          >
            {say('reset')}
          </Button>
          <KeepUsual
            model={model}
            wishes={wishes}
            onKept={() => onChange((before) => ({ ...before, efforts: {} }))}
          />
        </Box>
        {found.length === 0 && <Typography color="textSecondary">{say('none')}</Typography>}
        <Box
          component="ul"
          ref={rows}
          onKeyDown={(event) => moveBetween(event, rows.current)}
          sx={{ listStyle: 'none', m: 0, p: 0, maxHeight: 520, overflow: 'auto' }}
        >
          {found.map(({ code, text }) => (
            <EffortRow
              key={code}
              code={code}
              text={text}
              effort={efforts.get(code) ?? 1}
              isOwn={Object.hasOwn(wishes.efforts, code)}
              stand={standOf(wishes, code)}
              onChange={onChange}
            />
          ))}
        </Box>
      </Panel>
    </Box>
  );
};

function matching({ instrument }: TargetModel, search: string) {
  const wanted = search.trim().toLowerCase();
  return instrument.indicators.filter(({ code, text }) =>
    `${code} ${text}`.toLowerCase().includes(wanted),
  );
}

/** Up and down go to the effort of the row above or below. */
function moveBetween(event: KeyboardEvent, list: HTMLUListElement | null): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const inputs = [...(list?.querySelectorAll<HTMLInputElement>('input[inputmode]') ?? [])];
  const at = inputs.indexOf(event.target as HTMLInputElement);
  const next = at < 0 ? undefined : inputs[at + (event.key === 'ArrowDown' ? 1 : -1)];
  if (!next) return;
  event.preventDefault();
  next.focus();
  next.select();
}

interface KeepUsualProps {
  readonly model: TargetModel;
  readonly wishes: Wishes;
  readonly onKept: () => void;
}

/** The acceleration team makes its efforts those that every plan of the kabupaten begins with. */
const KeepUsual = ({ model, wishes, onKept }: KeepUsualProps) => {
  const translate = useTranslate();
  const notify = useNotify();
  const queries = useQueryClient();
  const { effortTable, instrument, abilities } = model.base;
  const save = useApiMutation(SaveEffortsDocument, {
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['TargetBase'] });
      onKept();
      notify('resources.target-plans.effort.kept', { type: 'success' });
    },
    onError: () => void queries.invalidateQueries({ queryKey: ['TargetBase'] }),
  });
  if (!abilities.includes('effort.edit')) return null;
  const efforts = [...effortsOf(model, wishes)].map(([indicatorCode, effort]) => ({
    indicatorCode,
    effort,
  }));
  return (
    <>
      <Button
        variant="outlined"
        disabled={save.isPending || Object.keys(wishes.efforts).length === 0}
        onClick={() =>
          save.mutate({
            input: { instrumentId: instrument.id, version: effortTable.version, efforts },
          })
        }
      >
        {translate('resources.target-plans.effort.keep')}
      </Button>
      <FailureAlert failure={save.error?.failure} sx={{ flexBasis: '100%' }} />
    </>
  );
};
