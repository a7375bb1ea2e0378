import { NullableBooleanInput, SearchInput, SelectInput } from 'react-admin';
import type { NullableBooleanInputProps, SearchInputProps, SelectInputProps } from 'react-admin';
import { enumChoices } from './enumChoices.js';

/** The search of a list; its words are the resource's `fields.search`. */
export const SearchFilter = (props: SearchInputProps) => (
  <SearchInput variant="outlined" size="small" sx={{ minWidth: { sm: 260 } }} {...props} />
);

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
