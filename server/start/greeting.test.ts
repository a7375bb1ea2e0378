import { describe, expect, test } from 'vitest';
import { firstAdministrator, greeting } from './greeting.js';

const address = 'http://127.0.0.1:4000';

describe('what is printed at the start', () => {
  test('names the address and an account of each role', () => {
    const text = greeting(address, {
      seeded: true,
      signIn: [
        { role: 'CHANGE_AGENT', email: 'agen@bekasi.example', password: 'leverage' },
        { role: 'ADMIN', email: 'admin@bekasi.example', password: 'leverage' },
      ],
    });
    expect(text).toContain(address);
    expect(text).toMatch(/CHANGE_AGENT +agen@bekasi\.example +leverage/);
    expect(text).toMatch(/ADMIN +admin@bekasi\.example +leverage/);
  });

  test("shows the first administrator's password as soon as there is one, and later where it stands", () => {
    const initialAdministrator = { email: 'admin@bekasi.example', password: 'made-up' };
    const text = firstAdministrator(initialAdministrator);
    expect(text).toMatch(/this once:\n +admin@bekasi\.example +made-up/);
    const ready = greeting(address, { seeded: true, signIn: [], initialAdministrator });
    expect(ready).toContain('first administrator, whose password stands above');
    expect(ready).not.toContain('made-up');
  });

  test('has no password to show where people have made their own', () => {
    const text = greeting(address, { seeded: false, signIn: [] });
    expect(text).toContain('an account that exists');
    expect(text).not.toMatch(/password/i);
  });

  test('says where mails lie that are not sent, and nothing of those that are', () => {
    const seen = { seeded: false, signIn: [] };
    const from = 'Ungkit <ungkit@bekasi.example>';
    const directory = '.data/mail';
    expect(greeting(address, seen, { kind: 'capture', directory, from })).toContain(
      'not sent but written to .data/mail.',
    );
    const url = 'smtps://ungkit:hunter2@mail.example';
    expect(greeting(address, seen, { kind: 'smtp', url, from })).toBe(greeting(address, seen));
  });
});
