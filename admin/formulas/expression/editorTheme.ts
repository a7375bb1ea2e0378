import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import type { Theme } from '@mui/material/styles';

const letters = 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace';

/** The editor in the colours of the screen. */
export function editorTheme({ palette, typography, shape }: Theme): Extension {
  const { text, background, divider, primary, secondary, info, success, error } = palette;
  const colours = HighlightStyle.define([
    { tag: [tags.number, tags.unit, tags.bool], color: secondary.main },
    { tag: tags.function(tags.variableName), color: primary.main, fontWeight: '600' },
    { tag: tags.variableName, color: info.main },
    { tag: tags.constant(tags.variableName), color: success.main, fontStyle: 'italic' },
    { tag: [tags.keyword, tags.propertyName], color: success.main },
    {
      tag: [tags.separator, tags.paren, tags.squareBracket, tags.operator],
      color: text.secondary,
    },
  ]);
  const look = EditorView.theme(
    {
      '&': { color: text.primary, backgroundColor: 'transparent', fontSize: '0.95rem' },
      '.cm-scroller': { fontFamily: letters, lineHeight: '1.6', minHeight: '104px' },
      '.cm-content': { caretColor: text.primary, padding: '10px 4px' },
      '&.cm-focused': { outline: 'none' },
      '.cm-cursor': { borderLeftColor: text.primary, borderLeftWidth: '2px' },
      '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground':
        { backgroundColor: `${info.main}40` },
      '&.cm-focused .cm-matchingBracket': { backgroundColor: `${primary.main}33` },
      '&.cm-focused .cm-nonmatchingBracket': { backgroundColor: 'transparent' },
      // A line of its own making: a picture would be one more thing to load.
      '.cm-lintRange-error': {
        backgroundImage: 'none',
        textDecoration: `underline wavy ${error.main}`,
        textDecorationSkipInk: 'none',
        textUnderlineOffset: '4px',
      },
      '.cm-tooltip': {
        color: text.primary,
        backgroundColor: background.paper,
        border: `1px solid ${divider}`,
        borderRadius: `${Number(shape.borderRadius) / 2}px`,
        boxShadow: '0 4px 16px rgb(0 0 0 / 0.2)',
        maxWidth: 'min(480px, 92vw)',
        fontFamily: typography.fontFamily ?? 'sans-serif',
        fontSize: '0.875rem',
      },
      '.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: letters, maxHeight: '14em' },
      '.cm-tooltip.cm-tooltip-autocomplete > ul > li': {
        padding: '4px 8px',
        overflow: 'hidden',
        textOverflow: 'ellipsis',
      },
      '.cm-tooltip-autocomplete > ul > li[aria-selected]': {
        color: primary.contrastText,
        backgroundColor: primary.main,
      },
      '.cm-completionDetail': {
        fontFamily: typography.fontFamily ?? 'sans-serif',
        fontStyle: 'normal',
        color: text.secondary,
      },
      '.cm-tooltip-autocomplete > ul > li[aria-selected] .cm-completionDetail': {
        color: 'inherit',
      },
      '.cm-tooltip.cm-completionInfo': { padding: '8px 10px', maxWidth: 'min(320px, 92vw)' },
      '.cm-diagnostic': { padding: '6px 10px' },
      '.cm-diagnostic-error': { borderLeft: `4px solid ${error.main}` },
      '.cm-functionHelp': { padding: '8px 10px', display: 'grid', gap: '4px' },
      '.cm-functionHelp code': { fontFamily: letters },
      '.cm-functionHelp small': { color: text.secondary },
    },
    { dark: palette.mode === 'dark' },
  );
  return [look, syntaxHighlighting(colours)];
}
