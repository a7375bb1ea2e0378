import {
  NullableBooleanInput,
  SearchInput,
  SelectInput,
  useResourceContext,
  useTranslate,
} from 'react-admin';
import type { NullableBooleanInputProps, SearchInputProps, SelectInputProps } from 'react-admin';
import { enumChoices } from './enumChoices.js';

/** The search of a list; what it looks at is said by the resource's `fields.search`. */
export const SearchFilter = (props: SearchInputProps) => {
  const resource = useResourceContext(props);
  const words = useTranslate()(`resources.${resource}.fields.search`);
  return (
    <SearchInput
      variant="outlined"
      size="small"
      placeholder={words}
      slotProps={{ htmlInput: { 'aria-label': words } }}
      sx={{ minWidth: { sm: 300 }, '& input': { textOverflow: 'ellipsis' } }}
      {...props}
    />
  );
};

interface EnumFilterProps extends Omit<SelectInputProps, 'choices'> {
  readonly values: Readonly<Record<string, string>>;
  /** Name of the enum in the texts. */
  readonly enumName: string;
}

/** One of an enum's values, or none of them: no filter. */
export const EnumFilter = ({ values, enumName, ...props }: EnumFilterProps) => (
  <SelectInput choices={enumChoices(values, enumName)} {...props} />
);

/** Yes, no, or either. */
export const BooleanFilter = (props: NullableBooleanInputProps) => (
  <NullableBooleanInput {...props} />
);
