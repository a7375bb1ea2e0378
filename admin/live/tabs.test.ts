import { describe, expect, test } from 'vitest';
import { createTabs, streamsPerBrowser } from './tabs.js';

/** A browser whose tabs have a stream each, as far as the others let them. */
function browser() {
  const hearers: { tab: object; hear: (event: MessageEvent<unknown>) => void }[] = [];
  const open = (id: string) => {
    const tab = { id, holds: false, hidden: false, hold: (_holds: boolean) => undefined as void };
    const tabs = createTabs({
      id,
      channel: {
        postMessage: (data) =>
          hearers
            .filter((one) => one.tab !== tab)
            .forEach(({ hear }) => hear({ data } as MessageEvent<unknown>)),
        addEventListener: (_event, hear) => hearers.push({ tab, hear }),
      },
      isHidden: () => tab.hidden,
      onCrowded: () => tab.hold(false),
      onRoom: () => tab.hold(true),
    });
    tab.hold = (holds) => {
      tab.holds = holds;
      tabs.hold(holds);
    };
    tab.hold(true);
    return tab;
  };
  return { open };
}

describe('the tabs of one browser', () => {
  test('have few enough streams to leave connections for everything else, those used latest', () => {
    const { open } = browser();
    const tabs = ['a', 'b', 'c', 'd', 'e'].map(open);
    expect(tabs.map(({ holds }) => holds)).toEqual([false, false, true, true, true]);
    expect(tabs.filter(({ holds }) => holds)).toHaveLength(streamsPerBrowser);
    // Somebody goes back to the first.
    tabs[0]!.hold(true);
    expect(tabs.map(({ holds }) => holds)).toEqual([true, false, false, true, true]);
  });

  test('give one up as soon as they are out of sight and another is looked at', () => {
    const { open } = browser();
    const first = open('a');
    first.hidden = true;
    open('b');
    expect(first.holds).toBe(false);
  });

  test('come back when another is closed', () => {
    const { open } = browser();
    const tabs = ['a', 'b', 'c', 'd'].map(open);
    tabs[2]!.hold(false);
    expect(tabs.map(({ holds }) => holds)).toEqual([true, true, false, true]);
  });

  test('count a tab that comes back many times once', () => {
    const { open } = browser();
    const [first, second] = ['a', 'b'].map(open);
    for (let times = 0; times < 9; times++) second!.hold(true);
    expect(first!.holds).toBe(true);
  });
});
