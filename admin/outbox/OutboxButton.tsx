import { useState } from 'react';
import { Badge, Box, Button, IconButton } from '@mui/material';
import OutboxIcon from '@mui/icons-material/OutboxOutlined';
import { useTranslate } from 'react-admin';
import { useIsKept } from '../drafts/useIsKept.js';
import { visuallyHidden } from '../fields/visuallyHidden.js';
import { OutboxDialog } from './OutboxDialog.js';
import { useOutbox } from './useOutbox.js';

/** In the bar of every screen: how many answers are not sent yet, and the way to them; or that the device keeps nothing. Else nothing. */
export const OutboxButton = () => {
  const translate = useTranslate();
  const { entries } = useOutbox();
  const isKept = useIsKept();
  const [open, setOpen] = useState(false);
  const count = entries.length;
  const label =
    count > 0 ? translate('outbox.count', { smart_count: count }) : translate('outbox.notKept');
  const isShown = count > 0 || !isKept;
  const isStuck = !isKept || entries.some(({ status }) => isForAPerson(status.kind));
  const color = isStuck ? 'error' : 'warning';
  const show = () => setOpen(true);
  return (
    <>
      {isShown && (
        <>
          <Button
            color={color}
            variant="outlined"
            size="small"
            startIcon={<OutboxIcon />}
            onClick={show}
            aria-haspopup="dialog"
            sx={{ display: { xs: 'none', md: 'inline-flex' } }}
          >
            {label}
          </Button>
          <IconButton
            color={color}
            onClick={show}
            aria-label={label}
            aria-haspopup="dialog"
            sx={{ display: { md: 'none' } }}
          >
            <Badge badgeContent={count} color={color}>
              <OutboxIcon />
            </Badge>
          </IconButton>
        </>
      )}
      <Box role="status" sx={visuallyHidden}>
        {isShown ? label : ''}
      </Box>
      {open && <OutboxDialog onClose={() => setOpen(false)} />}
    </>
  );
};

const isForAPerson = (kind: string) => kind === 'conflict' || kind === 'refused';
