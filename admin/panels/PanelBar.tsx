import { useState } from 'react';
import { Box, Button, IconButton, Typography } from '@mui/material';
import KeyboardIcon from '@mui/icons-material/KeyboardOutlined';
import PdfIcon from '@mui/icons-material/PictureAsPdfOutlined';
import { useNotify, useTranslate } from 'react-admin';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from 'react-router-dom';
import { FailureAlert } from '../fields/FailureAlert.js';
import { ProgressBar } from '../fields/ProgressBar.js';
import { RemovePanelDocument } from '../graphql/graphql.js';
import type { PanelShownFragment } from '../graphql/graphql.js';
import { AlsoHere } from '../live/AlsoHere.js';
import { useApiMutation } from '../providers/api.js';

interface PanelBarProps {
  readonly panel: PanelShownFragment;
  /** How many items are decided on the values of now. */
  readonly settled: number;
  readonly onHelp: () => void;
  readonly onSign: () => void;
  /** What an item is called that somebody else looks at. */
  readonly itemName: (answerId: string) => string | undefined;
}

/** How far the panel is, and what can be done with it as a whole. */
export const PanelBar = ({ panel, settled, onHelp, onSign, itemName }: PanelBarProps) => {
  const translate = useTranslate();
  const { items, signedAt, abilities, minutesPath } = panel;
  const say = (key: string, values = {}) => translate(`resources.panels.${key}`, values);
  const open = items.length - settled;
  const isUndecided = items.every(({ decision }) => decision === null);
  const help = translate('resources.evaluations.keys.open');
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.5, mb: 2 }}>
      <Button component={Link} to="/panels" size="small" color="inherit">
        {say('toPanels')}
      </Button>
      {items.length > 0 && (
        <Box sx={{ flex: '1 1 180px', maxWidth: 360 }} role="status">
          <ProgressBar
            done={settled}
            total={items.length}
            label={say('decidedItems')}
            color={open === 0 ? 'success' : 'primary'}
          />
        </Box>
      )}
      <Box
        sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, ml: { md: 'auto' }, alignItems: 'center' }}
      >
        {minutesPath && (
          <Button
            component="a"
            variant="contained"
            href={minutesPath}
            target="_blank"
            rel="noopener"
            startIcon={<PdfIcon />}
            sx={{ minHeight: 44 }}
          >
            {say('minutes')}
          </Button>
        )}
        {!signedAt && abilities.includes('panel.edit') && isUndecided && (
          <RemoveButton id={panel.id} version={panel.version} />
        )}
        {!signedAt && abilities.includes('panel.sign') && items.length > 0 && (
          <Button
            variant="contained"
            disabled={open > 0}
            onClick={onSign}
            aria-describedby={open > 0 ? 'sign-hint' : undefined}
            sx={{ minHeight: 44 }}
          >
            {say('sign.open')}
          </Button>
        )}
        <IconButton
          aria-label={help}
          title={help}
          onClick={onHelp}
          sx={{ display: { xs: 'none', md: 'inline-flex' } }}
        >
          <KeyboardIcon fontSize="small" />
        </IconButton>
      </Box>
      <AlsoHere spotName={itemName} />
      {!signedAt && abilities.includes('panel.sign') && open > 0 && (
        <Typography id="sign-hint" variant="body2" color="textSecondary" sx={{ flexBasis: '100%' }}>
          {say('sign.notYet', { smart_count: open })}
        </Typography>
      )}
    </Box>
  );
};

const RemoveButton = ({ id, version }: { readonly id: string; readonly version: number }) => {
  const translate = useTranslate();
  const notify = useNotify();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [asked, ask] = useState(false);
  const remove = useApiMutation(RemovePanelDocument, {
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['Panels'] });
      notify('resources.panels.removed', { type: 'info' });
      void navigate('/panels');
    },
  });
  const say = (key: string) => translate(`resources.panels.${key}`);
  return (
    <>
      <FailureAlert failure={remove.error?.failure} />
      <Button
        color={asked ? 'error' : 'inherit'}
        variant={asked ? 'outlined' : 'text'}
        disabled={remove.isPending}
        onClick={() => (asked ? remove.mutate({ id, version }) : ask(true))}
        onBlur={() => ask(false)}
        sx={{ minHeight: 44 }}
      >
        {say(asked ? 'removeSure' : 'remove')}
      </Button>
    </>
  );
};
