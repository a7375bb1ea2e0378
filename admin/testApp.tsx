import { cleanup, fireEvent, getConfig, render, screen } from '@testing-library/react';
import { RouterProvider, createMemoryRouter } from 'react-router-dom';
import { afterEach, beforeEach, expect, vi } from 'vitest';
import { App } from './App.js';
import { queryClient } from './providers/queryClient.js';
import { session } from './providers/session.js';

// The whole admin before an API that answers what a test says; no screen uses it.

type Variables = Record<string, unknown>;
type Answer = (variables: Variables) => object | Promise<object>;

interface Sent {
  readonly operationName: string;
  readonly variables: Variables;
}

/** Whoever is signed in, with the abilities that the screen in question asks for. */
export const viewerWho = (...abilities: string[]) => ({
  person: {
    id: 'p1',
    name: 'Siti Rahmawati',
    email: 'siti@bekasi.test',
    locale: 'id',
    mustChangePassword: false,
  },
  kabupaten: { id: 'k1', name: 'Kabupaten Bekasi', province: 'Jawa Barat' },
  memberships: [{ id: 'm1', role: 'ADMIN', unit: null }],
  abilities,
  sessionExpiresAt: '2026-11-05T10:00:00Z',
});

/** A refusal as the API gives it. */
export const refuse = (code: string, field?: string, more: object = {}) => ({
  data: null,
  errors: [{ message: code, extensions: { code, ...(field && { field }), ...more } }],
});

export interface FakeApi {
  /** By the name of the operation; a test adds or replaces what it is about. */
  answers: Record<string, Answer>;
  readonly sent: Sent[];
  /** The `input` of every call of an operation, in order. */
  inputsOf(operationName: string): unknown[];
}

/** An API of its own for each test of the file. @param answers what it answers unless a test says otherwise. */
export function fakeApi(answers: () => Record<string, Answer>): FakeApi {
  const api: FakeApi = {
    answers: {},
    sent: [],
    inputsOf: (name) =>
      api.sent
        .filter(({ operationName }) => operationName === name)
        .map(({ variables }) => variables['input']),
  };
  beforeEach(() => {
    api.sent.length = 0;
    api.answers = {
      PeriodChoices: () => ({ data: { periods: { nodes: [] } } }),
      CommentThread: () => ({
        data: { commentThread: { comments: [], hasEarlier: false, abilities: [] } },
      }),
      AnswerStages: () => ({ data: { answerStages: [] } }),
      CommentCounts: () => ({ data: { commentCounts: [] } }),
      UnreadNotifications: () => ({ data: { unreadNotifications: 0 } }),
      ...answers(),
    };
    vi.stubGlobal('fetch', async (_uri: string, init: RequestInit) => {
      const request = JSON.parse(init.body as string) as Sent;
      api.sent.push(request);
      const answer = api.answers[request.operationName];
      const body = answer ? await answer(request.variables) : refuse('INTERNAL');
      return new Response(JSON.stringify(body), {
        headers: { 'content-type': 'application/json' },
      });
    });
  });
  afterEach(() => {
    cleanup();
    session.signedOut();
    queryClient.clear();
    localStorage.clear();
    vi.unstubAllGlobals();
  });
  return api;
}

/** Opens a screen of the admin by its address. */
export function open(path: string) {
  const router = createMemoryRouter([{ path: '*', element: <App /> }], { initialEntries: [path] });
  render(<RouterProvider router={router} />);
  return router;
}

/** As long as any test waits: longer than a screen takes on a busy machine. */
export const wait = { timeout: getConfig().asyncUtilTimeout };

export const press = (name: string | RegExp) =>
  fireEvent.click(screen.getByRole('button', { name }));

/** Presses a button that is out of reach as long as something is under way. */
export async function pressOnceReady(name: string | RegExp) {
  await vi.waitFor(
    () => expect(screen.getByRole<HTMLButtonElement>('button', { name }).disabled).toBe(false),
    wait,
  );
  press(name);
}

export const fill = (label: RegExp, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });

/** Waits until an input is marked as wrong and described by the sentence. */
export async function expectAt(input: () => HTMLElement, sentence: string | RegExp) {
  await vi.waitFor(() => {
    const element = input();
    expect(element.getAttribute('aria-invalid')).toBe('true');
    expect(descriptionOf(element)).toMatch(sentence);
  }, wait);
}

/** What a screen reader says after the name of an element. */
function descriptionOf(element: HTMLElement): string {
  const ids = (element.getAttribute('aria-describedby') ?? '').split(' ').filter(Boolean);
  return ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
}
