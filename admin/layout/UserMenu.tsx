import { useState } from 'react';
import {
  Avatar,
  Box,
  Divider,
  IconButton,
  ListItemIcon,
  MenuItem,
  MenuList,
  Popover,
  Typography,
} from '@mui/material';
import DevicesIcon from '@mui/icons-material/DevicesOutlined';
import KeyIcon from '@mui/icons-material/KeyOutlined';
import LogoutIcon from '@mui/icons-material/LogoutOutlined';
import { useLogout, useNotify, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { FieldRefusal } from '../fields/FieldRefusal.js';
import { SignOutEverywhereDocument } from '../graphql/graphql.js';
import { MailDigestItem } from '../notifications/MailDigestItem.js';
import { useApiMutation } from '../providers/api.js';
import { sentenceOf } from '../providers/refusals.js';
import { useViewer } from '../providers/useViewer.js';

/** Whose account this is, and the ways out of it. */
export const UserMenu = () => {
  const translate = useTranslate();
  const viewer = useViewer();
  const navigate = useNavigate();
  const signOut = useLogout();
  const notify = useNotify();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const everywhere = useApiMutation(SignOutEverywhereDocument, {
    onSuccess: ({ signOutEverywhere }) => {
      void signOut();
      notify('common.auth.signedOutEverywhere', {
        messageArgs: { smart_count: signOutEverywhere },
      });
    },
  });
  if (!viewer) return null;

  const close = () => {
    setAnchor(null);
    everywhere.reset();
  };
  const failure = everywhere.error?.failure;
  const { name, email } = viewer.person;
  const label = translate('common.menu.account', { name });
  return (
    <>
      <IconButton
        onClick={({ currentTarget }) => setAnchor(currentTarget)}
        aria-label={label}
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
      >
        <Avatar
          sx={{ width: 34, height: 34, fontSize: 14, fontWeight: 700, bgcolor: 'primary.main' }}
        >
          {initialsOf(name)}
        </Avatar>
      </IconButton>
      <Popover
        anchorEl={anchor}
        open={anchor !== null}
        onClose={close}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
        slotProps={{
          paper: {
            role: 'dialog',
            'aria-label': label,
            // As wide from the start: what is found out later must not push it off the screen.
            sx: { width: 'min(320px, calc(100vw - 32px))' },
          },
        }}
      >
        <Box sx={{ px: 2, py: 1.5, maxWidth: 280 }}>
          <Typography sx={{ fontWeight: 700 }}>{name}</Typography>
          <Typography variant="body2" color="textSecondary" noWrap>
            {email}
          </Typography>
          {viewer.memberships.map(({ id, role, unit }) => (
            <Typography key={id} variant="caption" color="textSecondary" component="div">
              {translate(`enums.Role.${role}`)}
              {unit && ` · ${unit.abbreviation ?? unit.name}`}
            </Typography>
          ))}
        </Box>
        <Divider />
        <MenuList autoFocusItem>
          <MenuItem
            onClick={() => {
              close();
              void navigate('/password');
            }}
          >
            <ListItemIcon>
              <KeyIcon fontSize="small" />
            </ListItemIcon>
            {translate('common.password.title')}
          </MenuItem>
          <MailDigestItem />
          <MenuItem onClick={() => void signOut()}>
            <ListItemIcon>
              <LogoutIcon fontSize="small" />
            </ListItemIcon>
            {translate('common.auth.signOut')}
          </MenuItem>
          <MenuItem onClick={() => everywhere.mutate({})} disabled={everywhere.isPending}>
            <ListItemIcon>
              <DevicesIcon fontSize="small" />
            </ListItemIcon>
            {translate('common.auth.signOutEverywhere')}
          </MenuItem>
        </MenuList>
        <Box sx={{ px: 2, pb: failure ? 1.5 : 0, maxWidth: 280 }}>
          <FieldRefusal sentence={failure && translate(sentenceOf(failure), failure.details)} />
        </Box>
      </Popover>
    </>
  );
};

function initialsOf(name: string): string {
  const words = name.replace(/^(dr|drs|dra|ir|h|hj)\.\s*/gi, '').split(/\s+/);
  return words
    .slice(0, 2)
    .map((word) => word.charAt(0).toUpperCase())
    .join('');
}
