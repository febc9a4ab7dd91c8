import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { guards, writingRoutes } from './guards.ts';

const ROOT = join(import.meta.dirname, '..');
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');

function filesIn(folder: string, pattern: RegExp): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && pattern.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)));
}

describe('what may change something', () => {
  it('is a server action made by the action builder, or a form of the front door’s list, and its guard is written down', () => {
    const actions = filesIn('features', /^actions\.ts$/).flatMap((file) => {
      const text = read(file);
      expect([file, text.startsWith("'use server';")]).toEqual([file, true]);
      const exported = [...text.matchAll(/^export (\w+(?: \w+)?) (\w+)(.*)$/gm)];
      for (const [line, kind, , rest] of exported) expect([line, kind === 'const' && / = (publicAction|viewerAction)\(/.test(rest ?? '')]).toEqual([line, true]);
      return exported.map(([, , name]) => `${file}#${name}`);
    });
    const listed = read('features/forms/list.ts');
    const forms = filesIn('features', /^take-[a-z-]+\.ts$/).map((file) => {
      const [, name] = /^export async function (take\w+)\(/m.exec(read(file)) ?? [];
      expect([file, listed.includes(`import { ${name} } from '#${file}';`)]).toEqual([file, true]);
      return `${file}#${name}`;
    });
    expect(forms).toHaveLength([...listed.matchAll(/\[[A-Z_]+, take\w+\]/g)].length);
    expect([...actions, ...forms].toSorted()).toEqual(Object.keys(guards).toSorted());
  });

  it('is no route: routes only read, but for those that are written down with their guard', () => {
    for (const file of filesIn('app', /^route\.tsx?$/)) {
      const methods = [...read(file).matchAll(/export (?:async )?(?:function|const) (GET|POST|PUT|PATCH|DELETE)/g)].map(([, method]) => method);
      expect([file, methods]).toEqual([file, file in writingRoutes ? expect.arrayContaining(['POST']) : ['GET']]);
    }
  });
});

describe('public pages', () => {
  const views = [...filesIn('app/(site)', /\.tsx$/), ...['site', 'posts', 'comments', 'search', 'media', 'ui'].flatMap((folder) => filesIn(`components/${folder}`, /\.tsx$/))];

  it('are made of server components alone, and never look at who asks', () => {
    expect(views.length).toBeGreaterThan(20);
    for (const file of views) expect([file, /'use client'|next\/headers|next\/link|\bstyle=\{\{/.test(read(file))]).toEqual([file, false]);
  });

  it('do not call Next’s notFound(), whose text needs its script', () => {
    const callers = views.filter((file) => read(file).includes('notFound('));
    expect(callers).toEqual(['components/site/not-there.tsx']); // the one place, for addresses that are no public page's
  });
});

describe('the environment', () => {
  it('is read in one file', () => {
    const readers = ['app', 'components', 'features', 'lib', 'reader'].flatMap((folder) => filesIn(folder, /\.tsx?$/)).filter((file) => !file.includes('.test.') && read(file).includes('process.env'));
    expect(readers).toEqual(['lib/env.ts']);
  });
});
