import { Box, TextField, ToggleButton, ToggleButtonGroup } from '@mui/material';
import { useTranslate } from 'react-admin';
import { limits } from '../../../schema/limits.js';
import { libraryKinds, libraryValidities } from './library.js';
import type { LibraryQuestion } from './library.js';

interface LibraryFiltersProps {
  readonly question: LibraryQuestion;
  readonly onChange: (changed: Partial<LibraryQuestion>) => void;
}

/** What to look for: words, kind, and whether it still holds. A choice is taken back by choosing it again. */
export const LibraryFilters = ({ question, onChange }: LibraryFiltersProps) => {
  const translate = useTranslate();
  const say = (key: string) => translate(`resources.worksheets.evidence.${key}`);
  const { search, kind, validity } = question;
  return (
    <>
      <TextField
        type="search"
        autoFocus
        label={say('reuseSearch')}
        value={search}
        onChange={({ target }) => onChange({ search: target.value })}
        slotProps={{ htmlInput: { maxLength: limits.searchLength } }}
      />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mb: 1 }}>
        <Choice
          label={say('library.kind')}
          chosen={kind}
          choices={libraryKinds}
          textOf={(one) => say(`library.${one}`)}
          onChoose={(chosen) => onChange({ kind: chosen })}
        />
        <Choice
          label={say('library.validity')}
          chosen={validity}
          choices={libraryValidities}
          textOf={(one) => say(`library.${one}`)}
          onChoose={(chosen) => onChange({ validity: chosen })}
        />
      </Box>
    </>
  );
};

interface ChoiceProps<One extends string> {
  readonly label: string;
  readonly chosen: One | null;
  readonly choices: readonly One[];
  readonly textOf: (one: One) => string;
  readonly onChoose: (chosen: One | null) => void;
}

const Choice = <One extends string>({
  label,
  chosen,
  choices,
  textOf,
  onChoose,
}: ChoiceProps<One>) => (
  <ToggleButtonGroup
    exclusive
    size="small"
    aria-label={label}
    value={chosen}
    onChange={(_event, one: One | null) => onChoose(one)}
  >
    {choices.map((one) => (
      <ToggleButton key={one} value={one} sx={{ textTransform: 'none', minHeight: 36 }}>
        {textOf(one)}
      </ToggleButton>
    ))}
  </ToggleButtonGroup>
);
