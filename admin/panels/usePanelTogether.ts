import { useEffect, useRef } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useNotify } from 'react-admin';
import type { PanelShownFragment } from '../graphql/graphql.js';
import { createFollower } from '../live/follower.js';
import { live } from '../live/live.js';
import { readAnew } from '../providers/readAnew.js';
import { useViewer } from '../providers/useViewer.js';
import { decidedByOthers } from './panelNews.js';

/** What is decided one after the other is read at once. */
const togetherMs = 400;

/**
 * Keeps an open panel at what others do: decisions, signatures, and the values that it is about. What is being put
 * down here is kept elsewhere, and stays.
 */
export function usePanelTogether(id: string, panel: PanelShownFragment | undefined): void {
  const queries = useQueryClient();
  const version = useRef(0);
  useEffect(() => {
    version.current = panel?.version ?? 0;
  });
  useEffect(() => {
    let heard = 0;
    const follower = createFollower({
      // What was done here is known by its answer already.
      read: () => {
        if (version.current < heard) readAnew(queries, ['Panel', { id }]);
      },
      everyMs: togetherMs,
      isHidden: () => document.visibilityState === 'hidden',
      random: Math.random,
    });
    const hear = (latest: number, withinMs: number) => {
      heard = Math.max(heard, latest);
      follower.changed(withinMs);
    };
    const leave = live.watch(
      { panel: id, follows: 'queue' },
      {
        onPanel: (latest) => hear(latest ?? Infinity, 0),
        // The values of its items may be others.
        onChanged: (withinMs) => hear(Infinity, withinMs),
        onGap: (withinMs) => hear(Infinity, withinMs),
      },
    );
    document.addEventListener('visibilitychange', follower.seen);
    return () => {
      leave();
      follower.stop();
      document.removeEventListener('visibilitychange', follower.seen);
    };
  }, [id, queries]);
  usePanelNews(panel);
}

/** Says what others decided and signed while the panel was on the screen. */
function usePanelNews(panel: PanelShownFragment | undefined): void {
  const notify = useNotify();
  const personId = useViewer()?.person.id;
  const before = useRef(panel);
  useEffect(() => {
    const earlier = before.current;
    before.current = panel;
    if (!panel || earlier?.id !== panel.id) return;
    if (panel.signedAt && !earlier.signedAt) {
      if (panel.signer?.id === personId) return;
      notify('resources.panels.news.signed', {
        type: 'info',
        messageArgs: { name: panel.signer?.name },
      });
      return;
    }
    const [news, ...more] = decidedByOthers(earlier, panel, personId);
    if (!news) return;
    notify(`resources.panels.news.${more.length > 0 ? 'many' : 'decided'}`, {
      type: 'info',
      messageArgs: { ...news, smart_count: more.length + 1 },
    });
  }, [panel, personId, notify]);
}
