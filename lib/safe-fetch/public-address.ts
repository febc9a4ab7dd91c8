import { lookup as resolve, type LookupAddress, type LookupAllOptions } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/** Addresses that are no public host's: of this machine, of private networks, and those that stand for something else (RFC 6890). */
const [reserved4, reserved6] = [new BlockList(), new BlockList()]; // apart: a list takes an IPv4 address for the IPv6 one that it can be written as
for (const [network, prefix] of [
  ['0.0.0.0', 8], ['10.0.0.0', 8], ['100.64.0.0', 10], ['127.0.0.0', 8], ['169.254.0.0', 16], ['172.16.0.0', 12], ['192.0.0.0', 24], ['192.0.2.0', 24], ['192.88.99.0', 24],
  ['192.168.0.0', 16], ['198.18.0.0', 15], ['198.51.100.0', 24], ['203.0.113.0', 24], ['224.0.0.0', 3],
] as const) reserved4.addSubnet(network, prefix, 'ipv4');
// Of IPv6 only 2000::/3 is public; what is in it and leads to IPv4 addresses, or nowhere, is not.
for (const [network, prefix] of [['::', 3], ['4000::', 2], ['8000::', 1], ['2001::', 23], ['2001:db8::', 32], ['2002::', 16], ['3fff::', 20]] as const) reserved6.addSubnet(network, prefix, 'ipv6');

/** Whether an IP address is a public host's. */
export function isPublic(address: string): boolean {
  const family = isIP(address);
  return family === 4 ? !reserved4.check(address, 'ipv4') : family === 6 && !reserved6.check(address, 'ipv6');
}

export class PrivateAddressError extends Error {
  override name = 'PrivateAddressError';
}

type Resolve = (hostname: string, options: LookupAllOptions, done: (error: NodeJS.ErrnoException | null, found: LookupAddress[]) => void) => void;

/** Looks a host's name up as Node does, and gives only the addresses that `isAllowed`: what was looked at is what is connected to. */
export function checkedLookup(isAllowed: (address: string) => boolean, ask: Resolve = resolve): LookupFunction {
  return (hostname, options, done) => {
    ask(hostname, { ...options, all: true }, (error, found) => {
      if (error) return done(error, []);
      const open = found.filter(({ address }) => isAllowed(address));
      const [first] = open;
      if (!first) return done(new PrivateAddressError(`${hostname} is no public host`), []);
      return options.all ? done(null, open) : done(null, first.address, first.family);
    });
  };
}
