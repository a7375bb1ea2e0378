import { useCallback, useEffect, useRef, useState } from 'react';
import { Alert, Box } from '@mui/material';
import { Title, useTranslate } from 'react-admin';
import { useParams, useSearchParams } from 'react-router-dom';
import { EmptyState } from '../fields/EmptyState.js';
import { FailedState } from '../fields/FailedState.js';
import { KeysDialog } from '../fields/KeysDialog.js';
import { LoadingState } from '../fields/LoadingState.js';
import { useFormat } from '../fields/useFormat.js';
import { AccessDenied } from '../layout/Elsewhere.js';
import { useCan } from '../providers/useViewer.js';
import { live } from '../live/live.js';
import { pane } from '../worksheets/deskLayout.js';
import { queuePane } from '../evaluations/deskLayout.js';
import { useReviewAnswer } from '../evaluations/useReviewAnswer.js';
import {
  draftsOutside,
  isSettled,
  movedUnder,
  neighbourOf,
  nextOpen,
  shownContent,
} from './decision.js';
import { EffectsPanel } from './EffectsPanel.js';
import { GoneDrafts } from './GoneDrafts.js';
import { PanelBar } from './PanelBar.js';
import { PanelItemPane } from './PanelItemPane.js';
import { PanelItems } from './PanelItems.js';
import { type PanelAction, panelKeys } from './panelKeys.js';
import { PanelSeal } from './PanelSeal.js';
import { SignDialog } from './SignDialog.js';
import { usePanel } from './usePanel.js';
import { usePanelKeys } from './usePanelKeys.js';

/** A panel: its items one by one, what signing will change, and the signing itself. */
export const PanelDesk = () => {
  const maySee = useCan('panel.list');
  return maySee ? <Desk /> : <AccessDenied />;
};

const Desk = () => {
  const { id = '' } = useParams();
  const translate = useTranslate();
  const { points, period: periodName } = useFormat();
  const [params, setParams] = useSearchParams();
  const [signing, setSigning] = useState(false);
  const [help, setHelp] = useState(false);
  const reason = useRef<HTMLTextAreaElement>(null);
  const go = (answerId: string | undefined) => {
    if (answerId === undefined) return;
    setParams({ item: answerId }, { replace: true });
    window.scrollTo({ top: 0 });
  };
  const desk = usePanel(id, (panel, at) => go(nextOpen(panel.items, at)));
  const { panel, drafts } = desk;
  const items = panel?.items ?? [];
  // What others change must not put another item on the table than the one that lies there.
  const [atFirst, begin] = useState<string>();
  if (atFirst === undefined && items[0]) begin(items[0].answerId);
  const asked = params.get('item') ?? atFirst;
  const gone = panel ? draftsOutside(panel.items, drafts) : [];
  // Nor one in place of the item about which something is put down.
  const isLeft = gone.some(([answerId]) => answerId === asked);
  const current =
    items.find(({ answerId }) => answerId === asked) ?? (isLeft ? undefined : items[0]);
  useEffect(() => live.moveTo(current?.answerId), [current?.answerId]);
  const itemName = useCallback(
    (spot: string) => panel?.items.find(({ answerId }) => answerId === spot)?.indicatorCode,
    [panel],
  );
  const { reviewed, error, retry } = useReviewAnswer(current?.answerId ?? '');
  const mayDecide = panel?.abilities.includes('panel.edit') ?? false;
  const say = (key: string, values = {}) => translate(`resources.panels.${key}`, values);

  const choose = (place: number) => {
    const option = reviewed?.indicator.options[place];
    if (!current || !mayDecide || !option || reviewed?.answer.id !== current.answerId) return;
    const content = shownContent(current, drafts[current.answerId]);
    desk.edit(current, { content: { ...content, optionKey: option.key } });
  };
  usePanelKeys((action: PanelAction) => {
    if (!current) return;
    if (action.kind === 'choose') return choose(action.place);
    const acts = {
      next: () => go(neighbourOf(items, current.answerId, 1)),
      previous: () => go(neighbourOf(items, current.answerId, -1)),
      open: () => go(nextOpen(items, current.answerId)),
      reason: () => reason.current?.focus(),
      undo: () =>
        mayDecide &&
        !desk.busy &&
        !movedUnder(current, drafts[current.answerId]) &&
        desk.undo(current),
      help: () => setHelp(true),
    };
    acts[action.kind]();
  });

  if (desk.error) return <FailedState error={desk.error} onRetry={desk.retry} />;
  if (!panel) return <LoadingState rows={10} />;
  const settled = items.filter(isSettled).length;
  return (
    <>
      <Title
        title={`${say('title', { number: panel.number })} · ${periodName(panel.period.name)}`}
      />
      <PanelBar
        panel={panel}
        settled={settled}
        onHelp={() => setHelp(true)}
        onSign={() => setSigning(true)}
        itemName={itemName}
      />
      {desk.removed && (
        <Alert severity="warning" sx={{ mb: 2 }}>
          {say('removedByOther')}
        </Alert>
      )}
      {panel.signedAt && <PanelSeal panel={panel} />}
      {panel.ownWork && !panel.signedAt && mayDecide && (
        <Alert severity="warning" sx={{ mb: 2 }}>
          {say('ownWork')}
        </Alert>
      )}
      {gone.length > 0 && <GoneDrafts drafts={gone} onDrop={desk.drop} />}
      {items.length > 0 ? (
        <Box
          sx={{
            display: 'grid',
            gap: 2,
            alignItems: 'start',
            gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: '280px minmax(0, 1fr)' },
          }}
        >
          {/* Above the item on a phone, where what stays in sight would lie over it. */}
          <Box sx={[pane, queuePane, { minWidth: 0, position: { xs: 'static', md: 'sticky' } }]}>
            <PanelItems items={items} current={current?.answerId} drafts={drafts} onGo={go} />
          </Box>
          <Box sx={{ display: 'grid', gap: 2, minWidth: 0 }}>
            {current && (
              <Box sx={[pane, { minWidth: 0 }]}>
                {error ? (
                  <FailedState error={error} onRetry={retry} />
                ) : reviewed?.answer.id === current.answerId ? (
                  <PanelItemPane
                    key={current.answerId}
                    panel={panel}
                    item={current}
                    reviewed={reviewed}
                    desk={desk}
                    may={mayDecide}
                    reasonRef={reason}
                  />
                ) : (
                  <LoadingState rows={8} />
                )}
              </Box>
            )}
            <EffectsPanel effects={panel.effects} signed={panel.signedAt !== null} />
          </Box>
        </Box>
      ) : (
        <EmptyState
          title={say('noItems')}
          lead={say('noItemsLead', { limit: points(panel.limit) })}
        />
      )}
      {signing && (
        <SignDialog
          panel={panel}
          onSigned={desk.take}
          onOutdated={desk.retry}
          onClose={() => setSigning(false)}
        />
      )}
      <KeysDialog
        open={help}
        keys={panelKeys}
        texts="resources.panels.keys"
        onClose={() => setHelp(false)}
      />
    </>
  );
};
