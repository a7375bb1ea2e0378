import { useState } from 'react';
import { Button, Menu, MenuItem } from '@mui/material';
import { useLocaleState, useTranslate } from 'react-admin';
import { SetLocaleDocument } from '../graphql/graphql.js';
import { send } from '../providers/api.js';
import { locales } from '../providers/i18nProvider.js';
import type { AppLocale } from '../providers/i18nProvider.js';
import { useViewer } from '../providers/useViewer.js';

/** The language of the screen, kept on this device and, once signed in, on the person. */
export const LanguageMenu = () => {
  const translate = useTranslate();
  const viewer = useViewer();
  const [locale, setLocale] = useLocaleState();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);

  const choose = (next: AppLocale) => {
    setAnchor(null);
    setLocale(next);
    // The screen has changed already; the person's own setting may follow at the next chance.
    if (viewer) void send(SetLocaleDocument, { locale: next }).catch(() => undefined);
  };

  return (
    <>
      <Button
        color="inherit"
        onClick={({ currentTarget }) => setAnchor(currentTarget)}
        aria-label={translate('common.menu.language')}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        sx={{ minWidth: 44, minHeight: 40 }}
      >
        {locale.toUpperCase()}
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {locales.map((one) => (
          <MenuItem
            key={one.locale}
            lang={one.locale}
            selected={one.locale === locale}
            onClick={() => choose(one.locale)}
          >
            {one.name}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
};
