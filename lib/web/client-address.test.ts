import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { env } from '#lib/env.ts';
import { CLIENT_ADDRESS, markClientAddress, networkOf } from './client-address.ts';

afterEach(() => void delete env().TRUSTED_PROXIES);

function seen(from: string, headers: Record<string, string>): unknown {
  const socket = new Socket();
  Object.defineProperty(socket, 'remoteAddress', { value: from });
  const request = new IncomingMessage(socket);
  Object.assign(request.headers, headers);
  markClientAddress(request);
  return request.headers[CLIENT_ADDRESS];
}

it.each([
  ['203.0.113.9', {}, '203.0.113.9'],
  ['203.0.113.9', { 'x-client-address': '1.1.1.1' }, '203.0.113.9'],
  ['203.0.113.9', { 'x-forwarded-for': '1.1.1.1' }, '203.0.113.9'],
  ['127.0.0.1', { 'x-forwarded-for': '198.51.100.4' }, '198.51.100.4'],
  ['::ffff:10.0.0.2', { 'x-forwarded-for': '1.1.1.1, 198.51.100.4' }, '198.51.100.4'],
  ['::1', {}, '::1'],
  ['127.0.0.1', { 'x-forwarded-for': '198.51.100.4:4711' }, '198.51.100.4'],
  ['127.0.0.1', { 'x-forwarded-for': '::ffff:198.51.100.4' }, '198.51.100.4'],
  ['127.0.0.1', { 'x-forwarded-for': '[2001:db8::1]:4711' }, '2001:db8::1'],
  ['127.0.0.1', { 'x-forwarded-for': '[2001:db8::1]' }, '2001:db8::1'],
  ['127.0.0.1', { 'x-forwarded-for': '1.1.1.1, unknown' }, '127.0.0.1'],
])('a request from %s with %j came from %s', (from, headers, address) => {
  expect(seen(from, headers)).toBe(address);
});

it.each([
  [2, '10.0.0.2', '9.9.9.9, 203.0.113.9, 192.0.2.1', '203.0.113.9'], // a CDN at 192.0.2.1, then a load balancer
  [2, '10.0.0.2', '203.0.113.9', '203.0.113.9'], // past the CDN
  [1, '192.0.2.1', '9.9.9.9, 203.0.113.9', '203.0.113.9'], // a CDN alone, which is not near
  [0, '10.0.0.1', '9.9.9.9', '10.0.0.1'], // no proxy: the port is reached by way of a router that rewrites addresses
])('behind %i proxies a request from %s that was forwarded for %s came from %s', (proxies, from, forwarded, address) => {
  env().TRUSTED_PROXIES = proxies;
  expect(seen(from, { 'x-forwarded-for': forwarded })).toBe(address);
});

describe('the network of an address', () => {
  it.each([
    ['203.0.113.9', '203.0.113.9'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0DB8:0001:0002::1', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['unknown', 'unknown'],
  ])('of %s is %s', (address, network) => expect(networkOf(address)).toBe(network));
});
