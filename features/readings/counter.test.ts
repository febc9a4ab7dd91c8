import { describe, expect, it } from 'vitest';
import { ReadingCounter } from './counter.ts';
import { FIREFOX, requestOf } from './request-fixture.ts';

const counted = (...requests: ReturnType<typeof requestOf>[]) => {
  const counter = new ReadingCounter('https://www.left.example');
  for (const request of requests) counter.count(request, '/a/');
  return counter.take();
};

describe('the counter of what is read', () => {
  it('counts each page read, and each visitor once', () => {
    const batch = counted(requestOf(), requestOf(), requestOf({}, '203.0.113.8'), requestOf({ 'user-agent': `${FIREFOX}.1` }));
    expect([...batch.paths]).toEqual([['/a/', 4]]);
    expect(batch.visitors.size).toBe(3);
  });

  it.each(['', 'Googlebot/2.1 (+http://www.google.com/bot.html)', 'curl/8.1', 'Mozilla/5.0 (compatible; GPTBot/1.1)', 'facebookexternalhit/1.1'])('leaves out what is no person: %j', (agent) => {
    expect(counted(requestOf({ 'user-agent': agent })).paths.size).toBe(0);
  });

  it.each([
    ['https://www.example.org/page?q=private#x', 'example.org'], ['http://News.Example.org:8080', 'news.example.org'], ['https://www.left.example/other/', undefined], ['https://left.example/', undefined],
    ['android-app://com.google', undefined], ['javascript:alert(1)', undefined], ['https://<script>/', undefined], [`https://${'x'.repeat(200)}.example/`, undefined], ['', undefined],
  ])('keeps of %s only the other site’s name', (referer, host) => expect([...counted(requestOf({ referer })).referrers.keys()]).toEqual(host === undefined ? [] : [host]));

  it('knows a country only from a proxy’s header', () => {
    expect([...counted(requestOf({ 'cf-ipcountry': 'GB' }), requestOf({ 'cf-ipcountry': 'XX' }), requestOf({ 'cf-ipcountry': 'T1' }), requestOf({ 'cf-ipcountry': '<b>' }), requestOf()).countries]).toEqual([['GB', 1]]);
  });

  it('starts anew once the batch is taken, and takes one back that could not be stored', () => {
    const counter = new ReadingCounter('https://left.example');
    counter.count(requestOf(), '/a/');
    const batch = counter.take();
    expect(counter.take().paths.size).toBe(0);
    counter.count(requestOf(), '/a/');
    counter.giveBack(batch);
    const both = counter.take();
    expect([both.paths.get('/a/'), both.visitors.size]).toEqual([2, 1]);
  });

  it('stays small, whatever comes', () => {
    const counter = new ReadingCounter('https://left.example');
    const request = requestOf();
    for (let at = 0; at < 30_000; at++) {
      Object.assign(request.headers, { 'user-agent': `${FIREFOX} ${at}`, referer: `https://site-${at}.example/` });
      counter.count(request, `/${at}/`);
    }
    const { paths, referrers, visitors } = counter.take();
    expect(paths.size).toBeLessThanOrEqual(2_000);
    expect(referrers.size).toBeLessThanOrEqual(500);
    expect(visitors.size).toBeLessThanOrEqual(2_000);
  });
});
