import type { KeyboardEvent } from 'react';
import BoldIcon from '@mui/icons-material/FormatBold';
import ItalicIcon from '@mui/icons-material/FormatItalic';
import BulletsIcon from '@mui/icons-material/FormatListBulleted';
import NumbersIcon from '@mui/icons-material/FormatListNumbered';
import { toggleList } from './list.js';
import { toggleStyle } from './style.js';
import type { Change } from './useFormatting.js';

export interface FormatAction {
  /** Key of its name. */
  readonly name: 'bold' | 'italic' | 'bullets' | 'numbers';
  readonly icon: typeof BoldIcon;
  /** As it is said to people; with Ctrl, or Cmd. */
  readonly keys: string;
  readonly change: Change;
}

export const formatActions: readonly FormatAction[] = [
  { name: 'bold', icon: BoldIcon, keys: 'B', change: (typed) => toggleStyle(typed, '**') },
  { name: 'italic', icon: ItalicIcon, keys: 'I', change: (typed) => toggleStyle(typed, '_') },
  {
    name: 'bullets',
    icon: BulletsIcon,
    keys: 'Shift+8',
    change: (typed) => toggleList(typed, false),
  },
  {
    name: 'numbers',
    icon: NumbersIcon,
    keys: 'Shift+7',
    change: (typed) => toggleList(typed, true),
  },
];

/** Of the link, which asks first. */
export const linkKeys = 'K';

/** What is pressed with Ctrl, or Cmd, as `keys` says it; undefined for keys without. */
export function keysOf({ key, code, shiftKey, ctrlKey, metaKey, altKey }: KeyboardEvent) {
  if (altKey || ctrlKey === metaKey) return undefined;
  // With Shift, a digit is another letter on every keyboard.
  if (shiftKey) return code.startsWith('Digit') ? `Shift+${code.slice(-1)}` : undefined;
  return key.toUpperCase();
}
