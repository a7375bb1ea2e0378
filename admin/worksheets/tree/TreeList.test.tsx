import { ThemeProvider, createTheme } from '@mui/material/styles';
import type { ThemeOptions } from '@mui/material/styles';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { TestTranslationProvider } from 'react-admin';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { lightTheme } from '../../layout/theme.js';
import { TreeList } from './TreeList.js';
import type { TreeRow } from './treeRows.js';

const component = (code: string, level: number, expanded: boolean): TreeRow => ({
  kind: 'component',
  code,
  text: `Area ${code}`,
  level,
  expanded,
  indicators: 2,
  done: 1,
  returned: 0,
});

const indicator = (code: string): TreeRow => ({
  kind: 'indicator',
  code,
  text: `Butir ${code}`,
  level: 2,
  mark: 'unanswered',
  unchanged: false,
});

const rows = [
  component('1', 1, true),
  indicator('1.a'),
  indicator('1.b'),
  component('2', 1, false),
];

function show(current: string | undefined) {
  const onSelect = vi.fn();
  const onToggle = vi.fn();
  render(
    <ThemeProvider theme={createTheme(lightTheme as ThemeOptions)}>
      <TestTranslationProvider translate={(key: string) => key}>
        <TreeList
          rows={rows}
          current={current}
          troubled={new Set()}
          others={new Map()}
          onSelect={onSelect}
          onToggle={onToggle}
        />
      </TestTranslationProvider>
    </ThemeProvider>,
  );
  const press = (key: string) =>
    fireEvent.keyDown(document.activeElement ?? document.body, { key });
  const row = (code: string) => {
    const found = document.querySelector<HTMLElement>(`[data-code="${code}"]`);
    if (!found) throw new Error(`No row ${code}`);
    return found;
  };
  return { onSelect, onToggle, press, row };
}

afterEach(cleanup);

describe('walking the tree with the keyboard', () => {
  test('Tab stops once, at the indicator on the desk', () => {
    show('1.b');
    const stops = screen.getAllByRole('treeitem').filter(({ tabIndex }) => tabIndex === 0);
    expect(stops.map((stop) => stop.getAttribute('data-code'))).toEqual(['1.b']);
    expect(stops[0]?.getAttribute('aria-selected')).toBe('true');
  });

  test('up and down go from row to row, Enter opens', () => {
    const { row, press, onSelect } = show('1.a');
    row('1.a').focus();
    press('ArrowDown');
    expect(document.activeElement).toBe(row('1.b'));
    press('Enter');
    expect(onSelect).toHaveBeenCalledWith('1.b');
  });

  test('left goes up to the area and closes it, right opens one', () => {
    const { row, press, onToggle } = show('1.a');
    row('1.a').focus();
    press('ArrowLeft');
    expect(document.activeElement).toBe(row('1'));
    press('ArrowLeft');
    expect(onToggle).toHaveBeenLastCalledWith('1');
    press('End');
    press('ArrowRight');
    expect(onToggle).toHaveBeenLastCalledWith('2');
  });
});
