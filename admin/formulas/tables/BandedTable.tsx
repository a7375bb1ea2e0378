import { useId, useState } from 'react';
import { Box, Button, IconButton } from '@mui/material';
import AddIcon from '@mui/icons-material/AddOutlined';
import RemoveIcon from '@mui/icons-material/DeleteOutlined';
import { useTranslate } from 'react-admin';
import type { TableRow } from '../../../schema/formula/index.js';
import { limits } from '../../../schema/limits.js';
import { thumbSized } from '../../fields/thumbSized.js';
import { nodesNaming } from '../expression/namesInExpressions.js';
import { nameFault } from '../expression/parameters.js';
import { RemoveNamedDialog } from '../expression/RemoveNamedDialog.js';
import type { FormulaDraft } from '../formulaDraft.js';
import { Sentences } from '../Sentences.js';
import type { Mistakes } from '../tabs/deskTabs.js';
import { NameField } from './NameField.js';
import { TableRowInputs } from './TableRowInputs.js';
import { withNewRow, withoutRow, withRow, withTableNamed } from './tables.js';

interface BandedTableProps {
  readonly draft: FormulaDraft;
  readonly name: string;
  readonly rows: readonly TableRow[];
  readonly mistakes: Mistakes;
  /** Whether it was added just now: the typing goes on at its name. */
  readonly isNew: boolean;
  readonly onChange: (next: (draft: FormulaDraft) => FormulaDraft, gesture?: string) => void;
  readonly onRemove: () => void;
}

/** One table to change: its name, its rows, and what is wrong between them. */
export const BandedTable = (props: BandedTableProps) => {
  const { draft, name, rows, mistakes, isNew, onChange, onRemove } = props;
  const translate = useTranslate();
  const id = useId();
  const [isAsking, setIsAsking] = useState(false);
  const say = (key: string, values?: object) =>
    translate(`resources.formulas.tables.${key}`, values);
  const users = nodesNaming(draft, name);
  return (
    <Box component="section" aria-label={say('table', { name })} id={id}>
      <Box sx={{ display: 'flex', alignItems: 'start', gap: 1, mb: 1.25 }}>
        <NameField
          label={say('name')}
          name={name}
          faultOf={(next) => nameFault(draft, name, next)}
          autoFocus={isNew}
          onRename={(next) => onChange((now) => withTableNamed(now, name, next), `name ${name}`)}
        />
        <IconButton
          onClick={() => (users.length > 0 ? setIsAsking(true) : onRemove())}
          aria-label={say('remove', { name })}
          title={say('remove', { name })}
          sx={{ ml: 'auto', ...thumbSized }}
        >
          <RemoveIcon />
        </IconButton>
      </Box>
      <Sentences of={mistakes.get(`tables.${name}`)} />
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.5 }}>
        {rows.map((row, at) => (
          <TableRowInputs
            // The place is what tells rows apart: bounds change while they are typed.
            key={at}
            table={name}
            row={row}
            index={at}
            mistakesAt={(field) => mistakes.get(`tables.${name}.${at}.${field}`)}
            onChange={(change) => onChange((now) => withRow(now, name, at, change))}
            onRemove={() =>
              onChange((now) => withoutRow(now, name, at), `fewer ${name} ${rows.length}`)
            }
          />
        ))}
      </Box>
      {rows.length < limits.rowsPerTable && (
        <Button
          size="small"
          startIcon={<AddIcon />}
          onClick={() => onChange((now) => withNewRow(now, name), `more ${name} ${rows.length}`)}
          aria-label={say('addRowTo', { name })}
          sx={{ mt: 0.5 }}
        >
          {say('addRow')}
        </Button>
      )}
      {isAsking && (
        <RemoveNamedDialog
          name={name}
          texts="resources.formulas.tables.used"
          users={users}
          onRemove={onRemove}
          onClose={() => setIsAsking(false)}
        />
      )}
    </Box>
  );
};
