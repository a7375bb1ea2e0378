import { useEffect, useMemo, useState } from 'react';
import { Alert, Box, Button, IconButton, Snackbar, Typography, useMediaQuery } from '@mui/material';
import type { Theme } from '@mui/material/styles';
import KeyboardIcon from '@mui/icons-material/KeyboardOutlined';
import { Title, useNotify, useTranslate } from 'react-admin';
import { Link, useNavigate, useParams } from 'react-router-dom';
import { deskColumns, evidencePane, queuePane } from '../evaluations/deskLayout.js';
import type { DeskAction } from '../evaluations/deskKeys.js';
import { documentAfter, openDocument } from '../evaluations/documents.js';
import { EvidenceShelf } from '../evaluations/EvidenceShelf.js';
import { neighbourOf } from '../evaluations/queue.js';
import { useReviewKeys } from '../evaluations/useReviewKeys.js';
import { FailedState } from '../fields/FailedState.js';
import { KeysDialog } from '../fields/KeysDialog.js';
import { LoadingState } from '../fields/LoadingState.js';
import { AccessDenied } from '../layout/Elsewhere.js';
import { phoneBarHeight } from '../layout/themeComponents.js';
import { useCan } from '../providers/useViewer.js';
import { pane } from '../worksheets/deskLayout.js';
import { asLink, isSent, isStated, nextUnscored, statedContent } from './scoring.js';
import { ScoringList } from './ScoringList.js';
import { ScoringPane } from './ScoringPane.js';
import { scoringKeys } from './scoringKeys.js';
import { useScores } from './useScores.js';
import { useScoring } from './useScoring.js';

/** One answer beside its evidence, scored without knowing what others gave it. */
export const ScoringDesk = () => {
  const scores = useCan('secondScoring.list');
  const { id = '' } = useParams();
  return scores ? <Desk id={id} /> : <AccessDenied />;
};

const Desk = ({ id }: { readonly id: string }) => {
  const translate = useTranslate();
  const notify = useNotify();
  const narrow = useMediaQuery((theme: Theme) => theme.breakpoints.down('md'), { noSsr: true });
  const { rows, asked, error, retry, refetch } = useScoring(id);
  const { moves, go } = useMoves(id);
  const [remarkAt, setRemarkAt] = useState<number>();
  const [help, setHelp] = useState(false);
  const [looking, look] = useState<string>();
  const say = (key: string, params = {}) =>
    translate(`resources.second-scorings.desk.${key}`, params);
  const scores = useScores(id, {
    onScored: (sheet) => sheet.id === id && go(nextUnscored(rows, id)),
    onWithdrawn: (sheet) => {
      go(sheet.id);
      notify('resources.second-scorings.desk.undone', {
        type: 'info',
        messageArgs: { code: sheet.indicatorCode },
      });
    },
    onOutdated: refetch,
  });
  const { draft, busy } = scores;
  const sheet = asked?.sheet;
  const links = useMemo(() => sheet?.evidence.map(asLink) ?? [], [sheet]);
  const shown = links.find((link) => link.id === looking) ?? links[0];
  const send = () => {
    if (!sheet || busy || !isStated(statedContent(sheet, draft)) || isSent(sheet, draft)) return;
    scores.send(sheet, draft);
  };
  const remark = () => {
    setRemarkAt(moves);
    scores.edit({ remarking: true });
  };
  const choose = (place: number) => {
    const option = asked?.indicator.options[place];
    if (!sheet || busy || !option) return;
    scores.edit({ content: { ...statedContent(sheet, draft), optionKey: option.key } });
  };
  useReviewKeys((action: DeskAction) => {
    if (action.kind === 'choose') return choose(action.place);
    const acts = {
      next: () => go(neighbourOf(rows, id, 1)),
      previous: () => go(neighbourOf(rows, id, -1)),
      accept: send,
      // Nothing goes back to a unit from here.
      return: () => undefined,
      remark,
      undo: scores.undo,
      evidence: () => openDocument(shown),
      document: () => look(documentAfter(links, shown)?.id),
      help: () => setHelp(true),
    };
    return acts[action.kind]();
  });

  const scored = rows.filter((row) => row.scored).length;
  const place = rows.findIndex((row) => row.id === id) + 1;
  return (
    <>
      <Title title={sheet ? `${say('title')} · ${sheet.indicatorCode}` : say('title')} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, mb: 1.5 }}>
        <Button component={Link} to="/second-scorings" size="small" color="inherit">
          {say('toList')}
        </Button>
        <Typography variant="body2" color="textSecondary" role="status" sx={{ flex: 1 }}>
          {place > 0 && say('place', { place, count: rows.length, scored })}
        </Typography>
        <IconButton
          aria-label={translate('resources.evaluations.keys.open')}
          title={translate('resources.evaluations.keys.open')}
          onClick={() => setHelp(true)}
          sx={{ display: { xs: 'none', md: 'inline-flex' } }}
        >
          <KeyboardIcon fontSize="small" />
        </IconButton>
      </Box>
      {rows.length > 0 && scored === rows.length && (
        <Alert severity="success" sx={{ mb: 2 }}>
          {say('allDone')}
        </Alert>
      )}
      <Box sx={deskColumns}>
        {!narrow && (
          <Box sx={[pane, queuePane]}>
            <ScoringList rows={rows} current={id} />
          </Box>
        )}
        {error ? (
          <FailedState error={error} onRetry={retry} />
        ) : asked ? (
          <>
            <Box sx={[pane, { pb: { md: 0 }, minWidth: 0 }]}>
              <ScoringPane
                key={id}
                asked={asked}
                scores={scores}
                headingTakesFocus={moves > 0}
                remarkTakesFocus={remarkAt === moves}
                onSend={send}
                onRemark={remark}
              />
            </Box>
            <Box sx={[pane, evidencePane]}>
              <EvidenceShelf
                key={id}
                links={links}
                periodName={asked.sheet.period.name}
                shown={shown}
                onShow={look}
              />
            </Box>
          </>
        ) : (
          <LoadingState rows={10} />
        )}
      </Box>
      <Snackbar
        key={scores.given && `${scores.given.id} ${scores.given.version}`}
        open={scores.given !== undefined}
        autoHideDuration={10_000}
        onClose={(_, cause) => cause === 'timeout' && scores.forget()}
        message={say('sent', { code: scores.given?.indicatorCode ?? '' })}
        action={
          <Button color="inherit" size="small" onClick={scores.undo} sx={{ fontWeight: 700 }}>
            {translate('resources.evaluations.desk.undo')}
          </Button>
        }
        sx={{
          bottom: { xs: `calc(${phoneBarHeight + 72}px + env(safe-area-inset-bottom))`, md: 24 },
        }}
      />
      <KeysDialog
        open={help}
        keys={scoringKeys}
        texts="resources.second-scorings.keys"
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
  const { moves } = at;
  useEffect(() => {
    if (moves > 0) window.scrollTo({ top: 0 });
  }, [id, moves]);
  const go = (to: string | undefined) => {
    if (to !== undefined && to !== id) void navigate(`/second-scorings/${to}`);
  };
  return { moves, go };
}
