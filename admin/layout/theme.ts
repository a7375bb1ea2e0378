import { defaultTheme } from 'react-admin';
import type { RaThemeOptions } from 'react-admin';
import type { PaletteOptions } from '@mui/material/styles';
import { darkPalette, lightPalette } from './palette.js';
import { raComponents } from './raComponents.js';
import { muiComponents } from './themeComponents.js';

const fontFamily = '"Plus Jakarta Sans Variable", system-ui, sans-serif';

/** What both modes share: letters, corners, density. */
const shared: RaThemeOptions = {
  shape: { borderRadius: 10 },
  typography: {
    fontFamily,
    fontSize: 14,
    h1: { fontSize: '1.5rem', fontWeight: 700, lineHeight: 1.25, letterSpacing: '-0.015em' },
    h2: { fontSize: '1.15rem', fontWeight: 700, lineHeight: 1.3, letterSpacing: '-0.01em' },
    h3: { fontSize: '1rem', fontWeight: 700, lineHeight: 1.35 },
    h4: { fontSize: '0.9rem', fontWeight: 700 },
    h5: { fontSize: '1.15rem', fontWeight: 700 },
    h6: { fontSize: '1rem', fontWeight: 700 },
    subtitle2: { fontWeight: 600 },
    button: { textTransform: 'none', fontWeight: 600 },
    overline: { fontWeight: 700, letterSpacing: '0.08em', lineHeight: 1.6 },
  },
  sidebar: { width: 248, closedWidth: 0 },
};

export const lightTheme: RaThemeOptions = build(lightPalette);
export const darkTheme: RaThemeOptions = build(darkPalette);

function build(palette: PaletteOptions): RaThemeOptions {
  const components = { ...defaultTheme.components, ...muiComponents, ...raComponents };
  return { ...shared, palette, components };
}
