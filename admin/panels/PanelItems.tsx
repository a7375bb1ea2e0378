import { useEffect, useRef } from 'react';
import { Box, List, ListItemButton, Typography } from '@mui/material';
import DoneIcon from '@mui/icons-material/CheckCircleOutlined';
import DraftIcon from '@mui/icons-material/EditOutlined';
import OpenIcon from '@mui/icons-material/RadioButtonUncheckedOutlined';
import AgainIcon from '@mui/icons-material/ReplayOutlined';
import { useTranslate } from 'react-admin';
import { useFormat } from '../fields/useFormat.js';
import { usePhone } from '../fields/Rows.js';
import type { PanelItemFragment } from '../graphql/graphql.js';
import { visuallyHidden } from '../fields/visuallyHidden.js';
import type { DecisionDraft } from './decision.js';

interface PanelItemsProps {
  readonly items: readonly PanelItemFragment[];
  /** Id of the answer on the table; undefined where none of them is. */
  readonly current: string | undefined;
  readonly drafts: Readonly<Record<string, DecisionDraft | undefined>>;
  readonly onGo: (answerId: string) => void;
}

/** What there is to decide, each with where it stands; on a phone it scrolls in a frame of its own. */
export const PanelItems = ({ items, current, drafts, onGo }: PanelItemsProps) => {
  const translate = useTranslate();
  const phone = usePhone();
  return (
    <Box
      component="nav"
      aria-label={translate('resources.panels.items')}
      sx={
        phone
          ? {
              maxHeight: 220,
              overflowY: 'auto',
              border: 1,
              borderColor: 'divider',
              borderRadius: 2,
            }
          : undefined
      }
    >
      <List dense disablePadding>
        {items.map((item) => (
          <Item
            key={item.answerId}
            item={item}
            current={item.answerId === current}
            drafted={drafts[item.answerId] !== undefined}
            onGo={() => onGo(item.answerId)}
          />
        ))}
      </List>
    </Box>
  );
};

interface ItemProps {
  readonly item: PanelItemFragment;
  readonly current: boolean;
  /** Whether something was put down and not sent. */
  readonly drafted: boolean;
  readonly onGo: () => void;
}

const standings = {
  settled: { icon: DoneIcon, state: 'ACCEPTED' },
  outdated: { icon: AgainIcon, state: 'RETURNED' },
  drafted: { icon: DraftIcon, state: 'SUBMITTED' },
  open: { icon: OpenIcon, state: 'DRAFT' },
} as const;

const Item = ({ item, current, drafted, onGo }: ItemProps) => {
  const translate = useTranslate();
  const { points } = useFormat();
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (current) row.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  const { indicatorCode, indicatorText, unit, difference, decision } = item;
  const standing = drafted
    ? 'drafted'
    : decision === null
      ? 'open'
      : decision.outdated
        ? 'outdated'
        : 'settled';
  const { icon: Icon, state } = standings[standing];
  const say = (key: string, params = {}) => translate(`resources.panels.${key}`, params);
  return (
    <li>
      <ListItemButton
        component="div"
        role="button"
        ref={row}
        selected={current}
        aria-current={current ? 'true' : undefined}
        onClick={onGo}
        sx={{ gap: 1, alignItems: 'flex-start', px: 1, borderRadius: '8px' }}
      >
        <Icon
          fontSize="small"
          aria-hidden
          sx={({ palette }) => ({ color: palette.answerState[state].text, mt: '2px' })}
        />
        <Box sx={{ minWidth: 0, flex: 1 }}>
          <Typography variant="body2" sx={{ fontWeight: 600 }}>
            {indicatorCode}
            <Box component="span" sx={visuallyHidden}>
              {` · ${say(`standing.${standing}`)}`}
            </Box>
          </Typography>
          <Typography variant="body2" noWrap>
            {indicatorText}
          </Typography>
          <Typography variant="caption" color="textSecondary" component="div" noWrap>
            {[
              unit?.abbreviation ?? unit?.name ?? say('kabupaten'),
              say('apart', { difference: points(difference) }),
            ].join(' · ')}
          </Typography>
        </Box>
      </ListItemButton>
    </li>
  );
};
