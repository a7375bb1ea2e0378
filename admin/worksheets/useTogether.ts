import { useEffect, useRef } from 'react';
import { useNotify } from 'react-admin';
import { WorksheetAnswerDocument } from '../graphql/graphql.js';
import type { WorksheetRecordFragment } from '../graphql/graphql.js';
import { collectNews } from '../live/answerNews.js';
import { live } from '../live/live.js';
import type { AskedAt } from '../live/useAskedAt.js';
import { send } from '../providers/api.js';
import type { WorksheetStore } from './saving/worksheetStore.js';
import { statusNews } from './statusNews.js';

interface Together {
  readonly worksheet: WorksheetRecordFragment;
  readonly store: WorksheetStore;
  /** The indicator on the desk. */
  readonly current: string | undefined;
  readonly personId: string;
  /** When it was asked for. */
  readonly askedAt: AskedAt;
  readonly reload: () => void;
}

/**
 * Keeps an open desk at what others do meanwhile: their answers come in where nothing is typed here (what is
 * typed stays, and disagrees as it would at saving), and what locks the worksheet is said at once.
 */
export function useTogether(desk: Together): void {
  const { worksheet, store, current, personId, askedAt, reload } = desk;
  const { id, revision } = worksheet;
  const known = useRef(revision);
  useEffect(() => {
    known.current = revision;
  }, [revision]);
  useEffect(() => live.moveTo(current), [current]);
  useEffect(() => {
    const news = collectNews({
      versionOf: (answerId) => store.entry(answerId)?.answer.version,
      readAnswers: async (answerIds) => {
        const found = await Promise.all(
          answerIds.map((answerId) => send(WorksheetAnswerDocument, { id: answerId })),
        );
        store.refresh(found.map(({ answer }) => answer));
      },
      readAll: reload,
    });
    const leave = live.watch(
      { worksheet: id },
      {
        onAnswers: news.answers,
        onWorksheet: news.all,
        onGap: news.all,
        onEntered: (entered) => {
          if (entered !== null && entered !== known.current) news.all();
        },
      },
      askedAt.current,
    );
    return () => {
      leave();
      news.stop();
    };
  }, [id, store, askedAt, reload]);
  useStatusNews(worksheet, personId);
}

/** Says what others made of the worksheet while it was open here. */
function useStatusNews(worksheet: WorksheetRecordFragment, personId: string): void {
  const notify = useNotify();
  const before = useRef(worksheet);
  useEffect(() => {
    const key = statusNews(before.current, worksheet, personId);
    before.current = worksheet;
    if (!key) return;
    notify(`live.${key}`, {
      type: 'info',
      autoHideDuration: 10_000,
      messageArgs: { name: worksheet.submittedBy?.name },
    });
  }, [worksheet, personId, notify]);
}
