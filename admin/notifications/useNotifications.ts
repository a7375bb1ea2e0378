import { useEffect, useState, useSyncExternalStore } from 'react';
import { keepPreviousData, useQueryClient } from '@tanstack/react-query';
import {
  MarkNotificationReadDocument,
  MarkNotificationsReadDocument,
  NotificationsDocument,
  UnreadNotificationsDocument,
} from '../graphql/graphql.js';
import { createFollower } from '../live/follower.js';
import { live } from '../live/live.js';
import { useApiMutation, useApiQuery } from '../providers/api.js';
import { readAnew } from '../providers/readAnew.js';

/** Asked for where nothing is heard, as long as the page is in sight. */
const everyMs = 60_000;

/** What comes one after the other is read at once. */
const togetherMs = 400;

const shown = ['UnreadNotifications', 'Notifications'] as const;

const pageSize = 30;
const shownAtMost = 200;

/** How many are unread: as of now where the tab hears of it, else of a minute ago at most. Undefined until it is known. */
export function useUnreadCount(): number | undefined {
  const hears = useSyncExternalStore(live.subscribe, () => live.connected);
  useNews();
  const { data } = useApiQuery(
    UnreadNotificationsDocument,
    {},
    { refetchInterval: !hears && everyMs, refetchOnWindowFocus: !hears, retry: false },
  );
  return data?.unreadNotifications;
}

/** Reads the count, and the list where it is open, as soon as something else is to be known. */
function useNews(): void {
  const queryClient = useQueryClient();
  useEffect(() => {
    const follower = createFollower({
      read: () => {
        for (const name of shown) readAnew(queryClient, [name]);
      },
      everyMs: togetherMs,
      isHidden: () => document.visibilityState === 'hidden',
      random: Math.random,
    });
    const stop = live.hearNotifications(follower.changed);
    document.addEventListener('visibilitychange', follower.seen);
    return () => {
      stop();
      follower.stop();
      document.removeEventListener('visibilitychange', follower.seen);
    };
  }, [queryClient]);
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
    Promise.all(shown.map((name) => queryClient.invalidateQueries({ queryKey: [name] })));
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
