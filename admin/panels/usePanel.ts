import { useState } from 'react';
import { replaceEqualDeep, useQueryClient } from '@tanstack/react-query';
import { useDraft } from '../drafts/useDraft.js';
import {
  DecidePanelItemDocument,
  PanelDocument,
  UndoPanelDecisionDocument,
} from '../graphql/graphql.js';
import type { PanelItemFragment, PanelQuery, PanelShownFragment } from '../graphql/graphql.js';
import { useApiMutation, useApiQuery } from '../providers/api.js';
import type { Failure } from '../providers/errors.js';
import { type DecisionDraft, decisionInput, originOf, saysOther } from './decision.js';
import { usePanelTogether } from './usePanelTogether.js';

/** Of two readings the newer one: one that was under way when something was decided does not take it back. */
const newerOf = (known: unknown, read: unknown): unknown => {
  const before = known as PanelQuery | undefined;
  const isOlder = before && before.panel.version > (read as PanelQuery).panel.version;
  return isOlder ? before : replaceEqualDeep(known, read);
};

type Drafts = Readonly<Record<string, DecisionDraft | undefined>>;

/**
 * A panel, kept at what others do, what is being put down about its items, and what sends it. What is typed stays on
 * the device until it is sent.
 */
export function usePanel(id: string, onDecided: (panel: PanelShownFragment, at: string) => void) {
  const queries = useQueryClient();
  const found = useApiQuery(PanelDocument, { id }, { structuralSharing: newerOf });
  const [drafts, setDrafts] = useDraft<Drafts>(`panels.${id}.drafts`, {});
  const [failures, setFailures] = useState<Readonly<Record<string, Failure | undefined>>>({});

  const fail = (answerId: string, failure: Failure | undefined) =>
    setFailures((all) => ({ ...all, [answerId]: failure }));
  const edit = (item: PanelItemFragment, changes: DecisionDraft) => {
    const { answerId } = item;
    setDrafts((all) => ({
      ...all,
      [answerId]: { from: originOf(item), ...all[answerId], ...changes },
    }));
    fail(answerId, undefined);
  };
  const drop = (answerId: string) => {
    setDrafts((all) => ({ ...all, [answerId]: undefined }));
    fail(answerId, undefined);
  };
  /** What is put down is now about the item as it is. */
  const settle = (item: PanelItemFragment) => {
    const { answerId } = item;
    setDrafts((all) => {
      const draft = all[answerId];
      return draft ? { ...all, [answerId]: { ...draft, from: originOf(item) } } : all;
    });
    fail(answerId, undefined);
  };
  /** What the server said is what everything that shows the panel says from now on. */
  const take = (panel: PanelShownFragment) => {
    queries.setQueryData(['Panel', { id: panel.id }], { panel });
    void queries.invalidateQueries({ queryKey: ['Panels'] });
  };
  const refused = (answerId: string, failure: Failure) => {
    fail(answerId, failure);
    if (failure.code === 'CONFLICT' || failure.code === 'NOT_FOUND') void found.refetch();
  };

  const decide = useApiMutation(DecidePanelItemDocument, {
    onSuccess: ({ decidePanelItem: panel }, { input }) => {
      take(panel);
      const { answerId } = input;
      if (!saysOther(drafts[answerId], input)) {
        drop(answerId);
        return onDecided(panel, answerId);
      }
      // What was put down while it was on its way is about the decision that there is now.
      const item = panel.items.find((one) => one.answerId === answerId);
      if (item) settle(item);
    },
    onError: ({ failure }, { input }) => refused(input.answerId, failure),
  });
  const undo = useApiMutation(UndoPanelDecisionDocument, {
    onSuccess: ({ undoPanelDecision: panel }, { input }) => {
      take(panel);
      const item = panel.items.find(({ answerId }) => answerId === input.answerId);
      if (item) settle(item);
    },
    onError: ({ failure }, { input }) => refused(input.answerId, failure),
  });

  const panel = found.data?.panel;
  usePanelTogether(id, panel);

  return {
    panel,
    error: found.isLoadingError ? found.error : undefined,
    /** Somebody else removed it while it was on the screen. */
    removed: found.isRefetchError && found.error.failure.code === 'NOT_FOUND',
    retry: () => void found.refetch(),
    take,
    drafts,
    failures,
    busy: decide.isPending || undo.isPending,
    edit,
    drop,
    settle,
    decide: (item: PanelItemFragment) => {
      fail(item.answerId, undefined);
      decide.mutate({ input: decisionInput(id, item, drafts[item.answerId]) });
    },
    undo: ({ answerId, decision }: PanelItemFragment) => {
      if (!decision) return;
      // What was decided stays in the form, to be mended rather than written again.
      undo.mutate({ input: { panelId: id, answerId, version: decision.version } });
    },
  };
}
