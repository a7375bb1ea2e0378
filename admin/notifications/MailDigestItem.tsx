import { ListItemIcon, ListItemText, MenuItem, Switch } from '@mui/material';
import MailIcon from '@mui/icons-material/MailOutlined';
import { useQueryClient } from '@tanstack/react-query';
import { useNotify, useTranslate } from 'react-admin';
import { MailDigestDocument, SetMailDigestDocument } from '../graphql/graphql.js';
import { useApiMutation, useApiQuery } from '../providers/api.js';
import { sentenceOf } from '../providers/refusals.js';

/** In the menu of the account: whether what is not read comes by mail. Nothing where no mail is sent. */
export const MailDigestItem = () => {
  const translate = useTranslate();
  const notify = useNotify();
  const queryClient = useQueryClient();
  const { data } = useApiQuery(MailDigestDocument, {});
  const { mutate, isPending } = useApiMutation(SetMailDigestDocument, {
    onSuccess: ({ setMailDigest }) =>
      queryClient.setQueryData(['MailDigest', {}], { mailDigest: setMailDigest }),
    onError: ({ failure }) =>
      notify(sentenceOf(failure), { type: 'error', messageArgs: failure.details }),
  });
  const wanted = data?.mailDigest;
  if (wanted == null) return null;
  return (
    <MenuItem
      role="menuitemcheckbox"
      aria-checked={wanted}
      disabled={isPending}
      onClick={() => mutate({ wanted: !wanted })}
    >
      <ListItemIcon>
        <MailIcon fontSize="small" />
      </ListItemIcon>
      <ListItemText>{translate('notifications.mailDigest')}</ListItemText>
      <Switch
        size="small"
        checked={wanted}
        sx={{ ml: 1, pointerEvents: 'none' }}
        slotProps={{ input: { tabIndex: -1, 'aria-hidden': true, readOnly: true } }}
      />
    </MenuItem>
  );
};
