import { useRef, useState } from 'react';
import { Box, Button } from '@mui/material';
import AddIcon from '@mui/icons-material/AddOutlined';
import { useTranslate } from 'react-admin';
import { limits } from '../../../schema/limits.js';
import { Panel } from '../../fields/Panel.js';
import type { FormulaDraft } from '../formulaDraft.js';
import type { Mistakes } from '../tabs/deskTabs.js';
import { BandedTable } from './BandedTable.js';
import { ShownTable } from './ShownTable.js';
import { newTableName, withNewTable, withoutTable } from './tables.js';

interface TablesPanelProps {
  readonly draft: FormulaDraft;
  readonly mistakes: Mistakes;
  readonly editable: boolean;
  readonly onChange: (next: (draft: FormulaDraft) => FormulaDraft, gesture?: string) => void;
}

/** The tables in bands that expressions look values up in. */
export const TablesPanel = ({ draft, mistakes, editable, onChange }: TablesPanelProps) => {
  const translate = useTranslate();
  const tables = Object.entries(draft.tables ?? {});
  const [added, setAdded] = useState<string>();
  const addButton = useRef<HTMLButtonElement>(null);
  const say = (key: string) => translate(`resources.formulas.tables.${key}`);
  if (!editable && tables.length === 0) return null;
  const add = () => {
    setAdded(newTableName(draft));
    onChange(withNewTable, `add ${newTableName(draft)}`);
  };
  const remove = (name: string) => {
    onChange((now) => withoutTable(now, name), `remove ${name}`);
    // The keyboard must not stay on what is gone.
    addButton.current?.focus();
  };
  return (
    <Panel title={say('title')} lead={say('lead')}>
      <Box sx={{ display: 'grid', gap: 2.5, mt: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
        {tables.map(([name, rows]) =>
          editable ? (
            <BandedTable
              key={name}
              draft={draft}
              name={name}
              rows={rows}
              mistakes={mistakes}
              isNew={name === added}
              onChange={onChange}
              onRemove={() => remove(name)}
            />
          ) : (
            <ShownTable key={name} name={name} rows={rows} />
          ),
        )}
      </Box>
      {editable && tables.length < limits.tablesPerFormula && (
        <Button size="small" startIcon={<AddIcon />} ref={addButton} onClick={add} sx={{ mt: 1 }}>
          {say('add')}
        </Button>
      )}
    </Panel>
  );
};
