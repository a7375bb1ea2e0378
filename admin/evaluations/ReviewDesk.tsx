import { useEffect, useMemo, useState } from 'react';
import { Alert, Box, Collapse, useMediaQuery } from '@mui/material';
import type { Theme } from '@mui/material/styles';
import { Title, useNotify, useTranslate } from 'react-admin';
import { useNavigate, useParams } from 'react-router-dom';
import { FailedState } from '../fields/FailedState.js';
import { KeysDialog } from '../fields/KeysDialog.js';
import { LoadingState } from '../fields/LoadingState.js';
import { ReviewWritingNotice } from '../windows/ReviewWritingNotice.js';
import { pane } from '../worksheets/deskLayout.js';
import { AnswerPane } from './AnswerPane.js';
import { changesOf } from './changes.js';
import { DeskBar } from './DeskBar.js';
import type { DeskAction } from './deskKeys.js';
import { deskColumns, evidencePane, queuePane } from './deskLayout.js';
import { EvidencePane } from './EvidencePane.js';
import { documentAfter, openDocument } from './documents.js';
import { neighbourOf, nextWaiting, waitingIn } from './queue.js';
import { QueuePane } from './QueuePane.js';
import { reviewKeys } from './reviewKeys.js';
import { UndoBar } from './UndoBar.js';
import { useAhead, useReviewAnswer } from './useReviewAnswer.js';
import { useReviewKeys } from './useReviewKeys.js';
import { useReviewTogether } from './useReviewTogether.js';
import { useReviewQueue } from './useReviewQueue.js';
import { useVerdicts } from './useVerdicts.js';
import { acceptInput, basisOf, contentToAccept, returnInput } from './verdict.js';

/** One answer beside its evidence: accepted or returned, by keyboard alone if one likes. */
export const ReviewDesk = () => {
  const { id = '' } = useParams();
  const translate = useTranslate();
  const notify = useNotify();
  const narrow = useMediaQuery((theme: Theme) => theme.breakpoints.down('md'), { noSsr: true });
  const queue = useReviewQueue();
  const { reviewed, error, retry, refetch } = useReviewAnswer(id);
  useReviewTogether({ id, reviewed, queue });
  const { at, go } = useMoves(id);
  const [unfolded, setUnfolded] = useState<string>();
  const [formAt, setFormAt] = useState<number>();
  const [help, setHelp] = useState(false);
  const [looking, look] = useState<string>();
  const { items } = queue;
  const next = nextWaiting(items, id);
  useAhead(next);

  const answer = reviewed?.answer;
  const verdicts = useVerdicts(id, {
    answer,
    onGiven: (judged) => {
      queue.setState(judged.id, judged.state);
      // Who went elsewhere while it was being sent stays there.
      if (judged.id === id) go(next);
    },
    onWithdrawn: (undone) => {
      queue.setState(undone.id, undone.state);
      go(undone.id);
      notify('resources.evaluations.desk.undone', {
        type: 'info',
        messageArgs: { code: undone.indicatorCode },
      });
    },
    onConflict: () => void refetch(),
  });

  const changes = useMemo(() => answer && changesOf(answer), [answer]);
  const links = answer?.evidence ?? [];
  const shown = links.find((link) => link.id === looking) ?? links[0];
  const may = answer?.abilities.includes('evaluation.give') ?? false;
  const { draft, busy } = verdicts;
  const accept = () => {
    if (!answer || !may || busy || draft.returning) return;
    verdicts.give(acceptInput(answer, contentToAccept(answer, draft), draft));
  };
  const sendBack = () => {
    if (answer && may && !busy) verdicts.give(returnInput(answer, draft));
  };
  const openReturn = () => {
    if (!may || busy) return;
    setFormAt(at.moves);
    verdicts.edit({ returning: true });
  };
  const openRemark = () => {
    if (!may || busy || draft.returning) return;
    setFormAt(at.moves);
    verdicts.edit({ remarking: true });
  };
  const choose = (place: number) => {
    const option = reviewed?.indicator.options[place];
    if (!answer || !may || !option) return;
    const content = { ...contentToAccept(answer, draft), optionKey: option.key };
    verdicts.edit({ content, basis: basisOf(answer) });
  };
  useReviewKeys((action: DeskAction) => {
    if (action.kind === 'choose') return choose(action.place);
    const acts = {
      next: () => go(neighbourOf(items, id, 1)),
      previous: () => go(neighbourOf(items, id, -1)),
      accept,
      return: openReturn,
      remark: openRemark,
      undo: verdicts.undo,
      evidence: () => openDocument(shown),
      document: () => look(documentAfter(links, shown)?.id),
      help: () => setHelp(true),
    };
    return acts[action.kind]();
  });

  const say = (key: string) => translate(`resources.evaluations.desk.${key}`);
  const list = <QueuePane queue={queue} current={id} />;
  const open = unfolded === id;
  return (
    <>
      <Title title={answer ? `${say('title')} · ${answer.indicatorCode}` : say('title')} />
      <DeskBar
        queue={queue}
        current={id}
        onGo={go}
        onHelp={() => setHelp(true)}
        fold={narrow ? { open, toggle: () => setUnfolded(open ? undefined : id) } : undefined}
      />
      {narrow && (
        <Collapse in={open} unmountOnExit>
          <Box sx={{ maxHeight: '50dvh', overflowY: 'auto', mb: 2 }}>{list}</Box>
        </Collapse>
      )}
      {items.length > 0 && waitingIn(items) === 0 && (
        <Alert severity="success" sx={{ mb: 2 }}>
          {say('allDone')}
        </Alert>
      )}
      {answer && (
        <ReviewWritingNotice worksheetId={answer.worksheetId} code={answer.indicatorCode} />
      )}
      <Box sx={deskColumns}>
        {!narrow && <Box sx={[pane, queuePane]}>{list}</Box>}
        {error ? (
          <FailedState error={error} onRetry={retry} />
        ) : reviewed ? (
          <>
            <Box sx={[pane, { pb: { md: 0 }, minWidth: 0 }]}>
              <AnswerPane
                key={id}
                reviewed={reviewed}
                changes={changes}
                verdicts={verdicts}
                resubmitted={items.some((item) => item.id === id && item.resubmitted)}
                may={may}
                headingTakesFocus={at.moves > 0}
                formTakesFocus={formAt === at.moves}
                onAccept={accept}
                onOpenReturn={openReturn}
                onOpenRemark={openRemark}
                onReturn={sendBack}
                onOutdated={() => void refetch()}
              />
            </Box>
            <Box sx={[pane, evidencePane]}>
              <EvidencePane
                key={id}
                links={links}
                periodName={reviewed.sheet.period.name}
                changes={changes?.found?.evidence}
                shown={shown}
                onShow={look}
              />
            </Box>
          </>
        ) : (
          <LoadingState rows={10} />
        )}
      </Box>
      <UndoBar given={verdicts.given} onUndo={verdicts.undo} onTimeout={verdicts.forget} />
      <KeysDialog
        open={help}
        keys={reviewKeys}
        texts="resources.evaluations.keys"
        onClose={() => setHelp(false)}
      />
    </>
  );
};

/** Goes to another answer, and begins it at its top. */
function useMoves(id: string) {
  const navigate = useNavigate();
  const [at, setAt] = useState({ id, moves: 0 });
  if (at.id !== id) setAt({ id, moves: at.moves + 1 });
  const moved = at.moves > 0;
  useEffect(() => {
    if (moved) window.scrollTo({ top: 0 });
  }, [id, moved]);
  const go = (to: string | undefined) => {
    if (to !== undefined && to !== id) void navigate(`/evaluations/${to}/show`);
  };
  return { at, go };
}
