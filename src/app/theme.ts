/** Light, dark, or as the system has it; remembered on this device. */
export type Theme = 'system' | 'light' | 'dark'

const key = 'remitmap.theme'
const dark = window.matchMedia('(prefers-color-scheme: dark)')

export function readTheme(): Theme {
  try {
    const kept = localStorage.getItem(key)
    return kept === 'light' || kept === 'dark' ? kept : 'system'
  } catch {
    return 'system'
  }
}

/** Puts the theme on the page and remembers it. */
export function applyTheme(theme: Theme): void {
  const isDark = theme === 'dark' || (theme === 'system' && dark.matches)
  document.documentElement.dataset.theme = isDark ? 'dark' : 'light'
  try {
    localStorage.setItem(key, theme)
  } catch {
    // Without storage the choice lasts as long as the page.
  }
}

/** Follows the system while that is the choice. */
export function followSystemTheme(current: () => Theme): void {
  dark.addEventListener('change', () => {
    if (current() === 'system') applyTheme('system')
  })
}
