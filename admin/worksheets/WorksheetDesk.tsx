import { useEffect, useMemo } from 'react';
import { Title, useTranslate } from 'react-admin';
import { EmptyState } from '../fields/EmptyState.js';
import { useFormat } from '../fields/useFormat.js';
import type { WorksheetRecordFragment } from '../graphql/graphql.js';
import { usePeriodFollows } from '../layout/usePeriodFollows.js';
import type { AskedAt } from '../live/useAskedAt.js';
import { keepAnswers } from '../offline/keepAnswers.js';
import { useViewer } from '../providers/useViewer.js';
import { DeskContext } from './desk.js';
import type { Blueprint, Desk } from './desk.js';
import { DeskPanes } from './DeskPanes.js';
import { DeskSkeleton } from './DeskSkeleton.js';
import { useCurrentIndicator } from './useCurrentIndicator.js';
import { useTogether } from './useTogether.js';
import { useWorkspace } from './useWorkspace.js';
import type { Workspace } from './workspace.js';
import { useWorksheetName } from './worksheetName.js';

interface WorksheetDeskProps {
  readonly worksheet: WorksheetRecordFragment;
  readonly blueprint: Blueprint;
  /** ms; undefined when it was read just now. */
  readonly readAt: number | undefined;
  /** When it was asked for. */
  readonly askedAt: AskedAt;
  readonly onReload: () => void;
}

/** The desk: what is left to do at the left, the indicator in the middle, what proves it at the right. */
export const WorksheetDesk = (props: WorksheetDeskProps) => {
  const personId = useViewer()?.person.id ?? '';
  const workspace = useWorkspace(props.worksheet, personId);
  return workspace ? (
    <OpenDesk {...props} personId={personId} workspace={workspace} />
  ) : (
    <DeskSkeleton />
  );
};

interface OpenDeskProps extends WorksheetDeskProps {
  readonly personId: string;
  readonly workspace: Workspace;
}

const OpenDesk = (props: OpenDeskProps) => {
  const { worksheet, blueprint, readAt, askedAt, onReload, personId, workspace } = props;
  const translate = useTranslate();
  const nameOf = useWorksheetName();
  const { period: inWords } = useFormat();
  const { answers, period } = worksheet;
  usePeriodFollows(period.id, '/worksheets');

  const { store } = workspace;
  useEffect(() => () => void store.flush(), [store]);
  useEffect(() => keepAnswers(personId, worksheet.id, store), [personId, worksheet.id, store]);

  const answerIds = useMemo(
    () => new Map(answers.map((answer) => [answer.indicatorCode, answer.id])),
    [answers],
  );
  const [current, select] = useCurrentIndicator(blueprint, () =>
    blueprint.standingsOf(store.entries),
  );
  useTogether({ worksheet, store, current, personId, askedAt, reload: onReload });
  const desk = useMemo<Desk>(
    () => ({
      ...blueprint,
      worksheet,
      workspace,
      readAt,
      select,
      reload: onReload,
      answerIdOf: (code) => answerIds.get(code),
    }),
    [blueprint, worksheet, workspace, readAt, select, onReload, answerIds],
  );
  const title = translate('resources.worksheets.title', { unit: nameOf(worksheet) });
  return (
    <DeskContext value={desk}>
      <Title title={`${title} · ${inWords(period.name)}`} />
      {current === undefined ? (
        <EmptyState title={translate('common.state.emptyTitle')} />
      ) : (
        <DeskPanes current={current} />
      )}
    </DeskContext>
  );
};
