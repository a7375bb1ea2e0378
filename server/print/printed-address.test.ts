import { describe, expect, test } from 'vitest';
import { printedAddress } from './printed-address.js';

const socket = { localAddress: '127.0.0.1', localPort: 4000 };

describe('the address that is printed', () => {
  test('is the configured one, whatever the client says its host is', () => {
    const arrival = { ...socket, host: 'evil.test' };
    expect(printedAddress('https://ungkit.bekasikab.go.id/', arrival)).toBe(
      'https://ungkit.bekasikab.go.id',
    );
  });

  test.each([
    ['the own machine by name', 'localhost:4000', '127.0.0.1'],
    ['the own machine by number', '127.0.0.1:4000', '::ffff:127.0.0.1'],
    ['the own machine by its newer number', '[::1]:4000', '::1'],
    ['the number that the network knows it by', '10.1.2.3:4000', '10.1.2.3'],
  ])('is without one that of the socket: %s', (_, host, localAddress) => {
    expect(printedAddress(undefined, { host, localAddress, localPort: 4000 })).toBe(
      `http://${host}`,
    );
  });

  test.each([
    ['a name that anybody could have written', 'evil.test:4000'],
    ['another port', 'localhost:4001'],
    ['a name with something behind it', 'localhost:4000.evil.test'],
    ['an account before it', 'localhost:4000@evil.test'],
    ['nothing', undefined],
  ])('is not known from %s', (_, host) => {
    expect(printedAddress(undefined, { ...socket, host })).toBeNull();
  });

  test('is not known where the socket is not', () => {
    const arrival = { host: 'localhost:4000', localAddress: undefined, localPort: undefined };
    expect(printedAddress(undefined, arrival)).toBeNull();
  });
});
