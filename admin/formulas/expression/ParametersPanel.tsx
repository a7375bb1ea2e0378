import { memo, useRef, useState } from 'react';
import { Box, Button, IconButton, TextField } from '@mui/material';
import AddIcon from '@mui/icons-material/AddOutlined';
import RemoveIcon from '@mui/icons-material/DeleteOutlined';
import { useTranslate } from 'react-admin';
import { limits } from '../../../schema/limits.js';
import { Panel } from '../../fields/Panel.js';
import { useFormat } from '../../fields/useFormat.js';
import type { Diagnostic } from '../diagnostics.js';
import type { FormulaDraft } from '../formulaDraft.js';
import { isSame } from '../saving/sameDraft.js';
import { useSentence } from '../useSentence.js';
import { nodesNaming } from './namesInExpressions.js';
import { RemoveNamedDialog } from './RemoveNamedDialog.js';
import {
  nameFault,
  withNewParameter,
  withoutParameter,
  withParameter,
  withParameterNamed,
} from './parameters.js';

interface ParametersPanelProps {
  readonly draft: FormulaDraft;
  readonly mistakes: ReadonlyMap<string, readonly Diagnostic[]>;
  readonly editable: boolean;
  readonly onChange: (next: (draft: FormulaDraft) => FormulaDraft, gesture?: string) => void;
}

const Parameters = (props: ParametersPanelProps) => {
  const { draft, editable, onChange } = props;
  const translate = useTranslate();
  const { weight } = useFormat();
  const parameters = Object.entries(draft.parameters ?? {});
  const [added, setAdded] = useState<string>();
  const addButton = useRef<HTMLButtonElement>(null);
  const say = (key: string) => translate(`expressions.parameters.${key}`);
  const add = () => {
    onChange(withNewParameter);
    setAdded(Object.keys(withNewParameter(draft).parameters ?? {}).at(-1));
  };
  const remove = (name: string) => {
    onChange((now) => withoutParameter(now, name));
    // The keyboard must not stay on what is gone.
    addButton.current?.focus();
  };
  if (!editable && parameters.length === 0) return null;
  return (
    <Panel title={say('title')} lead={say('lead')}>
      {parameters.length > 0 && (
        <Box component="table" sx={tableStyles}>
          <colgroup>
            <col />
            <col />
            {editable && <col className="actions" />}
          </colgroup>
          <thead>
            <tr>
              <th scope="col">{say('name')}</th>
              <th scope="col">{say('value')}</th>
            </tr>
          </thead>
          <tbody>
            {parameters.map(([name, value]) =>
              editable ? (
                <ParameterRow
                  key={name}
                  {...props}
                  name={name}
                  value={value}
                  isNew={name === added}
                  onRemove={() => remove(name)}
                />
              ) : (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  <td>{weight(value)}</td>
                </tr>
              ),
            )}
          </tbody>
        </Box>
      )}
      {editable && parameters.length < limits.parametersPerFormula && (
        <Button size="small" startIcon={<AddIcon />} ref={addButton} onClick={add} sx={{ mt: 0.5 }}>
          {say('add')}
        </Button>
      )}
    </Panel>
  );
};

/** The numbers that expressions name, each stated once. What has no name of its own says nothing new here. */
export const ParametersPanel = memo(Parameters, (before, after) =>
  isSame({ ...before, draft: namedIn(before.draft) }, { ...after, draft: namedIn(after.draft) }),
);

/** What the panel reads: expressions too, as a parameter that they name is not removed without a word. */
const namedIn = ({ parameters, tables, nodes, indicators = {} }: FormulaDraft) => ({
  parameters,
  tables,
  nodes: expressionsIn(nodes),
  indicators: expressionsIn(indicators),
});

const expressionsIn = (rules: Readonly<Record<string, { readonly expression?: string }>>) =>
  Object.entries(rules).flatMap(([code, { expression }]) =>
    expression ? [[code, expression]] : [],
  );

interface ParameterRowProps extends ParametersPanelProps {
  readonly name: string;
  readonly value: string;
  /** Whether it was added just now: the typing goes on there. */
  readonly isNew: boolean;
  readonly onRemove: () => void;
}

const ParameterRow = (row: ParameterRowProps) => {
  const { draft, mistakes, name, value, isNew, onChange, onRemove } = row;
  const translate = useTranslate();
  const sentence = useSentence();
  const { locale } = useFormat();
  // A name is taken over when it is finished: half of it is another one's.
  const [typed, setTyped] = useState(name);
  const [isAsking, setIsAsking] = useState(false);
  const fault = nameFault(draft, name, typed);
  const wrong = mistakes.get(`parameters.${name}`);
  const say = (key: string, values?: object) => translate(`expressions.parameters.${key}`, values);
  const rename = () => {
    if (typed !== name && !fault) onChange((now) => withParameterNamed(now, name, typed));
  };
  return (
    <tr>
      <td>
        <TextField
          margin="none"
          value={typed}
          autoFocus={isNew}
          error={fault !== undefined}
          helperText={fault && say(fault, { name: typed })}
          onChange={({ target }) => setTyped(target.value.trim())}
          onBlur={rename}
          onKeyDown={({ key }) => key === 'Enter' && rename()}
          slotProps={{ htmlInput: { 'aria-label': say('nameOf', { name }), spellCheck: false } }}
        />
      </td>
      <td>
        <TextField
          margin="none"
          value={locale === 'id' ? value.replaceAll('.', ',') : value}
          error={wrong !== undefined}
          helperText={wrong?.map(sentence).join(' ')}
          onChange={({ target }) =>
            onChange((now) => withParameter(now, name, target.value.trim().replaceAll(',', '.')))
          }
          slotProps={{
            htmlInput: { 'aria-label': say('valueOf', { name }), maxLength: limits.codeLength },
          }}
        />
      </td>
      <td>
        <IconButton
          onClick={() => (nodesNaming(draft, name).length > 0 ? setIsAsking(true) : onRemove())}
          aria-label={say('remove', { name })}
          title={say('remove', { name })}
        >
          <RemoveIcon />
        </IconButton>
        {isAsking && (
          <RemoveNamedDialog
            name={name}
            texts="expressions.parameters.used"
            users={nodesNaming(draft, name)}
            onRemove={onRemove}
            onClose={() => setIsAsking(false)}
          />
        )}
      </td>
    </tr>
  );
};

const tableStyles = {
  width: '100%',
  maxWidth: 560,
  borderCollapse: 'collapse',
  tableLayout: 'fixed',
  '& th, & td': { textAlign: 'left', verticalAlign: 'top', py: 0.5, pr: 1, fontWeight: 400 },
  '& thead th': { color: 'text.secondary', fontWeight: 600, fontSize: '0.875rem' },
  '& .actions': { width: 48 },
  '& tbody th': { fontFamily: 'monospace' },
} as const;
