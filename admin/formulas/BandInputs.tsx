import { useId } from 'react';
import { Box, IconButton, TextField } from '@mui/material';
import AddIcon from '@mui/icons-material/AddOutlined';
import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import { useTranslate } from 'react-admin';
import { limits } from '../../schema/limits.js';
import { useFormat } from '../fields/useFormat.js';
import { thumbSized } from '../fields/thumbSized.js';
import type { Diagnostic } from './diagnostics.js';
import type { BandDraft } from './formulaDraft.js';
import { Sentences } from './Sentences.js';

interface BandInputsProps {
  readonly band: BandDraft;
  readonly index: number;
  /** What to call it: its grade, or that it has none yet. */
  readonly name: string;
  readonly mistakes: ReadonlyMap<string, readonly Diagnostic[]>;
  readonly onChange: (change: Partial<BandDraft>) => void;
  readonly onAddBelow: () => void;
  readonly onRemove: () => void;
}

const fields = ['grade', 'predicate', 'lowerInclusive', 'lower'] as const;

/** One grade to change, what is wrong with it, and the ways to have one more or less. */
export const BandInputs = ({
  band,
  index,
  name,
  mistakes,
  onChange,
  onAddBelow,
  onRemove,
}: BandInputsProps) => {
  const translate = useTranslate();
  const { locale } = useFormat();
  const id = useId();
  const say = (key: string, values?: object) =>
    translate(`resources.formulas.bands.${key}`, values);
  const found = (field: string) => mistakes.get(`gradeBands.${index}.${field}`);
  /** The sentence stands below the row; it belongs to the input all the same. */
  const input = (field: (typeof fields)[number], more: object = {}) => {
    const error = found(field) !== undefined;
    const described = error && { 'aria-describedby': `${id}-${field}` };
    const slotProps = {
      htmlInput: { ...more, ...described },
      // In a box this narrow the name would be cut off.
      inputLabel: { shrink: true },
    };
    return { error, margin: 'none', slotProps } as const;
  };
  return (
    <>
      {/* One line where there is room; otherwise what it is called above what it begins at. */}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 0.75 }}>
        <TextField
          {...input('grade', { maxLength: 10 })}
          label={say('grade')}
          value={band.grade}
          onChange={({ target }) => onChange({ grade: target.value })}
          sx={{ flex: '0 0 88px' }}
        />
        <TextField
          {...input('predicate', { maxLength: limits.nameLength })}
          label={say('predicate')}
          value={band.predicate}
          onChange={({ target }) => onChange({ predicate: target.value })}
          sx={{ flex: '1 1 150px' }}
        />
        <TextField
          select
          {...input('lowerInclusive')}
          label={say('bound')}
          value={band.lowerInclusive ? 'from' : 'above'}
          onChange={({ target }) => onChange({ lowerInclusive: target.value === 'from' })}
          slotProps={{ ...input('lowerInclusive').slotProps, select: { native: true } }}
          sx={{ flex: '0 0 104px' }}
        >
          <option value="above">{say('aboveShort')}</option>
          <option value="from">{say('fromShort')}</option>
        </TextField>
        <TextField
          {...input('lower', { maxLength: limits.codeLength })}
          label={say('lower')}
          // A bound that somebody chose is theirs, no longer the regulation's.
          value={locale === 'id' ? band.lower.replaceAll('.', ',') : band.lower}
          onChange={({ target }) =>
            onChange({ lower: target.value.trim().replaceAll(',', '.'), inferred: true })
          }
          sx={{ flex: '1 1 80px' }}
        />
        <Box sx={{ display: 'flex', ml: 'auto' }}>
          <IconButton
            size="small"
            aria-label={say('addBelow', { grade: name })}
            title={say('addBelow', { grade: name })}
            onClick={onAddBelow}
            sx={thumbSized}
          >
            <AddIcon fontSize="small" />
          </IconButton>
          <IconButton
            size="small"
            aria-label={say('remove', { grade: name })}
            title={say('remove', { grade: name })}
            onClick={onRemove}
            sx={thumbSized}
          >
            <DeleteIcon fontSize="small" />
          </IconButton>
        </Box>
      </Box>
      {fields.map((field) => (
        <Sentences key={field} id={`${id}-${field}`} of={found(field)} />
      ))}
    </>
  );
};
