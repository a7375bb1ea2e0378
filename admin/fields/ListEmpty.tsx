import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { EmptyState } from './EmptyState.js';

interface ListEmptyProps {
  /** Whose `empty.title` and `empty.lead` are said. */
  readonly resource: string;
  readonly action?: ReactNode;
}

/** A list that has no rows at all, in the resource's own words. */
export const ListEmpty = ({ resource, action }: ListEmptyProps) => {
  const translate = useTranslate();
  return (
    <EmptyState
      title={translate(`resources.${resource}.empty.title`)}
      lead={translate(`resources.${resource}.empty.lead`)}
      action={action}
    />
  );
};
