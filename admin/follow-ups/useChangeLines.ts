import { useTranslate } from 'react-admin';
import { useFormat } from '../fields/useFormat.js';
import { FollowUpOwnersDocument } from '../graphql/graphql.js';
import { useApiQuery } from '../providers/api.js';
import { momentOf } from './dueDay.js';

/** A text, and among them who answers for it and a day; or indicators. */
type Given = string | readonly string[];

/**
 * Says what somebody typed otherwise of an action or an innovation, field by field.
 *
 * @param resource whose form has the names of the fields.
 */
export function useChangeLines(resource: 'follow-ups' | 'innovations', unitId: string | null) {
  const translate = useTranslate();
  const { shortDate } = useFormat();
  const { data } = useApiQuery(FollowUpOwnersDocument, { unitId }, { staleTime: 60_000 });
  const ownerOf = (id: string) => data?.followUpOwners.find((one) => one.id === id)?.name;
  const shown = (name: string, given: Given): string => {
    if (typeof given !== 'string') return given.join(', ');
    if (name === 'ownerId') return ownerOf(given) ?? translate('resources.follow-ups.form.gone');
    return name === 'dueDay' && given !== '' ? shortDate(momentOf(given)) : given;
  };
  return (changes: object): string[] =>
    (Object.entries(changes) as [string, Given][]).map(([name, given]) => {
      const label = translate(`resources.${resource}.form.${labels[name] ?? name}`);
      return `${label}: ${shown(name, given) || translate('keeping.begun.emptied')}`;
    });
}

const labels: Readonly<Record<string, string>> = { ownerId: 'owner', indicatorCodes: 'indicators' };
