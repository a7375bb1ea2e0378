import { Box, TextField } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useFormat } from '../fields/useFormat.js';
import { GradeBadge } from '../fields/GradeBadge.js';
import { limits } from '../../schema/limits.js';
import type { Diagnostic } from './diagnostics.js';
import type { BandDraft, FormulaDraft } from './formulaDraft.js';
import { Sentences } from './Sentences.js';

interface BandTableProps {
  readonly draft: FormulaDraft;
  readonly mistakes: ReadonlyMap<string, readonly Diagnostic[]>;
  readonly editable: boolean;
  readonly onBand: (index: number, change: Partial<BandDraft>) => void;
}

/** The grades, best first: each reaches from its bound up to where the better one begins. */
export const BandTable = ({ draft, mistakes, editable, onBand }: BandTableProps) => {
  const translate = useTranslate();
  const say = (key: string) => translate(`resources.formulas.bands.${key}`);
  return (
    <>
      <Sentences of={mistakes.get('gradeBands')} />
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {draft.gradeBands.map((band, index) => (
          <Box
            component="li"
            // The place is what tells bands apart: a name may change while it is typed.
            key={index}
            sx={{ py: 1, borderTop: index === 0 ? 0 : 1, borderColor: 'divider' }}
          >
            {editable ? (
              <BandInputs band={band} index={index} onBand={onBand} mistakes={mistakes} />
            ) : (
              <Band band={band} />
            )}
            {['grade', 'lower', 'lowerInclusive'].map((field) => (
              <Sentences key={field} of={mistakes.get(`gradeBands.${index}.${field}`)} />
            ))}
          </Box>
        ))}
      </Box>
      {draft.gradeBands.some(({ inferred }) => inferred) && (
        <Box sx={{ color: 'warning.main', fontSize: '0.85rem', mt: 1 }}>{say('inferred')}</Box>
      )}
    </>
  );
};

const Band = ({ band }: { readonly band: BandDraft }) => {
  const translate = useTranslate();
  const { weight } = useFormat();
  return (
    <Box sx={{ display: 'flex', gap: 1.5, alignItems: 'center' }}>
      <GradeBadge grade={band.grade} predicate={band.predicate} />
      <Box sx={{ flex: 1 }}>{band.predicate}</Box>
      <strong>
        {translate(`resources.formulas.bands.${band.lowerInclusive ? 'from' : 'above'}`, {
          lower: weight(band.lower),
        })}
      </strong>
    </Box>
  );
};

interface BandInputsProps extends Pick<BandTableProps, 'onBand' | 'mistakes'> {
  readonly band: BandDraft;
  readonly index: number;
}

const BandInputs = ({ band, index, onBand, mistakes }: BandInputsProps) => {
  const translate = useTranslate();
  const { locale } = useFormat();
  const say = (key: string) => translate(`resources.formulas.bands.${key}`);
  const wrong = (field: string) => mistakes.has(`gradeBands.${index}.${field}`);
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 1,
        gridTemplateColumns: { xs: '72px 1fr', md: '84px 1fr 110px 96px' },
      }}
    >
      <TextField
        margin="none"
        label={say('grade')}
        value={band.grade}
        error={wrong('grade')}
        onChange={({ target }) => onBand(index, { grade: target.value })}
        slotProps={{ htmlInput: { maxLength: 10 } }}
      />
      <TextField
        margin="none"
        label={say('predicate')}
        value={band.predicate}
        onChange={({ target }) => onBand(index, { predicate: target.value })}
        slotProps={{ htmlInput: { maxLength: limits.nameLength } }}
      />
      <TextField
        select
        margin="none"
        label={say('bound')}
        value={band.lowerInclusive ? 'from' : 'above'}
        error={wrong('lowerInclusive')}
        onChange={({ target }) => onBand(index, { lowerInclusive: target.value === 'from' })}
        slotProps={{ select: { native: true } }}
      >
        <option value="above">{say('aboveShort')}</option>
        <option value="from">{say('fromShort')}</option>
      </TextField>
      <TextField
        margin="none"
        label={say('lower')}
        // A bound that somebody chose is theirs, no longer the regulation's.
        value={locale === 'id' ? band.lower.replaceAll('.', ',') : band.lower}
        error={wrong('lower')}
        onChange={({ target }) =>
          onBand(index, { lower: target.value.trim().replaceAll(',', '.'), inferred: true })
        }
        slotProps={{ htmlInput: { maxLength: limits.codeLength } }}
      />
    </Box>
  );
};
