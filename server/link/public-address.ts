import { BlockList, isIP } from 'node:net';

/**
 * IPv4 that is not one host somewhere on the internet (RFC 6890 and its registry): this network, private, shared by
 * a carrier, own machine, link-local, protocol assignments, documentation, 6to4 relays, benchmarks, multicast,
 * reserved and broadcast.
 */
const closed4 = listOf('ipv4', [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
]);

/** All of IPv6 that is handed out to hosts. Outside of it are loopback, private, link-local, multicast and mapped IPv4. */
const open6 = listOf('ipv6', [['2000::', 3]]);
/** In it: protocol assignments with Teredo, documentation, 6to4, documentation again. Tunnels lead to any IPv4. */
const closed6 = listOf('ipv6', [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
]);

/** Whether an IP address is that of a host on the internet, and not of this machine, its network or anything else. */
export function isPublicAddress(address: string): boolean {
  switch (isIP(address)) {
    case 4:
      return !closed4.check(address, 'ipv4');
    case 6:
      // With a zone it is an address of one network card.
      return (
        !address.includes('%') && open6.check(address, 'ipv6') && !closed6.check(address, 'ipv6')
      );
    default:
      return false;
  }
}

function listOf(family: 'ipv4' | 'ipv6', nets: readonly (readonly [string, number])[]): BlockList {
  const list = new BlockList();
  for (const [net, prefix] of nets) list.addSubnet(net, prefix, family);
  return list;
}
