import { FollowUpUnitsDocument } from '../graphql/graphql.js';
import { useApiQuery } from '../providers/api.js';
import { useViewer } from '../providers/useViewer.js';
import { useTranslate } from 'react-admin';

/** A unit, or the kabupaten itself, as it is chosen; `id` is null for the latter. */
export interface Place {
  readonly id: string | null;
  readonly name: string;
}

const roles: readonly string[] = ['CHANGE_AGENT', 'UNIT_HEAD'];

/** For whom the viewer fills in or answers. */
export function useOwnPlaces(): readonly Place[] {
  const translate = useTranslate();
  const memberships = useViewer()?.memberships ?? [];
  const own = memberships
    .filter(({ role }) => roles.includes(role))
    .map(
      ({ unit }): Place => unit ?? { id: null, name: translate('resources.follow-ups.kabupaten') },
    );
  return [...new Map(own.map((place) => [place.id, place])).values()];
}

/** Every unit, and the kabupaten itself first; for who takes commitments down. */
export function useAllPlaces(enabled: boolean): readonly Place[] {
  const translate = useTranslate();
  const { data } = useApiQuery(FollowUpUnitsDocument, {}, { enabled, staleTime: 600_000 });
  const kabupaten: Place = { id: null, name: translate('resources.follow-ups.kabupaten') };
  return data ? [kabupaten, ...data.units.nodes] : [];
}
