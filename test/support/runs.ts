const soakFactor = 20

/**
 * How often a property is tried: `usual` times in `npm test`, and in `npm run soak` `soaked` times
 * (twenty times as often unless said otherwise).
 */
export function runs(usual: number, soaked = usual * soakFactor): number {
  return process.env.REMITMAP_SOAK === '1' ? soaked : usual
}
