import { defineConfig, devices } from '@playwright/test'

/**
 * Browser stories against a real, started application: `./taalentio test` starts one on an empty folder and hands over
 * its address and the one-time link of its first administrator.
 */
const browser = {
  ...devices['Desktop Chrome'],
  viewport: { width: 1280, height: 800 },
  launchOptions: {
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-quic', '--disable-background-networking'],
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
  // On a machine that others keep busy a story may be told once more; the report then names it as flaky.
  retries: process.env.CI ? 1 : 0,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [['list']],
  use: {
    baseURL: process.env.E2E_BASE_URL ?? 'http://localhost:8080',
    actionTimeout: 20_000,
    navigationTimeout: 30_000,
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
  },
  projects: [
    { name: 'prepare', testMatch: /prepare\.ts$/, use: browser },
    { name: 'desktop', dependencies: ['prepare'], testMatch: /\.spec\.ts$/, use: browser },
    {
      name: 'phone',
      dependencies: ['prepare'],
      testMatch: /(account|administration|names|devices|registration|second-factor|staff)\.spec\.ts$/,
      use: { ...browser, viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true },
    },
  ],
})
