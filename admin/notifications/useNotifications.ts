import { useState } from 'react';
import { keepPreviousData, useQueryClient } from '@tanstack/react-query';
import {
  MarkNotificationReadDocument,
  MarkNotificationsReadDocument,
  NotificationsDocument,
  UnreadNotificationsDocument,
} from '../graphql/graphql.js';
import { useApiMutation, useApiQuery } from '../providers/api.js';

/** Asked for as long as the page is in sight; what is due is not a matter of seconds. */
const everyMs = 60_000;

const pageSize = 30;
const shownAtMost = 200;

/** How many are unread, as of a minute ago at most. */
export function useUnreadCount(): number {
  const { data } = useApiQuery(
    UnreadNotificationsDocument,
    {},
    { refetchInterval: everyMs, refetchOnWindowFocus: true, retry: false },
  );
  return data?.unreadNotifications ?? 0;
}

/** The list while it is open, and what marks it. */
export function useNotifications() {
  const queryClient = useQueryClient();
  const [first, setFirst] = useState(pageSize);
  const { data, error, refetch } = useApiQuery(
    NotificationsDocument,
    { first },
    { staleTime: 0, placeholderData: keepPreviousData },
  );
  const onSuccess = () =>
    Promise.all(
      ['UnreadNotifications', 'Notifications'].map((name) =>
        queryClient.invalidateQueries({ queryKey: [name] }),
      ),
    );
  const readOne = useApiMutation(MarkNotificationReadDocument, { onSuccess });
  const readAll = useApiMutation(MarkNotificationsReadDocument, { onSuccess });
  const found = data?.notifications;
  const hasOlder = found?.pageInfo.hasNextPage === true && first < shownAtMost;
  return {
    found,
    error,
    retry: () => void refetch(),
    showOlder: hasOlder ? () => setFirst(Math.min(first + pageSize, shownAtMost)) : undefined,
    readOne: (id: string) => readOne.mutate({ id }),
    readAll,
  };
}
