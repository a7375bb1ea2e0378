import { useCallback, useEffect, useState } from 'react';
import { Alert, Box, useMediaQuery } from '@mui/material';
import type { Theme } from '@mui/material/styles';
import { useTranslate } from 'react-admin';
import { useDesk } from './desk.js';
import { attachId, explanationId } from './deskIds.js';
import { besidePreview, deskColumns, evidencePane, pane, stickyPane } from './deskLayout.js';
import { EvidencePane } from './evidence/EvidencePane.js';
import { WritingNotice } from '../windows/WritingNotice.js';
import { DeskHeader } from './header/DeskHeader.js';
import { IndicatorPane } from './indicator/IndicatorPane.js';
import { IndicatorSteps } from './indicator/IndicatorSteps.js';
import { OfflineNotice } from './OfflineNotice.js';
import { PhoneBar } from './PhoneBar.js';
import { TreePane } from './tree/TreePane.js';
import { useDeskKeys } from './useDeskKeys.js';
import { useSteps } from './useSteps.js';
import { ReopenedNotice } from '../periods/revisions/ReopenedNotice.js';

/** The panes around one indicator; on a phone the indicator alone, the others over it when asked for. */
export const DeskPanes = ({ current }: { readonly current: string }) => {
  const translate = useTranslate();
  const { workspace, worksheet, answerIdOf } = useDesk();
  const narrow = useMediaQuery((theme: Theme) => theme.breakpoints.down('md'), { noSsr: true });
  const answerId = answerIdOf(current) ?? '';
  const moved = useMoves(current, answerId);
  const steps = useSteps(current);
  useDeskKeys({
    ...steps,
    explain: () => document.getElementById(explanationId)?.focus(),
    attach: () => document.getElementById(attachId)?.focus(),
  });
  const { restored } = workspace.store;
  const [seen, setSeen] = useState(false);
  const [looking, look] = useState<{ readonly answerId: string; readonly linkId: string }>();
  const isLooking = looking?.answerId === answerId;
  const onLook = useCallback(
    (linkId: string | undefined) => look(linkId === undefined ? undefined : { answerId, linkId }),
    [answerId],
  );
  const tree = <TreePane current={current} />;
  const evidence = (
    <EvidencePane
      key={answerId}
      code={current}
      answerId={answerId}
      untitled={narrow}
      looking={isLooking ? looking.linkId : undefined}
      onLook={onLook}
    />
  );
  return (
    <>
      <DeskHeader />
      <OfflineNotice />
      <ReopenedNotice period={worksheet.period} sx={{ mb: 2 }} />
      <WritingNotice
        worksheetId={worksheet.id}
        writing={worksheet.writing}
        endsAt={worksheet.period.closesAt}
        code={current}
      />
      {restored > 0 && !seen && (
        <Alert severity="info" sx={{ mb: 2 }} onClose={() => setSeen(true)}>
          {translate('resources.worksheets.desk.restored', { count: restored })}
        </Alert>
      )}
      <Box sx={[deskColumns, isLooking && besidePreview]}>
        {!narrow && <Box sx={[stickyPane, pane]}>{tree}</Box>}
        <Box id="indicator-pane" sx={[pane, { pb: { xs: 7, md: 2 } }]}>
          <IndicatorPane key={answerId} code={current} answerId={answerId} takesFocus={moved} />
          <IndicatorSteps steps={steps} />
        </Box>
        {!narrow && <Box sx={[evidencePane, pane]}>{evidence}</Box>}
      </Box>
      {narrow && (
        <PhoneBar
          answerId={answerId}
          steps={steps}
          tree={tree}
          evidence={evidence}
          current={current}
        />
      )}
    </>
  );
};

/**
 * Follows somebody from one indicator to another: what was typed in the one left goes out at once, and
 * the next one is read from its top.
 *
 * @returns whether there was a move: then the keyboard goes along, too.
 */
function useMoves(current: string, answerId: string): boolean {
  const { store } = useDesk().workspace;
  const [at, setAt] = useState({ code: current, moves: 0 });
  if (at.code !== current) setAt({ code: current, moves: at.moves + 1 });
  const moved = at.moves > 0;
  useEffect(() => {
    if (moved) window.scrollTo({ top: 0 });
    return () => {
      if (answerId) void store.saver(answerId).flush();
    };
  }, [store, answerId, moved]);
  return moved;
}
