import { useCallback, useEffect, useMemo, useRef } from 'react';
import { Alert, Box, Typography, useMediaQuery } from '@mui/material';
import type { Theme } from '@mui/material/styles';
import { Title, useNotify, useTranslate } from 'react-admin';
import type { WorksheetRecordFragment } from '../graphql/graphql.js';
import { useViewer } from '../providers/useViewer.js';
import { DeskContext, useStandings } from './desk.js';
import type { Blueprint, Desk } from './desk.js';
import { deskColumns, evidencePane, pane, stickyPane } from './deskLayout.js';
import { EvidencePane } from './evidence/EvidencePane.js';
import { DeskHeader } from './header/DeskHeader.js';
import { IndicatorPane } from './indicator/IndicatorPane.js';
import { IndicatorSteps } from './indicator/IndicatorSteps.js';
import { PhoneBar } from './PhoneBar.js';
import { TreePane } from './tree/TreePane.js';
import { nextOpen } from './tree/treeRows.js';
import { useCurrentIndicator } from './useCurrentIndicator.js';
import { useDeskKeys } from './useDeskKeys.js';
import { usePeriodFollows } from './usePeriodFollows.js';
import { openWorkspace } from './workspace.js';
import { useWorksheetName } from './worksheetName.js';

interface WorksheetDeskProps {
  readonly worksheet: WorksheetRecordFragment;
  readonly blueprint: Blueprint;
  readonly onReload: () => void;
}

/** The desk: what is left to do at the left, the indicator in the middle, what proves it at the right. */
export const WorksheetDesk = ({ worksheet, blueprint, onReload }: WorksheetDeskProps) => {
  const personId = useViewer()?.person.id ?? '';
  usePeriodFollows(worksheet.period.id);
  const { id, answers } = worksheet;
  const workspace = useMemo(
    () => openWorkspace(id, answers, personId),
    // The answers of later readings are taken by `refresh`.
    [id, personId],
  );
  const taken = useRef(answers);
  useEffect(() => {
    taken.current = answers;
    workspace.store.refresh(answers);
  }, [workspace, answers]);
  useEffect(() => () => void workspace.store.flush(), [workspace]);

  const { order, standingsOf } = blueprint;
  const [current, select] = useCurrentIndicator(order, standingsOf(workspace.store.entries));
  const answerIds = useMemo(
    () => new Map(answers.map((answer) => [answer.indicatorCode, answer.id])),
    [answers],
  );
  const desk = useMemo<Desk>(
    () => ({
      ...blueprint,
      worksheet,
      workspace,
      select,
      reload: onReload,
      answerIdOf: (code) => answerIds.get(code),
    }),
    [blueprint, worksheet, workspace, select, onReload, answerIds],
  );
  return (
    <DeskContext value={desk}>
      <DeskPanes current={current} />
    </DeskContext>
  );
};
