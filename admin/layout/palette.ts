import type { PaletteOptions } from '@mui/material/styles';
import type { AnswerState } from '../graphql/enums.js';

/** A pair that is readable on each other: at least 4.5 to 1. */
export interface Tone {
  readonly text: string;
  readonly fill: string;
}

/** The grades of the regulation, best first. */
export const grades = ['AA', 'A', 'BB', 'B', 'CC', 'C', 'D'] as const;
export type GradeName = (typeof grades)[number];

declare module '@mui/material/styles' {
  interface Palette {
    answerState: Record<AnswerState, Tone>;
    grade: Record<GradeName, Tone>;
    /** The navigation, dark in both modes. */
    nav: { background: string; text: string; muted: string; active: string };
  }
  interface PaletteOptions {
    answerState?: Palette['answerState'];
    grade?: Palette['grade'];
    nav?: Palette['nav'];
  }
}

const grade: Record<GradeName, Tone> = {
  AA: { text: '#ffffff', fill: '#0b5d3b' },
  A: { text: '#ffffff', fill: '#1a7446' },
  BB: { text: '#ffffff', fill: '#0f6f73' },
  B: { text: '#ffffff', fill: '#1f5fa8' },
  CC: { text: '#ffffff', fill: '#9a5b00' },
  C: { text: '#ffffff', fill: '#b4461c' },
  D: { text: '#ffffff', fill: '#a61b29' },
};

export const lightPalette: PaletteOptions = {
  mode: 'light',
  primary: { main: '#0b5563', dark: '#083f4a', light: '#2f7885', contrastText: '#ffffff' },
  secondary: { main: '#9a5b00', dark: '#764500', light: '#c98a2b', contrastText: '#ffffff' },
  success: { main: '#1a7446' },
  warning: { main: '#9a5b00' },
  error: { main: '#a61b29' },
  info: { main: '#1f5fa8' },
  background: { default: '#f3f6f6', paper: '#ffffff' },
  text: { primary: '#13262c', secondary: '#47595f' },
  divider: '#d9e1e2',
  answerState: {
    DRAFT: { text: '#47595f', fill: '#e8eeef' },
    SUBMITTED: { text: '#184c8a', fill: '#e1ecf9' },
    RETURNED: { text: '#93370f', fill: '#fce7dc' },
    ACCEPTED: { text: '#125c38', fill: '#dcf1e4' },
  },
  grade,
  nav: { background: '#0b2a32', text: '#eef5f6', muted: '#a9c0c5', active: '#174552' },
};

export const darkPalette: PaletteOptions = {
  mode: 'dark',
  primary: { main: '#74c7cf', dark: '#4ba6af', light: '#a3dde2', contrastText: '#06262c' },
  secondary: { main: '#f0b352', dark: '#c98a2b', light: '#f7cf8e', contrastText: '#2a1a00' },
  success: { main: '#6fcf97' },
  warning: { main: '#f0b352' },
  error: { main: '#ff8f8a' },
  info: { main: '#8ebcf2' },
  background: { default: '#0d181c', paper: '#142329' },
  text: { primary: '#e7eff0', secondary: '#a9bbc0' },
  divider: '#2a3d44',
  answerState: {
    DRAFT: { text: '#c3d1d5', fill: '#26383f' },
    SUBMITTED: { text: '#a9cdf7', fill: '#18314d' },
    RETURNED: { text: '#ffbf9f', fill: '#4a2412' },
    ACCEPTED: { text: '#9be0b8', fill: '#123a27' },
  },
  grade,
  nav: { background: '#08161a', text: '#e7eff0', muted: '#9db3b8', active: '#15333c' },
};
