import { Box, Button, Card, IconButton, Typography } from '@mui/material';
import DownIcon from '@mui/icons-material/ArrowDownwardOutlined';
import UpIcon from '@mui/icons-material/ArrowUpwardOutlined';
import { useTranslate } from 'react-admin';
import { ToneChip } from '../fields/ToneChip.js';
import { useFormat } from '../fields/useFormat.js';
import type { StageRowFragment } from '../graphql/graphql.js';

interface StageCardProps {
  readonly stage: StageRowFragment;
  /** Left out where nothing can be changed any more. */
  readonly editing?: StageEditing;
}

interface StageEditing {
  readonly busy: boolean;
  /** Up and down; undefined where it is at that end. */
  readonly moves: readonly ((() => void) | undefined)[];
  readonly onEdit: () => void;
}

/** One stage: what it is called, who scores, and what its value is worth. */
export const StageCard = ({ stage, editing }: StageCardProps) => {
  const translate = useTranslate();
  const { locale, number, points } = useFormat();
  const { kind, scoredBy, precedence, panelLimit, active } = stage;
  const name = locale === 'id' ? stage.nameId : stage.nameEn;
  const say = (key: string, values = {}) => translate(`resources.stages.${key}`, values);
  const facts = [
    say('scoredBy', { role: translate(`enums.Role.${scoredBy}`) }),
    kind === 'SELF'
      ? say('claimed')
      : precedence === null
        ? say('apart')
        : say('counts', { precedence: number(precedence) }),
    panelLimit !== null && say('limit', { limit: points(panelLimit) }),
  ];
  return (
    <Card
      component="li"
      sx={{
        p: { xs: 1.5, md: 2 },
        display: 'flex',
        flexWrap: 'wrap',
        gap: 1,
        alignItems: 'center',
      }}
    >
      <Box sx={{ flex: '1 1 240px', minWidth: 0 }}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
          <Typography variant="h3" component="h2">
            {name}
          </Typography>
          {!active && <ToneChip tone="neutral" label={say('off')} />}
        </Box>
        <Typography variant="body2" color="textSecondary">
          {facts.filter(Boolean).join(' · ')}
        </Typography>
      </Box>
      {editing && <StageButtons name={name} {...editing} />}
    </Card>
  );
};

const StageButtons = ({
  name,
  busy,
  moves: [up, down],
  onEdit,
}: StageEditing & { readonly name: string }) => {
  const translate = useTranslate();
  const say = (key: string, values = {}) => translate(`resources.stages.${key}`, values);
  return (
    <Box sx={{ display: 'flex', alignItems: 'center' }}>
      <IconButton
        aria-label={say('up', { name })}
        disabled={busy || !up}
        onClick={up}
        sx={{ width: 44, height: 44 }}
      >
        <UpIcon fontSize="small" />
      </IconButton>
      <IconButton
        aria-label={say('down', { name })}
        disabled={busy || !down}
        onClick={down}
        sx={{ width: 44, height: 44 }}
      >
        <DownIcon fontSize="small" />
      </IconButton>
      <Button aria-label={say('editOf', { name })} onClick={onEdit} sx={{ minHeight: 44 }}>
        {say('edit')}
      </Button>
    </Box>
  );
};
