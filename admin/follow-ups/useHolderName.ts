import { useTranslate } from 'react-admin';

interface Holder {
  readonly name: string;
  readonly abbreviation: string | null;
}

/** Whose something is: the unit's short name, or that it is the kabupaten's own. */
export function useHolderName() {
  const translate = useTranslate();
  return (unit: Holder | null): string =>
    unit === null ? translate('resources.follow-ups.kabupaten') : (unit.abbreviation ?? unit.name);
}
