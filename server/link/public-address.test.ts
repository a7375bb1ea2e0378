import { describe, expect, test } from 'vitest';
import { isPublicAddress } from './public-address.js';

const isPublic = [
  ['a host of the internet', '103.28.12.1'],
  ['just below the private ten', '9.255.255.255'],
  ['just above it', '11.0.0.0'],
  ['just below what carriers share', '100.63.255.255'],
  ['just above it', '100.128.0.0'],
  ['just below link-local', '169.253.255.255'],
  ['just below the private 172', '172.15.255.255'],
  ['just above it', '172.32.0.0'],
  ['just above the private 192.168', '192.169.0.0'],
  ['just below multicast', '223.255.255.255'],
  ['a host of IPv6', '2606:4700:4700::1111'],
  ['another one', '2400:6180:0:d0::1'],
] as const;

const isNot = [
  ['this network', '0.0.0.0'],
  ['private', '10.0.0.1'],
  ['private to its end', '10.255.255.255'],
  ['shared by a carrier', '100.64.0.1'],
  ['shared to its end', '100.127.255.255'],
  ['the own machine', '127.0.0.1'],
  ['the own machine by any other number', '127.255.0.9'],
  ['link-local, where clouds keep their secrets', '169.254.169.254'],
  ['private', '172.16.0.1'],
  ['private to its end', '172.31.255.255'],
  ['protocol assignments', '192.0.0.170'],
  ['documentation', '192.0.2.1'],
  ['a relay of 6to4', '192.88.99.1'],
  ['private', '192.168.1.1'],
  ['a benchmark', '198.19.0.1'],
  ['documentation', '198.51.100.7'],
  ['documentation', '203.0.113.7'],
  ['multicast', '224.0.0.251'],
  ['multicast to its end', '239.255.255.250'],
  ['reserved', '240.0.0.1'],
  ['broadcast', '255.255.255.255'],
  ['unspecified', '::'],
  ['the own machine', '::1'],
  ['the own machine, mapped', '::ffff:127.0.0.1'],
  ['the same in hexadecimal', '::ffff:7f00:1'],
  ['private, mapped', '::ffff:10.0.0.1'],
  ['a public one, mapped', '::ffff:103.28.12.1'],
  ['the own machine, compatible', '::127.0.0.1'],
  ['translated by NAT64', '64:ff9b::7f00:1'],
  ['discarded', '100::1'],
  ['a tunnel of Teredo', '2001:0:4136:e378:8000:63bf:3fff:fdd2'],
  ['documentation', '2001:db8::1'],
  ['a tunnel of 6to4 to the own machine', '2002:7f00:1::1'],
  ['documentation', '3fff::1'],
  ['private', 'fc00::1'],
  ['private', 'fd12:3456:789a::1'],
  ['link-local', 'fe80::1'],
  ['link-local of a network card', 'fe80::1%eth0'],
  ['multicast', 'ff02::1'],
  ['a name', 'localhost'],
  ['a number that is one address to some', '2130706433'],
  ['nothing', ''],
] as const;

describe('an address on the internet is', () => {
  test.each(isPublic)('%s: %s', (_, address) => {
    expect(isPublicAddress(address)).toBe(true);
  });
});

describe('an address that nothing is asked of is', () => {
  test.each(isNot)('%s: %s', (_, address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});
