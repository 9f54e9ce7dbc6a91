import { defineConfig, devices } from '@playwright/test'

/**
 * Browser tests against a real, started application: `./taalentio test` starts one on an empty folder and hands over
 * its address and the one-time link of its first administrator.
 */
const baseURL = process.env.E2E_BASE_URL ?? process.env.BASE_URL ?? 'http://localhost:8080'

const browser = {
  ...devices['Desktop Chrome'],
  launchOptions: {
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-dev-shm-usage'],
  },
  locale: 'fr-FR',
  timezoneId: 'Africa/Casablanca',
}

export default defineConfig({
  testDir: './e2e',
  outputDir: './test-results',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: { baseURL, trace: 'retain-on-failure', screenshot: 'only-on-failure' },
  projects: [
    { name: 'prepare', testMatch: /prepare\.ts$/, use: { ...browser } },
    {
      name: 'phone',
      dependencies: ['prepare'],
      testMatch: /\.spec\.ts$/,
      use: { ...browser, viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true },
    },
    {
      name: 'desktop',
      dependencies: ['prepare'],
      testMatch: /\.spec\.ts$/,
      use: { ...browser, viewport: { width: 1280, height: 800 } },
    },
  ],
})
