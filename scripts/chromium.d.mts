import type { LaunchOptions } from 'playwright'

export function listChromiums(): { path: string; origin: string }[]
export function findChromium(): string | undefined
export function chromiumLaunchOptions(executablePath?: string): LaunchOptions
