import {
  Autocomplete,
  Box,
  FormControl,
  FormControlLabel,
  FormLabel,
  Radio,
  RadioGroup,
  TextField,
} from '@mui/material';
import { useTranslate } from 'react-admin';
import { areasOf } from '../evaluations/areas.js';
import { ReviewAreasDocument, SampleChoicesDocument } from '../graphql/graphql.js';
import { useApiQuery } from '../providers/api.js';
import type { SampleForm } from './sampleForm.js';

interface SampleFieldsProps {
  readonly periodId: string;
  readonly form: SampleForm;
  /** What the server, or the form itself, would not have: by the API's name, in words. */
  readonly refusals: Readonly<Partial<Record<string, string>>>;
  readonly onEdit: (changes: Partial<SampleForm>) => void;
}

/** How much is drawn, of whose answers, and how long one is reckoned to take. */
export const SampleFields = ({ periodId, form, refusals, onEdit }: SampleFieldsProps) => {
  const translate = useTranslate();
  const choices = useApiQuery(SampleChoicesDocument, { periodId });
  const areas = useApiQuery(ReviewAreasDocument, { periodId }, { staleTime: Infinity });
  const say = (key: string) => translate(`resources.second-scorings.draw.${key}`);
  const amount = form.kind === 'COUNT' ? 'count' : 'percent';
  const refused = refusals[form.kind === 'COUNT' ? 'count' : 'share'];
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <FormControl>
        <FormLabel id="sample-kind">{say('size')}</FormLabel>
        <RadioGroup
          row
          aria-labelledby="sample-kind"
          value={form.kind}
          onChange={(_, kind) => onEdit({ kind: kind as SampleForm['kind'] })}
        >
          <FormControlLabel value="COUNT" control={<Radio />} label={say('byCount')} />
          <FormControlLabel value="SHARE" control={<Radio />} label={say('byShare')} />
        </RadioGroup>
      </FormControl>
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr 1fr' } }}>
        <TextField
          label={say(amount)}
          value={form[amount]}
          error={refused !== undefined}
          helperText={refused ?? say(`${amount}Help`)}
          slotProps={{ htmlInput: { inputMode: 'decimal' } }}
          onChange={({ target }) => onEdit({ [amount]: target.value })}
        />
        <TextField
          label={say('minutes')}
          value={form.minutes}
          error={refusals['minutesPerAnswer'] !== undefined}
          helperText={refusals['minutesPerAnswer'] ?? say('minutesHelp')}
          slotProps={{ htmlInput: { inputMode: 'decimal' } }}
          onChange={({ target }) => onEdit({ minutes: target.value })}
        />
        <TextField
          label={say('seed')}
          value={form.seed}
          error={refusals['seed'] !== undefined}
          helperText={refusals['seed'] ?? say('seedHelp')}
          slotProps={{ htmlInput: { inputMode: 'numeric' } }}
          onChange={({ target }) => onEdit({ seed: target.value })}
        />
      </Box>
      <Chooser
        label={say('evaluators')}
        options={choices.data?.evaluators ?? []}
        chosen={form.evaluatorIds}
        loading={choices.isPending}
        onChoose={(evaluatorIds) => onEdit({ evaluatorIds })}
      />
      <Chooser
        label={say('units')}
        options={choices.data?.worksheets.nodes.flatMap(({ unit }) => unit ?? []) ?? []}
        chosen={form.unitIds}
        loading={choices.isPending}
        onChoose={(unitIds) => onEdit({ unitIds })}
      />
      <Chooser
        label={say('areas')}
        options={areas.data ? areasOf(areas.data) : []}
        chosen={form.areaCodes}
        loading={areas.isPending}
        onChoose={(areaCodes) => onEdit({ areaCodes })}
      />
    </Box>
  );
};

interface ChooserProps {
  readonly label: string;
  readonly options: readonly { readonly id: string; readonly name: string }[];
  readonly chosen: readonly string[];
  readonly loading: boolean;
  readonly onChoose: (ids: readonly string[]) => void;
}

/** Some of them, or all by choosing none. */
const Chooser = ({ label, options, chosen, loading, onChoose }: ChooserProps) => {
  const translate = useTranslate();
  const once = [...new Map(options.map((option) => [option.id, option])).values()];
  return (
    <Autocomplete
      multiple
      size="small"
      limitTags={3}
      loading={loading}
      options={once}
      value={once.filter(({ id }) => chosen.includes(id))}
      getOptionLabel={({ name }) => name}
      isOptionEqualToValue={(one, other) => one.id === other.id}
      onChange={(_, all) => onChoose(all.map(({ id }) => id))}
      renderInput={(params) => (
        <TextField
          {...params}
          label={label}
          placeholder={
            chosen.length === 0 ? translate('resources.second-scorings.draw.all') : undefined
          }
        />
      )}
    />
  );
};
