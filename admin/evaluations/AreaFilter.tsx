import { SelectInput } from 'react-admin';
import type { SelectInputProps } from 'react-admin';
import { ReviewAreasDocument } from '../graphql/graphql.js';
import { useApiQuery } from '../providers/api.js';
import { areasOf } from './areas.js';

interface AreaFilterProps extends Omit<SelectInputProps, 'choices'> {
  readonly periodId: string;
}

/** One of the areas that are filled in in the period. */
export const AreaFilter = ({ periodId, ...props }: AreaFilterProps) => {
  const { data, isPending } = useApiQuery(
    ReviewAreasDocument,
    { periodId },
    { staleTime: Infinity },
  );
  return (
    <SelectInput
      choices={data ? areasOf(data) : []}
      isPending={isPending}
      translateChoice={false}
      sx={{ minWidth: { sm: 260 } }}
      {...props}
    />
  );
};
