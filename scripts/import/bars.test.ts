import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { progressBars } from './bars.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

it('a bar stands for each step of an import, the settling of its texts among them', () => {
  const lines: string[] = [];
  vi.spyOn(process.stderr, 'write').mockImplementation((line) => lines.push(String(line)) > 0);
  const { show, end } = progressBars();
  const later = () => vi.advanceTimersByTime(6_000);
  show({ step: 'writing', bytes: 0, totalBytes: 9_000, items: 0 });
  later();
  show({ step: 'writing', bytes: 4_500, totalBytes: 9_000, items: 1_500 });
  show({ step: 'settling', bytes: 0, totalBytes: 3_000, items: 0 });
  later();
  show({ step: 'settling', bytes: 1_200, totalBytes: 3_000, items: 1_200 });
  end();
  expect(lines).toEqual(['Taking it over     : 50%, 1,500 items\n', 'Setting it straight: 40%, 1,200 of 3,000 texts\n']);
});
