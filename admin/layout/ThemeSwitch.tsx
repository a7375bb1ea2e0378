import { IconButton, Tooltip } from '@mui/material';
import DarkModeIcon from '@mui/icons-material/DarkModeOutlined';
import LightModeIcon from '@mui/icons-material/LightModeOutlined';
import { useTheme, useTranslate } from 'react-admin';

/** Light or dark; the choice is kept on this device. */
export const ThemeSwitch = () => {
  const translate = useTranslate();
  const [mode, setMode] = useTheme();
  const other = mode === 'dark' ? 'light' : 'dark';
  return (
    <Tooltip title={translate(`common.menu.${other}`)}>
      <IconButton onClick={() => setMode(other)} aria-label={translate(`common.menu.${other}`)}>
        {mode === 'dark' ? <LightModeIcon /> : <DarkModeIcon />}
      </IconButton>
    </Tooltip>
  );
};
