import { z } from 'zod';
import type { PlannedMenu } from '../planned.ts';
import type { GhostTables } from './ghost-data.ts';
import { withRoot } from './plan-post.ts';

const entries = z.array(z.object({ label: z.string(), url: z.string() }));

/** The two menus of a Ghost site, which stand in its settings. */
export function ghostMenus({ settings }: GhostTables): PlannedMenu[] {
  return [menuOf(settings, 'navigation', 'main', 1), menuOf(settings, 'secondary_navigation', 'footer', 1_001)].filter((menu) => menu.items.length > 0);
}

function menuOf(settings: GhostTables['settings'], key: string, location: PlannedMenu['location'], firstNumber: number): PlannedMenu {
  const written = settings.find((row) => row.key === key)?.value ?? '[]';
  const items = entries.safeParse(jsonOf(written)).data ?? [];
  return {
    kind: 'MENU',
    title: key,
    location,
    items: items
      .filter(({ url }) => /^(?:\/|https?:|__GHOST_URL__)/.test(url))
      .map(({ label, url }, index) => ({ legacyId: firstNumber + index, parentLegacyId: null, label, to: { url: withRoot(url) } })),
  };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
