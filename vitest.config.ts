import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{app,components,features,lib,prisma,reader,scripts,testing}/**/*.test.{ts,tsx}'],
    globalSetup: ['testing/database-server.ts'],
    testTimeout: 20_000,
    hookTimeout: 30_000,
    maxWorkers: 2,
    env: { AUTH_SECRET: 'a secret that the tests share with none' },
  },
});
