import { startCompletion } from '@codemirror/autocomplete';
import { EditorView } from '@codemirror/view';
import { fireEvent } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { wait } from '../../testApp.js';
import { editorSetup } from './editorSetup.js';

describe('Escape in an expression', () => {
  let view: EditorView;
  beforeEach(() => {
    const extensions = editorSetup('id', {
      words: () => [{ kind: 'list', text: 'children', meaning: 'bagian di bawahnya' }],
      mistakes: () => [],
      help: () => undefined,
    });
    view = new EditorView({ extensions, parent: document.body });
  });
  afterEach(() => view.destroy());

  const type = (insert: string) =>
    view.dispatch({
      changes: { from: 0, insert },
      selection: { anchor: insert.length },
      userEvent: 'input.type',
    });
  /** @returns whether what stands around the editor is left to do something. */
  const escape = () => fireEvent.keyDown(view.contentDOM, { key: 'Escape', keyCode: 27 });
  const list = () => view.dom.querySelector('.cm-tooltip-autocomplete');

  test('closes the list of words where one is to be seen, and nothing else', async () => {
    type('chi');
    startCompletion(view);
    await vi.waitFor(() => expect(list()).not.toBeNull(), wait);
    expect(escape()).toBe(false);
    expect(list()).toBeNull();
    expect(escape()).toBe(true);
  });

  test('is left to what stands around at once after a letter, before it is known whether it brings a list', () => {
    type('children');
    expect(escape()).toBe(true);
  });
});
